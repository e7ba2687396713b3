import Foundation
import GRDB
import Readiness

/// What people decided about findings, by identity: without a key into what imports write.
enum TriageRecord {
  static func read(_ finding: String, _ db: Database) throws -> Triage? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM triage WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [finding.storable]).map(triage)
  }

  static func all(_ db: Database) throws -> [String: Triage] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM triage").map(triage)
    return Dictionary(rows.map { ($0.finding, $0) }) { first, _ in first }
  }

  /// The triage of the findings on which a person decided, by the row of the finding.
  static func decided(_ db: Database) throws -> [Int64: Triage] {
    FindingColumns.prepare(db)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT t.*, f.id AS row FROM triage t CROSS JOIN finding f
          ON f.identity = finding_identity(t.id)
        WHERE t.decision <> ''
        """)
    return Dictionary(rows.map { ($0["row"], triage($0)) }) { first, _ in first }
  }

  /// The triage of the finding in a row.
  static func of(finding: Int64, _ db: Database) throws -> Triage? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.* FROM finding f JOIN triage t ON t.id = lower(hex(f.identity)) WHERE f.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [finding]).map(triage)
  }

  /// Writes the whole row; one that says nothing goes.
  static func write(_ triage: Triage, _ db: Database) throws {
    if triage.isEmpty {
      return try db.execute(
        sql: "DELETE FROM triage WHERE id = ?", arguments: [triage.finding.storable])
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO triage (id, owner, due, note, decision, reason, approver, expires)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, due = excluded.due,
          note = excluded.note, decision = excluded.decision, reason = excluded.reason,
          approver = excluded.approver, expires = excluded.expires
        """)
    try statement.execute(arguments: [
      triage.finding.storable, triage.owner?.description.storable, triage.due?.description,
      triage.note.storable, triage.decision?.rawValue ?? "", triage.reason.storable,
      triage.approver?.description.storable, triage.expires?.description,
    ])
  }

  /// What a finding is about, short enough for a title; nil when no import knows it any more.
  static func name(of finding: String, _ db: Database) throws -> String? {
    guard let identity = Data(hexadecimal: finding) else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT iif(c.title = '', c.check_id, c.title) AS title,
          iif(r.name = '', r.uid, r.name) AS subject
        FROM finding f JOIN tool_check c ON c.id = f.tool_check JOIN resource r ON r.id = f.resource
        WHERE f.identity = ?
        """)
    return try Row.fetchOne(statement, arguments: [identity]).map {
      "\(short($0["title"])) on \(short($0["subject"]))"
    }
  }

  private static func triage(_ row: Row) -> Triage {
    let owner: String? = row["owner"]
    let due: String? = row["due"]
    let approver: String? = row["approver"]
    let expires: String? = row["expires"]
    return Triage(
      finding: row["id"], owner: owner.map { Person.ID($0) },
      due: due.flatMap { CalendarDate(iso: $0) }, note: row["note"],
      decision: TriageDecision(rawValue: row["decision"]), reason: row["reason"],
      approver: approver.map { Person.ID($0) },
      expires: expires.flatMap { CalendarDate(iso: $0) })
  }

  private static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}
