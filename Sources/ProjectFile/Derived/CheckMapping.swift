import Foundation
import GRDB
import Readiness

/// The checks that rules of the user's own speak of, and what these say instead of the report's own
/// mapping (DOMAIN §1).
enum CheckMapping: DerivedTable {
  static let name = "check_mapping"
  static let sources: Set<String> = ["mapping_rule"]

  static func compute(
    _ db: Database, _ row: ([any DatabaseValueConvertible]) throws -> Void
  ) throws {
    let items = try ItemRecord.all(.mappingRule, db)
    let rules = MappingRules(items.map { MappingRule($0) })
    if rules.isEmpty { return }
    let ids = Dictionary(items.map { (MappingRule($0), $0.id) }) { first, _ in first }
    let checks = try Row.fetchCursor(
      db, sql: "SELECT id, tool, check_id, title, compliance FROM tool_check ORDER BY id")
    while let check = try checks.next() {
      let rule = rules.rule(
        tool: check["tool"], id: check["check_id"], title: check["title"],
        compliance: CompactJSON.lists(check["compliance"]))
      guard let rule else { continue }
      let mapping = rule.mapping
      try row([
        check["id"] as Int64, mapping.criteria.map(\.description).joined(separator: " "),
        try CompactJSON.text(mapping.reasons), ids[rule] ?? "",
      ])
    }
  }
}

extension CompactJSON {
  /// An object of lists of texts; empty where the text holds none.
  static func lists(_ text: String) -> [String: [String]] {
    (try? JSONDecoder().decode([String: [String]].self, from: Data(text.utf8))) ?? [:]
  }
}
