internal import Crypto
internal import Foundation
internal import GRDB

/// An order-free digest of a table's rows: the sum, lane by lane, of their SHA-256 hashes. Rows can
/// be added and taken away, so an import keeps it up without reading the table again.
struct TableDigest: Equatable {
  private var lanes: SIMD4<UInt64> = .zero

  init() {}

  /// Reads the 64 hexadecimal digits that `hexadecimal` writes.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 64 else { return nil }
    var rest = Substring(text)
    for lane in 0..<4 {
      guard let value = UInt64(rest.prefix(16), radix: 16) else { return nil }
      lanes[lane] = value
      rest = rest.dropFirst(16)
    }
  }

  var hexadecimal: String {
    (0..<4).map { lane in
      let digits = String(lanes[lane], radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  mutating func add(_ row: BulkRow) { lanes &+= Self.hash(row) }
  mutating func remove(_ row: BulkRow) { lanes &-= Self.hash(row) }

  private static func hash(_ row: BulkRow) -> SIMD4<UInt64> {
    var bytes = CanonicalBytes(domain: row.table.name)
    for value in row.values { bytes.append(value) }
    let digest = bytes.sha256
    var lanes = SIMD4<UInt64>.zero
    for lane in 0..<4 {
      lanes[lane] = digest[(lane * 8)..<(lane * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    return lanes
  }
}

extension CanonicalBytes {
  mutating func append(_ value: DatabaseValue) {
    switch value.storage {
    case .null: append(String?.none)
    case .int64(let number): append(Int(number))
    case .double(let number): append(String(number))
    case .string(let text): append(text)
    case .blob(let data): append(Array(data))
    }
  }
}

/// A table that imports alone write, with its columns in their order.
struct BulkTable: Equatable, Sendable {
  let name: String
  let columns: [String]

  static let imports = BulkTable(
    name: "import",
    columns: [
      "id", "at", "path", "format", "tool", "tool_version", "sha256", "scanned_at", "counts",
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
      "gone_at", "has_failed", "severity", "native_severity", "native_status", "detail", "first_seen", "last_seen",
      "first_import", "last_import",
    ])
  static let events = BulkTable(
    name: "finding_event", columns: ["id", "finding", "import", "at", "was", "became"])

  /// In the order of `Schema.bulk`.
  static let all = [imports, refusals, before, checks, resources, findings, events]

  var columnList: String { columns.joined(separator: ", ") }
}

/// One row of a bulk table, its values in the order of the table's columns.
struct BulkRow: Equatable {
  let table: BulkTable
  var values: [DatabaseValue]

  init(_ table: BulkTable, _ values: [any DatabaseValueConvertible]) {
    self.table = table
    self.values = values.map(\.databaseValue)
  }

  init(_ table: BulkTable, reading row: Row) {
    self.table = table
    values = table.columns.map { row[$0] }
  }

  subscript(column: String) -> DatabaseValue {
    get { table.columns.firstIndex(of: column).map { values[$0] } ?? .null }
    set { if let index = table.columns.firstIndex(of: column) { values[index] = newValue } }
  }
}

/// Writes bulk rows, keeps each table's digest in step and remembers what rows were before.
struct BulkWriter {
  let db: Database
  /// The import on whose behalf rows are written; rows it changes are kept as they were.
  let importID: String
  private(set) var digests: [String: TableDigest]
  private var inserts: [String: Statement] = [:]
  private var updates: [String: Statement] = [:]

  init(_ db: Database, importID: String) throws {
    self.db = db
    self.importID = importID
    digests = try Self.lastDigests(db)
  }

  /// Inserts and returns the row's rowid; a nil id at the first column lets SQLite choose it.
  @discardableResult
  mutating func insert(_ row: BulkRow) throws -> Int64 {
    let statement = try inserts.cached(row.table.name) {
      let marks = row.table.columns.map { _ in "?" }.joined(separator: ",")
      return try db.makeStatement(
        sql: "INSERT INTO \(row.table.name) (\(row.table.columnList)) VALUES (\(marks))")
    }
    try statement.execute(arguments: StatementArguments(row.values))
    var stored = row
    if row.values[0].isNull { stored.values[0] = db.lastInsertedRowID.databaseValue }
    digests[row.table.name, default: TableDigest()].add(stored)
    return db.lastInsertedRowID
  }

  /// Changes a row, keeping it as it was so that the import can be undone.
  mutating func update(_ old: BulkRow, to new: BulkRow) throws {
    try insert(
      BulkRow(.before, [DatabaseValue.null, importID, old.table.name, old.values[0], old.json]))
    try replace(old, with: new)
  }

  /// Changes a row without remembering what it was.
  mutating func replace(_ old: BulkRow, with new: BulkRow) throws {
    let statement = try updates.cached(new.table.name) {
      let settings = new.table.columns.map { "\($0) = ?" }.joined(separator: ", ")
      return try db.makeStatement(
        sql: "UPDATE \(new.table.name) SET \(settings) WHERE \(new.table.columns[0]) = ?")
    }
    try statement.execute(arguments: StatementArguments(new.values + [old.values[0]]))
    digests[new.table.name, default: TableDigest()].remove(old)
    digests[new.table.name, default: TableDigest()].add(new)
  }

  mutating func delete(_ row: BulkRow) throws {
    try db.execute(
      sql: "DELETE FROM \(row.table.name) WHERE \(row.table.columns[0]) = ?",
      arguments: [row.values[0]])
    digests[row.table.name, default: TableDigest()].remove(row)
  }

  /// The digest of every bulk table as the journal last recorded them; an empty table has zero.
  static func lastDigests(_ db: Database) throws -> [String: TableDigest] {
    let text = try String.fetchOne(
      db, sql: "SELECT facts FROM journal WHERE facts LIKE '%\"digests\"%' ORDER BY seq DESC LIMIT 1")
    let recorded = text.flatMap { ImportFacts(json: $0) }?.digests ?? [:]
    return Dictionary(
      uniqueKeysWithValues: BulkTable.all.map { table in
        (table.name, recorded[table.name].flatMap { TableDigest(hexadecimal: $0) } ?? TableDigest())
      })
  }
}

extension Dictionary {
  fileprivate mutating func cached(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
    if let known = self[key] { return known }
    let made = try make()
    self[key] = made
    return made
  }
}
