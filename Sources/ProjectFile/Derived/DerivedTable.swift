import GRDB

/// A table whose every row follows from other tables, so that it can be made anew at any time.
protocol DerivedTable: SendableMetatype {
  static var name: String { get }
  /// The journaled tables it follows from; each follows from what imports wrote as well.
  static var sources: Set<String> { get }
  /// Hands on every row as it has to be, in the order of the table's key.
  static func compute(_ db: Database, _ row: ([any DatabaseValueConvertible]) throws -> Void) throws
}

extension DerivedTable {
  /// Makes the table anew.
  static func rebuild(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM \(name)")
    let columns = try db.columns(in: name)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try db.makeStatement(sql: "INSERT INTO \(name) VALUES (\(marks))")
    try compute(db) { try insert.execute(arguments: StatementArguments($0)) }
  }

  /// Whether the table holds what it has to.
  static func isInStep(_ db: Database) throws -> Bool {
    let columns = try db.columns(in: name).map(\.name)
    let key = try db.primaryKey(name).columns.joined(separator: ", ")
    let kept = try Row.fetchCursor(
      db, sql: "SELECT \(ExactColumn.list(columns)) FROM \(name) ORDER BY \(key)")
    var isInStep = true
    try compute(db) { values in
      guard isInStep else { return }
      let row = try kept.next()
      isInStep = row.map { Array($0.databaseValues) == values.map(\.databaseValue) } ?? false
    }
    return try isInStep && kept.next() == nil
  }
}

/// All derived tables but the tally, which imports keep up row by row; a later one may follow from
/// an earlier one.
enum DerivedTables {
  static let all: [any DerivedTable.Type] = [
    CheckMapping.self, FindingDecisions.self, FindingDues.self, ResourceScopes.self,
    AsideTally.self,
  ]

  static func rebuild(_ db: Database) throws { for table in all { try table.rebuild(db) } }

  /// Brings the tables in step with what an entry of the journal changed, outside of its changeset.
  static func follow(_ changeset: Changeset, _ kind: JournalEntry.Kind, _ db: Database) throws {
    if changeset.isEmpty {
      // Only imports and their undoing write what no changeset tells of.
      if kind == .import || kind == .undo { try rebuild(db) }
      return
    }
    let operations = try changeset.operations()
    let changed = Set(operations.map(\.table))
    let affected = all.filter { !$0.sources.isDisjoint(with: changed) }
    if affected.contains(where: { !$0.sources.isDisjoint(with: changed.subtracting(["triage"])) }) {
      for table in affected { try table.rebuild(db) }
    } else if !affected.isEmpty {
      try AsideTally.renew(operations.filter { $0.table == "triage" }.map(\.key), db)
    }
  }
}
