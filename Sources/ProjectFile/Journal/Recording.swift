import CSQLiteSession
import GRDB

/// A session of SQLite that records what is done to the journaled tables.
final class Recording {
  private let session: OpaquePointer

  /// Attaches the journaled tables by name: attaching all would record bulk tables as well.
  init(_ db: Database, schema: String = "main") throws {
    var created: OpaquePointer?
    try Changeset.check(sqlite3session_create(db.sqliteConnection, schema, &created))
    guard let created else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
    session = created
    for table in Schema.journaled {
      try Changeset.check(sqlite3session_attach(session, table))
    }
  }

  deinit { sqlite3session_delete(session) }

  /// What was done since the recording began; empty when nothing differs.
  func changeset() throws -> Changeset {
    var size: CInt = 0
    var output: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(session, &size, &output)
    return try Changeset.take(output, size, code)
  }

  /// Records what would turn `table` of the attached database `other` into this one's.
  func difference(from other: String, table: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    let code = sqlite3session_diff(session, other, table, &message)
    defer { sqlite3_free(message) }
    if code != SQLITE_OK {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: message.map { String(cString: $0) })
    }
  }
}
