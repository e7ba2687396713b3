import GRDB

/// The scope, answers, gaps and tasks; and how an assessor came to know.
enum Migration0004 {
  static let name = "0004_scope"

  static func apply(_ db: Database) throws {
    try db.execute(sql: assessment)
    for tables in [goal, boundary, description, checklist] { try db.execute(sql: tables) }
  }

  /// A column added is written once: SQLite 3.40 else records a wrong old value of it.
  private static let assessment = """
    ALTER TABLE assessment ADD COLUMN method TEXT NOT NULL DEFAULT '';
    ALTER TABLE assessment ADD COLUMN source TEXT NOT NULL DEFAULT '';
    ALTER TABLE assessment ADD COLUMN said_by TEXT
      REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE assessment ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
    ALTER TABLE assessment ADD COLUMN last_time TEXT NOT NULL DEFAULT '';
    UPDATE assessment SET method = method, source = source, said_by = said_by,
      evidence = evidence, last_time = last_time;
    """

  private static let goal = """
    CREATE TABLE organisation (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      legal_name TEXT NOT NULL DEFAULT '',
      products TEXT NOT NULL DEFAULT '',
      services TEXT NOT NULL DEFAULT '',
      users TEXT NOT NULL DEFAULT '',
      delivery TEXT NOT NULL DEFAULT '',
      audience TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE goal (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      report_type TEXT NOT NULL DEFAULT '',
      target_date TEXT NOT NULL DEFAULT '',
      plan TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE driver (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      kind TEXT NOT NULL CHECK (trim(kind) <> ''),
      party TEXT NOT NULL DEFAULT '',
      value TEXT NOT NULL DEFAULT '',
      currency TEXT NOT NULL DEFAULT '',
      wanted_by TEXT NOT NULL DEFAULT '',
      outcome TEXT NOT NULL CHECK (trim(outcome) <> ''),
      outcome_note TEXT NOT NULL DEFAULT '',
      owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE TABLE milestone (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      due TEXT NOT NULL CHECK (trim(due) <> ''),
      state TEXT NOT NULL CHECK (trim(state) <> ''),
      owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE audit (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      firm TEXT NOT NULL DEFAULT '',
      licence TEXT NOT NULL DEFAULT '',
      contact TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      privacy_role TEXT NOT NULL DEFAULT '',
      previous_type TEXT NOT NULL DEFAULT '',
      previous_start TEXT NOT NULL DEFAULT '',
      previous_end TEXT NOT NULL DEFAULT '',
      previous_firm TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE category_reason (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    """

  private static let boundary = """
    CREATE TABLE component (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      kind TEXT NOT NULL CHECK (trim(kind) <> ''),
      scope TEXT NOT NULL CHECK (scope IN ('in', 'out', 'undecided')),
      reason TEXT NOT NULL DEFAULT '',
      environment TEXT NOT NULL DEFAULT '',
      owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      identifiers TEXT NOT NULL DEFAULT '',
      data TEXT NOT NULL DEFAULT '',
      keys TEXT NOT NULL DEFAULT '',
      headcount TEXT NOT NULL DEFAULT '',
      description TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE data_flow (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      source TEXT NOT NULL CHECK (trim(source) <> ''),
      target TEXT NOT NULL CHECK (trim(target) <> ''),
      data TEXT NOT NULL DEFAULT '',
      protection TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE service (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      provider TEXT NOT NULL DEFAULT '',
      model TEXT NOT NULL CHECK (trim(model) <> ''),
      role TEXT NOT NULL CHECK (trim(role) <> ''),
      method TEXT NOT NULL DEFAULT '',
      purpose TEXT NOT NULL DEFAULT '',
      scope TEXT NOT NULL CHECK (scope IN ('in', 'out', 'undecided')),
      reason TEXT NOT NULL DEFAULT '',
      owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      report TEXT NOT NULL DEFAULT '',
      report_start TEXT NOT NULL DEFAULT '',
      report_end TEXT NOT NULL DEFAULT '',
      report_categories TEXT NOT NULL DEFAULT '',
      bridge_end TEXT NOT NULL DEFAULT '',
      exceptions_reviewed TEXT NOT NULL DEFAULT '',
      monitoring TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE responsibility (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      service TEXT NOT NULL CHECK (trim(service) <> ''),
      criterion TEXT NOT NULL CHECK (trim(criterion) <> ''),
      party TEXT NOT NULL CHECK (party IN ('provider', 'us', 'shared')),
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    """

  private static let description = """
    CREATE TABLE commitment (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      kind TEXT NOT NULL CHECK (trim(kind) <> ''),
      source TEXT NOT NULL DEFAULT '',
      metric TEXT NOT NULL DEFAULT '',
      category TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE complementary_control (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      side TEXT NOT NULL CHECK (trim(side) <> ''),
      criteria TEXT NOT NULL DEFAULT '',
      service TEXT NOT NULL DEFAULT '',
      audience TEXT NOT NULL DEFAULT '',
      mapped_to TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE significant_change (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      day TEXT NOT NULL CHECK (trim(day) <> ''),
      criteria TEXT NOT NULL DEFAULT '',
      controls TEXT NOT NULL DEFAULT '',
      description TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE incident (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      day TEXT NOT NULL CHECK (trim(day) <> ''),
      ended TEXT NOT NULL DEFAULT '',
      criteria TEXT NOT NULL DEFAULT '',
      nature TEXT NOT NULL DEFAULT '',
      effect TEXT NOT NULL DEFAULT '',
      resolution TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE scope_version (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      frozen_on TEXT NOT NULL CHECK (trim(frozen_on) <> ''),
      content TEXT NOT NULL DEFAULT ''
    ) STRICT;
    """

  private static let checklist = """
    CREATE TABLE answer (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL CHECK (trim(text) <> ''),
      criterion TEXT NOT NULL CHECK (trim(criterion) <> ''),
      said_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      method TEXT NOT NULL CHECK (method IN ('document_review', 'interview', 'inspection')),
      source TEXT NOT NULL DEFAULT '',
      day TEXT NOT NULL CHECK (trim(day) <> ''),
      status TEXT NOT NULL DEFAULT '',
      evidence TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE gap (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      criteria TEXT NOT NULL CHECK (trim(criteria) <> ''),
      status TEXT NOT NULL
        CHECK (status IN ('identified', 'closed', 'risk_accepted', 'false_positive')),
      pattern TEXT NOT NULL DEFAULT '',
      description TEXT NOT NULL DEFAULT '',
      steps TEXT NOT NULL DEFAULT '',
      effort TEXT NOT NULL DEFAULT '',
      owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      found_on TEXT NOT NULL DEFAULT '',
      approver TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      expires TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      CHECK (status <> 'risk_accepted'
        OR (approver IS NOT NULL AND expires <> '' AND trim(reason) <> ''))
    ) STRICT;
    CREATE TABLE task (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      criteria TEXT NOT NULL DEFAULT '',
      status TEXT NOT NULL
        CHECK (status IN ('backlog', 'planned', 'in_progress', 'blocked', 'done', 'verified', 'cancelled')),
      gap TEXT NOT NULL DEFAULT '',
      origin TEXT NOT NULL DEFAULT '',
      owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      due TEXT NOT NULL DEFAULT '',
      effort TEXT NOT NULL DEFAULT '',
      steps TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    """
}
