CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TABLE assessment (
  criterion TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('not_assessed', 'met', 'partially_met', 'not_met', 'not_applicable')),
  rationale TEXT NOT NULL,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL,
  assessed_on TEXT,
  CHECK (status = 'not_assessed' OR trim(rationale) <> '')
) STRICT;

CREATE TABLE category (
  id TEXT PRIMARY KEY NOT NULL CHECK (id IN
    ('security', 'availability', 'confidentiality', 'processing-integrity', 'privacy'))
) STRICT;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  identity BLOB NOT NULL UNIQUE,
  tool_check INTEGER NOT NULL REFERENCES tool_check (id) DEFERRABLE INITIALLY DEFERRED,
  resource INTEGER NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT NOT NULL,
  place TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('fail', 'pass', 'manual', 'other')),
  muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
  gone_at TEXT,
  has_failed INTEGER NOT NULL CHECK (has_failed IN (0, 1)),
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5),
  native_severity TEXT NOT NULL,
  native_status TEXT NOT NULL,
  detail TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  first_import TEXT NOT NULL,
  last_import TEXT NOT NULL
) STRICT;

CREATE TABLE finding_event (
  id INTEGER PRIMARY KEY,
  finding INTEGER NOT NULL REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  import TEXT NOT NULL REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL
) STRICT;

CREATE TABLE finding_tally (
  tool_check INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('present', 'muted', 'gone')),
  severity INTEGER NOT NULL,
  seen TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (tool_check, verdict, standing, severity, seen)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE import (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  tool TEXT NOT NULL,
  tool_version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  scanned_at TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;

CREATE TABLE import_before (
  id INTEGER PRIMARY KEY,
  import TEXT NOT NULL REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  of_table TEXT NOT NULL,
  of_row INTEGER NOT NULL,
  was TEXT NOT NULL
) STRICT;

CREATE TABLE import_refusal (
  id INTEGER PRIMARY KEY,
  import TEXT NOT NULL REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('change', 'signoff', 'undo', 'redo', 'import', 'export', 'migration')),
  of TEXT REFERENCES journal (id),
  schema INTEGER NOT NULL,
  title TEXT NOT NULL,
  facts TEXT NOT NULL,
  changeset BLOB NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  email TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE point (
  id TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('not_assessed', 'met', 'partially_met', 'not_met', 'not_applicable')),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  audit_type INTEGER NOT NULL CHECK (audit_type IN (1, 2)),
  period_start TEXT,
  period_end TEXT,
  time_zone TEXT NOT NULL,
  CHECK ((period_start IS NULL) = (period_end IS NULL)),
  CHECK (period_start <= period_end)
) STRICT;

CREATE TABLE resource (
  id INTEGER PRIMARY KEY,
  provider TEXT NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  account_name TEXT NOT NULL,
  first_import TEXT NOT NULL,
  last_import TEXT NOT NULL,
  UNIQUE (provider, account, region, uid)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE tool_check (
  id INTEGER PRIMARY KEY,
  tool TEXT NOT NULL,
  check_id TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  risk TEXT NOT NULL,
  remediation TEXT NOT NULL,
  links TEXT NOT NULL,
  compliance TEXT NOT NULL,
  criteria TEXT NOT NULL,
  related TEXT NOT NULL,
  control TEXT NOT NULL,
  confidence TEXT NOT NULL,
  reasons TEXT NOT NULL,
  first_import TEXT NOT NULL,
  last_import TEXT NOT NULL,
  UNIQUE (tool, check_id)
) STRICT;

CREATE TABLE triage (
  id TEXT PRIMARY KEY NOT NULL,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX finding_by_check
  ON finding (tool_check, verdict, muted, gone_at, severity, first_seen);

CREATE INDEX finding_by_resource ON finding (resource);

CREATE INDEX finding_event_by_finding ON finding_event (finding);

CREATE INDEX finding_event_by_import ON finding_event (import);

CREATE INDEX finding_open ON finding (severity, first_seen, id, tool_check, resource)
  WHERE verdict = 'fail' AND muted = 0 AND gone_at IS NULL;

CREATE INDEX import_before_by_import ON import_before (import);

CREATE INDEX import_by_sha256 ON import (sha256);

CREATE INDEX import_refusal_by_import ON import_refusal (import);
