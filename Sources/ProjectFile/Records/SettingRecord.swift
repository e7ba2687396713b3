import GRDB
import Readiness

/// Settings by key; one that is not there has its default.
enum SettingRecord {
  static func read(_ key: String, _ db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key.storable])
  }

  static func all(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM setting")
    return Dictionary(rows.map { ($0["key"], $0["value"]) }) { first, _ in first }
  }

  static func write(_ key: String, _ value: String?, _ db: Database) throws {
    if let value {
      try db.execute(
        sql: """
          INSERT INTO setting (key, value) VALUES (?, ?)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value
          """, arguments: [key.storable, value.storable])
    } else {
      try db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key.storable])
    }
  }
}
