import GRDB

/// Tables, indices and triggers as their SQL, to hold a file's against a new one's.
enum SchemaShape {
  /// Each object's SQL by its type and name, such as `table person`.
  static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return Dictionary(rows.map { ("\($0["type"] as String) \($0["name"] as String)", $0["sql"]) }) {
      first, _ in first
    }
  }

  /// The objects of a file that has just been made.
  static func fresh(_ migrator: DatabaseMigrator = Schema.migrator) throws -> [String: String] {
    let queue = try DatabaseQueue()
    try migrator.migrate(queue)
    return try queue.read(objects)
  }

  /// Our tables that are not as we made them: what they hold cannot be relied on to be of its type.
  static func alteredTables(_ db: Database, _ migrator: DatabaseMigrator) throws -> [String] {
    let expected = try fresh(migrator)
    let found = try objects(db)
    return (Schema.journaled + Schema.bulk + Schema.derived + ["journal"]).filter {
      found["table \($0)"] != expected["table \($0)"]
    }
  }
}
