import CSQLiteSession
import GRDB

/// Walks over rows of whole numbers as fast as SQLite gives them: a list of findings has a million.
struct NumberRow {
  private let statement: OpaquePointer

  /// The number in a column; nil for NULL.
  func number(_ column: Int32) -> Int64? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : self[column]
  }

  /// The number in a column; 0 for NULL.
  subscript(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// Calls `work` for each row of a query, which lies in the transaction `db` is in.
  static func each(_ db: Database, _ query: SQL, _ work: (NumberRow) -> Void) throws {
    let statement = try db.makeStatement(literal: query)
    let row = NumberRow(statement: statement.sqliteStatement)
    defer { sqlite3_reset(statement.sqliteStatement) }
    var code = sqlite3_step(statement.sqliteStatement)
    while code == SQLITE_ROW {
      work(row)
      code = sqlite3_step(statement.sqliteStatement)
    }
    if code != SQLITE_DONE {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  private init(statement: OpaquePointer) { self.statement = statement }
}
