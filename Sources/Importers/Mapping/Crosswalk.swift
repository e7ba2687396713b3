import Readiness
import Templates

/// The shipped table of what tools and frameworks say, and which criteria it speaks to (DOMAIN §1).
struct Crosswalk: Sendable {
  /// One line of the table.
  struct Row: Sendable {
    let system: String
    let id: String
    let match: String
    let label: String
    let criteria: [CriterionID]
    let related: [CriterionID]
    let confidence: CriteriaMapping.Confidence
    /// The kind of setting a check is about, such as `logging`; empty when the row says none.
    let resourceClass: String
    let control: String?
  }

  /// What one source system's rows are found by.
  private struct System {
    var exact: [String: Int] = [:]
    /// Prefixes and globs, without the star at the end.
    var prefixes: [(text: String, row: Int)] = []
    var ordered: [Int] = []
  }

  private var rows: [Row] = []
  private var systems: [String: System] = [:]
  /// The rows of kinds, by tool or `tool/part` as `ToolName.plain` writes both.
  private var kinds: [String: Int] = [:]

  /// The table in the binary, read when it is first asked for.
  static let shipped = Crosswalk(csv: Templates.bytes("catalogue/crosswalk.csv"))

  init(csv bytes: UnsafeBufferPointer<UInt8>?) {
    guard let bytes else { return }
    var table = CrosswalkTable(bytes)
    while let row = table.next() { add(row) }
  }

  var rowCount: Int { rows.count }

  /// Every label and id once, as samples of how checks are worded.
  var labels: Set<String> { Set(rows.flatMap { [$0.label, $0.id] }) }

  /// The row of exactly that id.
  func exact(_ id: String, in system: String) -> Row? {
    systems[system]?.exact[id].map { rows[$0] }
  }

  /// The row of a tool's kind, or of a part of it: `trivy/secrets`.
  func kind(_ key: String) -> Row? { kinds[key].map { rows[$0] } }

  /// The row with the longest prefix or glob that fits the id; `1.2` is no prefix of `1.20`.
  func longestPrefix(of id: String, in system: String) -> Row? {
    systems[system]?.prefixes.filter { Self.begins(id, with: $0.text) }
      .max { $0.text.utf8.count < $1.text.utf8.count }
      .map { rows[$0.row] }
  }

  private static func begins(_ id: String, with text: String) -> Bool {
    guard id.hasPrefix(text) else { return false }
    guard text.last?.isNumber == true, id.utf8.count > text.utf8.count else { return true }
    return !id[id.index(id.startIndex, offsetBy: text.count)].isNumber
  }

  /// The rows of a system that are neither exact nor a prefix, in the table's order.
  func rows(in system: String) -> [Row] {
    (systems[system]?.ordered ?? []).map { rows[$0] }
  }

  private mutating func add(_ row: Row) {
    let index = rows.count
    rows.append(row)
    var system = systems.removeValue(forKey: row.system) ?? System()
    switch row.match {
    case "exact":
      system.exact[row.id] = index
      if row.system == "scanner-kind" {
        let parts = row.id.split(separator: "/", maxSplits: 1).map { ToolName.plain($0) }
        kinds[parts.joined(separator: "/")] = index
      }
      // Prowler's ids stand behind their provider here and alone in reports; where providers share
      // an id its rows agree.
      if ["prowler-check", "steampipe-check"].contains(row.system),
        let slash = row.id.firstIndex(of: "/")
      {
        system.exact[String(row.id[row.id.index(after: slash)...])] = index
      }
    case "prefix": system.prefixes.append((row.id, index))
    case "glob" where row.id.hasSuffix("*"):
      system.prefixes.append((String(row.id.dropLast()), index))
    default: system.ordered.append(index)
    }
    systems[row.system] = system
  }
}
