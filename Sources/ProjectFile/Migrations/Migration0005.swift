import GRDB

/// Decisions about findings, rules over them, what an import covered, and how findings went on.
enum Migration0005 {
  static let name = "0005_findings"

  static func apply(_ db: Database) throws {
    for sql in [triage, rules, bulk, derived] { try db.execute(sql: sql) }
  }

  /// A column added is written once: SQLite 3.40 else records a wrong old value of it.
  private static let triage = """
    ALTER TABLE triage ADD COLUMN decision TEXT NOT NULL DEFAULT '' CHECK (decision IN
      ('', 'in_remediation', 'false_positive', 'duplicate', 'risk_accepted', 'closed'));
    ALTER TABLE triage ADD COLUMN reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE triage ADD COLUMN approver TEXT
      REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE triage ADD COLUMN expires TEXT;
    UPDATE triage SET decision = decision, reason = reason, approver = approver,
      expires = expires;
    """

  private static let rules = """
    ALTER TABLE task ADD COLUMN findings TEXT NOT NULL DEFAULT '';
    UPDATE task SET findings = findings;
    CREATE TABLE mapping_rule (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      matches TEXT NOT NULL CHECK (matches IN ('check', 'words', 'tag')),
      pattern TEXT NOT NULL CHECK (trim(pattern) <> ''),
      tool TEXT NOT NULL DEFAULT '',
      criteria TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE triage_rule (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      checks TEXT NOT NULL DEFAULT '',
      resources TEXT NOT NULL DEFAULT '',
      accounts TEXT NOT NULL DEFAULT '',
      decision TEXT NOT NULL CHECK (decision IN
        ('false_positive', 'duplicate', 'risk_accepted')),
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      approver TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      expires TEXT NOT NULL DEFAULT '',
      state TEXT NOT NULL CHECK (state IN ('in_force', 'lifted'))
    ) STRICT;
    CREATE TABLE report_layout (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      tool TEXT NOT NULL CHECK (trim(tool) <> ''),
      columns TEXT NOT NULL CHECK (trim(columns) <> ''),
      words TEXT NOT NULL DEFAULT ''
    ) STRICT;
    """

  private static let bulk = """
    ALTER TABLE import ADD COLUMN target TEXT NOT NULL DEFAULT '';
    ALTER TABLE import ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE import ADD COLUMN coverage TEXT NOT NULL DEFAULT '';
    ALTER TABLE tool_check ADD COLUMN part TEXT NOT NULL DEFAULT '';
    ALTER TABLE tool_check ADD COLUMN kind TEXT NOT NULL DEFAULT 'configuration';
    ALTER TABLE tool_check ADD COLUMN package TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN location TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN mute_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN reported_first TEXT;
    ALTER TABLE finding ADD COLUMN state_since TEXT;
    ALTER TABLE finding ADD COLUMN gone_until TEXT;
    ALTER TABLE finding_event ADD COLUMN was_from TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding_event ADD COLUMN was_until TEXT NOT NULL DEFAULT '';
    """

  /// Computed from what imports wrote and what people decided, and made anew when either changes.
  private static let derived = """
    CREATE TABLE check_mapping (
      tool_check INTEGER PRIMARY KEY,
      criteria TEXT NOT NULL,
      reason TEXT NOT NULL,
      rule TEXT NOT NULL
    ) STRICT;
    CREATE TABLE finding_decision (
      finding INTEGER NOT NULL,
      since TEXT NOT NULL,
      decision TEXT NOT NULL,
      until TEXT,
      rule TEXT NOT NULL,
      PRIMARY KEY (finding, since)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding_due (
      finding INTEGER PRIMARY KEY,
      due TEXT NOT NULL
    ) STRICT;
    CREATE TABLE resource_scope (
      resource INTEGER PRIMARY KEY,
      scope TEXT NOT NULL CHECK (scope IN ('in', 'out')),
      component TEXT NOT NULL
    ) STRICT;
    CREATE INDEX resource_scope_out ON resource_scope (resource) WHERE scope = 'out';
    CREATE TABLE finding_aside (
      tool_check INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      standing TEXT NOT NULL,
      severity INTEGER NOT NULL,
      seen TEXT NOT NULL,
      due TEXT NOT NULL,
      why TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (tool_check, verdict, standing, severity, seen, due, why, since, until)
    ) STRICT, WITHOUT ROWID;
    """
}
