import Foundation
import GRDB
import Readiness

/// The journaled tables as the journal alone makes them, in a database of their own.
///
/// It has no triggers, foreign keys or CHECKs: what was once accepted is replayed as it was.
struct Replay {
  struct Failure {
    let row: JournalRow
    let why: String
  }

  private let queue: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(configuration: configuration)
    let fresh = try DatabaseQueue()
    try Schema.migrator.migrate(fresh)
    let shapes = try fresh.read { db in
      try Schema.journaled.map { ($0, try db.columns(in: $0)) }
    }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH DATABASE ':memory:' AS found")
      for (table, columns) in shapes {
        for schema in ["main", "found"] { try db.execute(sql: Self.plain(schema, table, columns)) }
      }
    }
  }

  /// Applies the entries merged into one changeset, which takes milliseconds for ten thousand; one
  /// by one where merging fails, to say which entry it is.
  ///
  /// Entries of older schemas come first.
  func run(_ rows: [JournalRow]) throws -> [Failure] {
    try queue.write { db in
      do {
        for part in rows.chunked(by: \.schema) {
          let merged = try Changeset.merging(part.map { Changeset(bytes: $0.changeset) })
          try db.inSavepoint {
            if !merged.isEmpty { try ChangesetApplication.apply(merged, to: db) }
            return .commit
          }
        }
        return []
      } catch {
        for table in Schema.journaled { try db.execute(sql: "DELETE FROM \(table)") }
        return rows.compactMap { Self.failure($0, db) }
      }
    }
  }

  /// What the file holds otherwise than the replay in one table, field by field.
  func differences(of table: String, from file: Database) throws -> [Verification.Problem] {
    try queue.write { db in
      let columns = try db.columns(in: table).map(\.name)
      try Self.copy(table, columns, from: file, to: db)
      let recording = try Recording(db)
      try recording.difference(from: "found", table: table)
      return try recording.changeset().operations().flatMap { operation in
        Self.problems(operation, columns: columns)
      }
    }
  }

  /// The difference is what would turn the file into the replay: new is what the journal says.
  private static func problems(
    _ operation: Changeset.Operation, columns: [String]
  ) -> [Verification.Problem] {
    switch operation.kind {
    case .insert: [.rowMissing(table: operation.table, row: operation.key)]
    case .delete: [.rowAdded(table: operation.table, row: operation.key)]
    case .update:
      FieldChange.list(operation, columns: columns).map {
        .fieldDiffers(
          table: $0.table, row: $0.row, column: $0.column, recorded: $0.new ?? "nothing",
          found: $0.old ?? "nothing")
      }
    }
  }

  private static func failure(_ row: JournalRow, _ db: Database) -> Failure? {
    do {
      try db.inSavepoint {
        let changeset = Changeset(bytes: row.changeset)
        if !changeset.isEmpty { try ChangesetApplication.apply(changeset, to: db) }
        return .commit
      }
      return nil
    } catch {
      let why = (error as? ProjectFileError)?.message ?? "its changeset is damaged"
      return Failure(row: row, why: why)
    }
  }

  private static func copy(
    _ table: String, _ columns: [String], from file: Database, to db: Database
  ) throws {
    try db.execute(sql: "DELETE FROM found.\(table)")
    let marks = columns.map { _ in "?" }.joined(separator: ",")
    let insert = try db.makeStatement(sql: "INSERT INTO found.\(table) VALUES (\(marks))")
    let rows = try Row.fetchCursor(
      file, sql: "SELECT \(ExactColumn.list(columns)) FROM \(table)")
    while let row = try rows.next() {
      try insert.execute(arguments: StatementArguments(Array(row.databaseValues)))
    }
  }

  /// A column keeps its default: entries from before it was added say nothing of it.
  private static func plain(
    _ schema: String, _ table: String, _ columns: [ColumnInfo]
  ) -> String {
    let rest = columns.dropFirst().map { column in
      ", \(column.name)" + (column.defaultValueSQL.map { " DEFAULT \($0)" } ?? "")
    }.joined()
    return "CREATE TABLE \(schema).\(table) (\(columns[0].name) TEXT PRIMARY KEY NOT NULL\(rest))"
  }
}

extension Array {
  /// Stretches of neighbours that share a key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
