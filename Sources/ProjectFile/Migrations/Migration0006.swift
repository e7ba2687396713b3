import GRDB

/// What a roadmap needs of tasks, what is said about them, and plans as they were frozen.
enum Migration0006 {
  static let name = "0006_roadmap"

  static func apply(_ db: Database) throws {
    for sql in [task, tables] { try db.execute(sql: sql) }
  }

  private static let added = [
    "detail", "control", "priority", "days", "start", "after", "links", "cadence", "days_spent",
    "cost_planned", "cost_actual", "raised_on", "done_on", "checks",
  ]

  /// A column added is written once: SQLite 3.40 else records a wrong old value of it.
  private static let task =
    added.map { "ALTER TABLE task ADD COLUMN \"\($0)\" TEXT NOT NULL DEFAULT '';" }
    .joined(separator: "\n") + """

      ALTER TABLE task ADD COLUMN verified_by TEXT
        REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
      UPDATE task SET status = status;
      """

  /// The number in a code, as `ItemRecord` asks for the highest: an import may add thousands.
  private static let tables = """
    CREATE INDEX task_number ON task (CAST(substr(code, instr(code, '-') + 1) AS INTEGER));
    CREATE TABLE comment (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL CHECK (trim(text) <> ''),
      task TEXT NOT NULL,
      author TEXT NOT NULL DEFAULT '',
      day TEXT NOT NULL
    ) STRICT;
    CREATE TABLE plan_baseline (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      frozen_on TEXT NOT NULL,
      reason TEXT NOT NULL DEFAULT '',
      content TEXT NOT NULL DEFAULT ''
    ) STRICT;
    """
}
