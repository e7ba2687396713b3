import GRDB

/// Writes bulk rows, keeps the digests and the tally in step and remembers what rows were before.
struct BulkWriter {
  let db: Database
  /// The import on whose behalf rows are written; rows it changes are kept as they were.
  let importID: String
  private(set) var digests: [String: TableDigest]
  private var tally = TallyDelta()
  private var insertions: [String: RowStatement] = [:]
  private var statements: [String: RowStatement] = [:]

  init(_ db: Database, importID: String) throws {
    self.db = db
    self.importID = importID
    digests = try Self.lastDigests(db)
  }

  /// Inserts and returns the row's rowid; a null in the first column lets SQLite choose it.
  @discardableResult
  mutating func insert(_ row: BulkRow) throws -> Int64 {
    let statement = try insertions.cached(row.table.name) {
      let marks = row.table.columns.map { _ in "?" }.joined(separator: ",")
      return try RowStatement(
        db, sql: "INSERT INTO \(row.table.name) (\(row.table.columnList)) VALUES (\(marks))")
    }
    try statement.run(row.values)
    var stored = row
    let id = db.lastInsertedRowID
    if row.values[0].isNull { stored.values[0] = id.databaseValue }
    count(stored)
    return id
  }

  /// Changes a row, keeping what it was so that the import can be undone.
  mutating func update(_ old: BulkRow, to new: BulkRow) throws {
    let was = try FormerValues(of: old, where: new.differences(from: old)).json()
    try insert(
      BulkRow(.before, [DatabaseValue.null, importID, old.table.name, old.values[0], was]))
    try replace(old, with: new)
  }

  /// Changes a row without remembering what it was; only columns that differ are written, which
  /// spares the indices of the others.
  mutating func replace(_ old: BulkRow, with new: BulkRow) throws {
    let table = new.table
    let changed = new.differences(from: old)
    if changed.isEmpty { return }
    let settings = changed.map { "\(table.columns[$0]) = ?" }.joined(separator: ", ")
    let sql = "UPDATE \(table.name) SET \(settings) WHERE \(table.columns[0]) = ?"
    let statement = try statements.cached(sql) { try RowStatement(db, sql: sql) }
    try statement.run(changed.map { new.values[$0] } + [old.values[0]])
    var stored = old
    for column in changed { stored.values[column] = new.values[column] }
    discount(old)
    count(stored)
  }

  /// Deletes a row, keeping it so that the import can be undone.
  mutating func remove(_ row: BulkRow) throws {
    let was = try FormerValues(of: row, where: Array(row.values.indices)).json()
    try insert(
      BulkRow(.before, [DatabaseValue.null, importID, row.table.name, row.values[0], was]))
    try delete(row)
  }

  mutating func delete(_ row: BulkRow) throws {
    let sql = "DELETE FROM \(row.table.name) WHERE \(row.table.columns[0]) = ?"
    let statement = try statements.cached(sql) { try RowStatement(db, sql: sql) }
    try statement.run([row.values[0]])
    discount(row)
  }

  /// Brings what is derived from the rows in step, once all are written.
  mutating func finish() throws {
    try tally.apply(db)
    tally = TallyDelta()
  }

  private mutating func count(_ row: BulkRow) {
    digests[row.table.name, default: TableDigest()].add(row)
    if row.table.name == BulkTable.findings.name { tally.add(row) }
  }

  private mutating func discount(_ row: BulkRow) {
    digests[row.table.name, default: TableDigest()].remove(row)
    if row.table.name == BulkTable.findings.name { tally.remove(row) }
  }

  /// The digest of every bulk table as the journal last recorded them; an empty table has zero.
  static func lastDigests(_ db: Database) throws -> [String: TableDigest] {
    let text = try String.fetchOne(
      db,
      sql: """
        SELECT facts FROM journal WHERE facts LIKE '%"digests"%' ORDER BY seq DESC LIMIT 1
        """)
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
