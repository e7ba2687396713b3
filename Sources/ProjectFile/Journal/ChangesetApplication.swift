import CSQLiteSession
import GRDB

/// Applies changesets without forcing anything: a conflict aborts, and is told in words.
enum ChangesetApplication {
  /// Applies `changeset` to the main database.
  ///
  /// Must run inside a transaction.
  ///
  /// - Throws: `ProjectFileError.conflict` naming the table and row that are not as they were.
  static func apply(_ changeset: Changeset, to db: Database) throws {
    try checkShape(changeset, db)
    let conflicts = ConflictLog()
    var copy = changeset.bytes
    let code = copy.withUnsafeMutableBufferPointer { buffer in
      sqlite3changeset_apply(
        db.sqliteConnection, CInt(buffer.count), buffer.baseAddress, nil,
        { context, kind, iterator in
          guard let context else { return CInt(SQLITE_CHANGESET_ABORT) }
          Unmanaged<ConflictLog>.fromOpaque(context).takeUnretainedValue().note(kind, iterator)
          return CInt(SQLITE_CHANGESET_ABORT)
        },
        Unmanaged.passUnretained(conflicts).toOpaque())
    }
    if let found = conflicts.found { throw ProjectFileError.conflict(found) }
    try Changeset.check(code)
  }

  /// SQLite skips tables and columns it does not know and still says OK, so they are looked up.
  private static func checkShape(_ changeset: Changeset, _ db: Database) throws {
    for operation in try changeset.operations() {
      let columns = try db.columns(in: operation.table).count
      if !Schema.journaled.contains(operation.table) || columns < operation.old.count {
        throw ProjectFileError.conflict(
          "the change touches \(operation.table), which this file does not hold in that shape")
      }
    }
  }
}

private final class ConflictLog {
  private(set) var found: String?

  func note(_ kind: CInt, _ iterator: OpaquePointer?) {
    if found != nil { return }
    let operation = iterator.flatMap { try? Changeset.current($0) }
    let place = operation.map { "\($0.table) \($0.key)" } ?? "a row"
    switch kind {
    case SQLITE_CHANGESET_NOTFOUND:
      found = "\(place) is no longer there; it was removed by a later change, undo that first"
    case SQLITE_CHANGESET_CONFLICT:
      found = "\(place) is there already; it was added by a later change, undo that first"
    case SQLITE_CHANGESET_FOREIGN_KEY:
      found = "other records still refer to what this would remove; undo the later changes first"
    default:
      found = "\(place) was changed again since; undo the later change first"
    }
  }
}
