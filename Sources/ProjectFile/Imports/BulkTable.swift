import GRDB

/// A table that imports alone write, with its columns in their order.
struct BulkTable: Equatable, Sendable {
  let name: String
  let columns: [String]
  /// What rows of before hold in the last columns, which later migrations added.
  let added: [DatabaseValue]

  /// - Parameter added: the columns after the others and their defaults, in their order.
  init(
    name: String, columns: [String], added: KeyValuePairs<String, DatabaseValue> = [:]
  ) {
    self.name = name
    self.columns = columns + added.map(\.key)
    self.added = added.map(\.value)
  }

  static let imports = BulkTable(
    name: "import",
    columns: [
      "id", "at", "path", "format", "tool", "tool_version", "sha256", "scanned_at", "counts",
    ],
    added: [
      "target": "".databaseValue, "warnings": "[]".databaseValue, "coverage": "".databaseValue,
    ])
  static let refusals = BulkTable(
    name: "import_refusal", columns: ["id", "import", "place", "reason"])
  static let before = BulkTable(
    name: "import_before", columns: ["id", "import", "of_table", "of_row", "was"])
  static let checks = BulkTable(
    name: "tool_check",
    columns: [
      "id", "tool", "check_id", "title", "text", "risk", "remediation", "links", "compliance",
      "criteria", "related", "control", "confidence", "reasons", "first_import", "last_import",
    ],
    added: [
      "part": "".databaseValue, "kind": "configuration".databaseValue,
      "package": "".databaseValue,
    ])
  static let resources = BulkTable(
    name: "resource",
    columns: [
      "id", "provider", "account", "region", "uid", "name", "type", "account_name",
      "first_import", "last_import",
    ])
  static let findings = BulkTable(
    name: "finding",
    columns: [
      "id", "identity", "tool_check", "resource", "tool_id", "place", "verdict", "muted",
      "gone_at", "has_failed", "severity", "native_severity", "native_status", "detail",
      "first_seen", "last_seen",
      "first_import", "last_import",
    ],
    added: [
      "location": "".databaseValue, "mute_reason": "".databaseValue, "reported_first": .null,
      "state_since": .null, "gone_until": .null,
    ])
  static let events = BulkTable(
    name: "finding_event", columns: ["id", "finding", "import", "at", "was", "became"],
    added: ["was_from": "".databaseValue, "was_until": "".databaseValue])

  /// In the order of `Schema.bulk`.
  static let all = [imports, refusals, before, checks, resources, findings, events]

  var columnList: String { columns.joined(separator: ", ") }
}
