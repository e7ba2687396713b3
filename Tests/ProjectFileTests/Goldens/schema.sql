CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TABLE acknowledgement (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "policy" TEXT NOT NULL DEFAULT '', "version" TEXT NOT NULL DEFAULT '', "day" TEXT NOT NULL DEFAULT '', "source" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "person" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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

CREATE TABLE assessment (
  criterion TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('not_assessed', 'met', 'partially_met', 'not_met', 'not_applicable')),
  rationale TEXT NOT NULL,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL,
  assessed_on TEXT, method TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', said_by TEXT
  REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, evidence TEXT NOT NULL DEFAULT '', last_time TEXT NOT NULL DEFAULT '',
  CHECK (status = 'not_assessed' OR trim(rationale) <> '')
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

CREATE TABLE category (
  id TEXT PRIMARY KEY NOT NULL CHECK (id IN
    ('security', 'availability', 'confidentiality', 'processing-integrity', 'privacy'))
) STRICT;

CREATE TABLE category_reason (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE check_mapping (
  tool_check INTEGER PRIMARY KEY,
  criteria TEXT NOT NULL,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL
) STRICT;

CREATE TABLE comment (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  task TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL
) STRICT;

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

CREATE TABLE course (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "state" TEXT NOT NULL DEFAULT '', "cadence" TEXT NOT NULL DEFAULT '', "days" TEXT NOT NULL DEFAULT '', "audience" TEXT NOT NULL DEFAULT '', "since" TEXT NOT NULL DEFAULT '', "provider" TEXT NOT NULL DEFAULT '', "criteria" TEXT NOT NULL DEFAULT '', "aliases" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "owner" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
, location TEXT NOT NULL DEFAULT '', mute_reason TEXT NOT NULL DEFAULT '', reported_first TEXT, state_since TEXT, gone_until TEXT) STRICT;

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

CREATE TABLE finding_event (
  id INTEGER PRIMARY KEY,
  finding INTEGER NOT NULL REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  import TEXT NOT NULL REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL
, was_from TEXT NOT NULL DEFAULT '', was_until TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE finding_tally (
  tool_check INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('present', 'muted', 'gone')),
  severity INTEGER NOT NULL,
  seen TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (tool_check, verdict, standing, severity, seen)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE goal (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  report_type TEXT NOT NULL DEFAULT '',
  target_date TEXT NOT NULL DEFAULT '',
  plan TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

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
, target TEXT NOT NULL DEFAULT '', warnings TEXT NOT NULL DEFAULT '[]', coverage TEXT NOT NULL DEFAULT '') STRICT;

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

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  due TEXT NOT NULL CHECK (trim(due) <> ''),
  state TEXT NOT NULL CHECK (trim(state) <> ''),
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

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

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  email TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
, "code" TEXT NOT NULL DEFAULT '', "employee_id" TEXT NOT NULL DEFAULT '', "role" TEXT NOT NULL DEFAULT '', "team" TEXT NOT NULL DEFAULT '', "worker" TEXT NOT NULL DEFAULT '', "start" TEXT NOT NULL DEFAULT '', "last_day" TEXT NOT NULL DEFAULT '', "leave_from" TEXT NOT NULL DEFAULT '', "leave_to" TEXT NOT NULL DEFAULT '', "in_scope" TEXT NOT NULL DEFAULT '', "earlier" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', manager TEXT
  REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE person_step (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "step" TEXT NOT NULL DEFAULT '', "done_on" TEXT NOT NULL DEFAULT '', "proof" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "person" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE plan_baseline (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  frozen_on TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE point (
  id TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('not_assessed', 'met', 'partially_met', 'not_met', 'not_applicable')),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE policy (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '', "criteria" TEXT NOT NULL DEFAULT '', "controls" TEXT NOT NULL DEFAULT '', "cadence" TEXT NOT NULL DEFAULT '', "audience" TEXT NOT NULL DEFAULT '', "sign_again" TEXT NOT NULL DEFAULT '', "document" TEXT NOT NULL DEFAULT '', "text" TEXT NOT NULL DEFAULT '', "template" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "owner" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE policy_exception (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "policy" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '', "risk" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "compensating" TEXT NOT NULL DEFAULT '', "approved_on" TEXT NOT NULL DEFAULT '', "expires" TEXT NOT NULL DEFAULT '', "requested_by" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, "owner" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, "approver" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE policy_review (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "policy" TEXT NOT NULL DEFAULT '', "day" TEXT NOT NULL DEFAULT '', "outcome" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "reviewer" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE policy_version (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "version" TEXT NOT NULL DEFAULT '', "policy" TEXT NOT NULL DEFAULT '', "size" TEXT NOT NULL DEFAULT '', "changes" TEXT NOT NULL DEFAULT '', "approved_on" TEXT NOT NULL DEFAULT '', "proof" TEXT NOT NULL DEFAULT '', "effective" TEXT NOT NULL DEFAULT '', "published_on" TEXT NOT NULL DEFAULT '', "withdrawn_on" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "document" TEXT NOT NULL DEFAULT '', "document_hash" TEXT NOT NULL DEFAULT '', "text" TEXT NOT NULL DEFAULT '', "approver" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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

CREATE TABLE report_layout (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  tool TEXT NOT NULL CHECK (trim(tool) <> ''),
  columns TEXT NOT NULL CHECK (trim(columns) <> ''),
  words TEXT NOT NULL DEFAULT ''
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

CREATE TABLE resource_scope (
  resource INTEGER PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('in', 'out')),
  component TEXT NOT NULL
) STRICT;

CREATE TABLE responsibility (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  service TEXT NOT NULL CHECK (trim(service) <> ''),
  criterion TEXT NOT NULL CHECK (trim(criterion) <> ''),
  party TEXT NOT NULL CHECK (party IN ('provider', 'us', 'shared')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE scope_version (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  frozen_on TEXT NOT NULL CHECK (trim(frozen_on) <> ''),
  content TEXT NOT NULL DEFAULT ''
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

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
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

CREATE TABLE table_mapping (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "columns" TEXT NOT NULL DEFAULT '', "dates" TEXT NOT NULL DEFAULT '') STRICT;

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
, findings TEXT NOT NULL DEFAULT '', "detail" TEXT NOT NULL DEFAULT '', "control" TEXT NOT NULL DEFAULT '', "priority" TEXT NOT NULL DEFAULT '', "days" TEXT NOT NULL DEFAULT '', "start" TEXT NOT NULL DEFAULT '', "after" TEXT NOT NULL DEFAULT '', "links" TEXT NOT NULL DEFAULT '', "cadence" TEXT NOT NULL DEFAULT '', "days_spent" TEXT NOT NULL DEFAULT '', "cost_planned" TEXT NOT NULL DEFAULT '', "cost_actual" TEXT NOT NULL DEFAULT '', "raised_on" TEXT NOT NULL DEFAULT '', "done_on" TEXT NOT NULL DEFAULT '', "checks" TEXT NOT NULL DEFAULT '', verified_by TEXT
  REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
  last_import TEXT NOT NULL, part TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'configuration', package TEXT NOT NULL DEFAULT '',
  UNIQUE (tool, check_id)
) STRICT;

CREATE TABLE training_record (id TEXT PRIMARY KEY NOT NULL, "code" TEXT NOT NULL DEFAULT '', "course" TEXT NOT NULL DEFAULT '', "assigned" TEXT NOT NULL DEFAULT '', "due" TEXT NOT NULL DEFAULT '', "completed" TEXT NOT NULL DEFAULT '', "score" TEXT NOT NULL DEFAULT '', "certificate" TEXT NOT NULL DEFAULT '', "source" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "person" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE triage (
  id TEXT PRIMARY KEY NOT NULL,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  note TEXT NOT NULL
, decision TEXT NOT NULL DEFAULT '' CHECK (decision IN
  ('', 'in_remediation', 'false_positive', 'duplicate', 'risk_accepted', 'closed')), reason TEXT NOT NULL DEFAULT '', approver TEXT
  REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, expires TEXT) STRICT;

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

CREATE INDEX resource_scope_out ON resource_scope (resource) WHERE scope = 'out';

CREATE INDEX task_number ON task (CAST(substr(code, instr(code, '-') + 1) AS INTEGER));
