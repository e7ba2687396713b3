import GRDB

/// The tables of a project file: which are journaled, bulk or derived, and how they came to be.
///
/// Rules (each keeps undo, replay and verify true on SQLite 3.40):
/// - A journaled table is STRICT, has a text primary key first, no generated column, foreign keys
/// `NO ACTION DEFERRABLE INITIALLY DEFERRED`, and no trigger that writes a journaled table.
/// - A migration only adds tables, or columns at the end followed by `UPDATE t SET c = c`.
/// - Every table stands in `journaled`, `bulk` or `derived`, or is one of `bookkeeping`.
enum Schema {
  /// Stands in bytes 68–71 of the file: "GRNR".
  static let applicationID: Int32 = 0x4752_4E52

  /// Tables whose every change is an entry of the journal, in the order they are replayed.
  static let journaled = [
    "project", "category", "person", "assessment", "point", "setting", "triage",
    "organisation", "goal", "driver", "milestone", "audit", "category_reason", "component",
    "data_flow", "service", "responsibility", "commitment", "complementary_control",
    "significant_change", "incident", "scope_version", "answer", "gap", "task",
    "mapping_rule", "triage_rule", "report_layout", "comment", "plan_baseline",
    "person_step", "policy", "policy_version", "policy_review", "policy_exception",
    "acknowledgement", "course", "training_record", "table_mapping",
  ]

  /// Tables that imports alone write; the journal holds a digest of each after every import.
  static let bulk = [
    "import", "import_refusal", "import_before", "tool_check", "resource", "finding",
    "finding_event",
  ]

  /// Tables that are computed from the others and kept in step with them.
  static let derived = ["finding_tally"] + DerivedTables.all.map { $0.name }

  /// What is none of these: the journal has its own chain, and the migrator's list is known.
  static let bookkeeping = ["journal", "grdb_migrations"]

  /// Every migration in order, none of which is edited once released.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(Migration0001.name, migrate: Migration0001.apply)
    migrator.registerMigration(Migration0002.name, migrate: Migration0002.apply)
    migrator.registerMigration(Migration0003.name, migrate: Migration0003.apply)
    migrator.registerMigration(Migration0004.name, migrate: Migration0004.apply)
    migrator.registerMigration(Migration0005.name, migrate: Migration0005.apply)
    migrator.registerMigration(Migration0006.name, migrate: Migration0006.apply)
    migrator.registerMigration(Migration0007.name, migrate: Migration0007.apply)
    return migrator
  }

  /// The number of migrations, written into each journal entry.
  static var version: Int { migrator.migrations.count }
}
