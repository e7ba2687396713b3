import GRDB

/// What people decide about findings.
enum Migration0002 {
  static let name = "0002_triage"

  static func apply(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE triage (
          id TEXT PRIMARY KEY NOT NULL,
          owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
          due TEXT,
          note TEXT NOT NULL
        ) STRICT;
        """)
  }
}
