import GRDB

/// What policies, people and training need: the roster in `person`, and tables of their own.
enum Migration0007 {
  static let name = "0007_policies_people_training"

  static func apply(_ db: Database) throws {
    for sql in [person] + tables { try db.execute(sql: sql) }
  }

  private static let added = [
    "code", "employee_id", "role", "team", "worker", "start", "last_day", "leave_from", "leave_to",
    "in_scope", "earlier", "note",
  ]

  /// A column added is written once: SQLite 3.40 else records a wrong old value of it.
  private static let person =
    added.map { "ALTER TABLE person ADD COLUMN \"\($0)\" TEXT NOT NULL DEFAULT '';" }
    .joined(separator: "\n") + """

      ALTER TABLE person ADD COLUMN manager TEXT
        REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
      UPDATE person SET name = name;
      """

  /// Tables as they were when this migration was released, with the columns that name people.
  private static let tables = [
    table("person_step", ["step", "done_on", "proof", "reason"], people: ["person"]),
    table(
      "policy",
      [
        "name", "status", "criteria", "controls", "cadence", "audience", "sign_again", "document",
        "text", "template", "note",
      ], people: ["owner"]),
    table(
      "policy_version",
      [
        "version", "policy", "size", "changes", "approved_on", "proof", "effective",
        "published_on", "withdrawn_on", "reason", "document", "document_hash", "text",
      ], people: ["approver"]),
    table("policy_review", ["policy", "day", "outcome", "note"], people: ["reviewer"]),
    table(
      "policy_exception",
      [
        "name", "policy", "status", "risk", "reason", "compensating", "approved_on", "expires",
      ], people: ["requested_by", "owner", "approver"]),
    table("acknowledgement", ["policy", "version", "day", "source", "note"], people: ["person"]),
    table(
      "course",
      [
        "name", "state", "cadence", "days", "audience", "since", "provider", "criteria",
        "aliases", "note",
      ], people: ["owner"]),
    table(
      "training_record",
      ["course", "assigned", "due", "completed", "score", "certificate", "source", "note"],
      people: ["person"]),
    table("table_mapping", ["name", "columns", "dates"], people: []),
  ]

  private static func table(_ name: String, _ columns: [String], people: [String]) -> String {
    let texts = (["code"] + columns).map { "\"\($0)\" TEXT NOT NULL DEFAULT ''" }
    let names = people.map {
      "\"\($0)\" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED"
    }
    return "CREATE TABLE \(name) (id TEXT PRIMARY KEY NOT NULL, "
      + (texts + names).joined(separator: ", ") + ") STRICT;"
  }
}
