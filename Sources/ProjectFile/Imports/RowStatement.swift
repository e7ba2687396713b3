import CSQLiteSession
import Foundation
import GRDB

/// A statement that is run for every row of a report, with its values bound by position.
///
/// GRDB looks at each value several times before it is bound, which tells at a hundred thousand rows.
struct RowStatement {
  private let db: Database
  private let statement: Statement

  init(_ db: Database, sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
  }

  /// Runs a statement that returns no rows.
  func run(_ values: some Sequence<DatabaseValue>) throws {
    try bind(values)
    try check(sqlite3_step(pointer), is: SQLITE_DONE)
    sqlite3_reset(pointer)
  }

  private var pointer: OpaquePointer { statement.sqliteStatement }

  private func bind(_ values: some Sequence<DatabaseValue>) throws {
    var place: Int32 = 0
    for value in values {
      place += 1
      try check(value.bind(to: pointer, at: place), is: SQLITE_OK)
    }
  }

  private func check(_ code: Int32, is expected: Int32) throws {
    if code == expected { return }
    let message = String(cString: sqlite3_errmsg(db.sqliteConnection))
    sqlite3_reset(pointer)
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}
