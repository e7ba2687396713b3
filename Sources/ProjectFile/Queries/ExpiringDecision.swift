import GRDB
package import Readiness

/// A decision about findings that has ended, or ends soon: someone has to look again (DOMAIN §4).
package struct ExpiringDecision: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// One finding, by its identity.
    case finding(String)
    /// Everything a triage rule is about.
    case rule(Item.ID)
  }

  package var subject: Subject
  /// What the finding is about, or the rule's label.
  package var title: String
  package var decision: TriageDecision
  /// The last day it holds.
  package var until: CalendarDate
  package var hasExpired: Bool
}

extension ProjectFile {
  /// Decisions on findings that still fail which have expired or expire within thirty days, the
  /// first to end first; with the rules in force of which the same holds.
  package func expiringDecisions(
    asOf: CalendarDate, within days: Int = 30, limit: Int = 200
  ) throws -> [ExpiringDecision] {
    try read { db in
      let last = asOf.adding(days: days)
      let all =
        try ExpiringDecision.triaged(until: last, asOf, limit, db)
        + ExpiringDecision.ruled(until: last, asOf, db)
      return Array(all.sorted { ($0.until, $0.title) < ($1.until, $1.title) }.prefix(limit))
    }
  }
}

extension ExpiringDecision {
  fileprivate static func triaged(
    until last: CalendarDate, _ asOf: CalendarDate, _ limit: Int, _ db: Database
  ) throws -> [ExpiringDecision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT lower(hex(f.identity)) AS identity, d.decision, d.until
        FROM finding_decision d JOIN finding f ON f.id = d.finding
        WHERE d.rule = '' AND d.until <= ? AND f.verdict = 'fail' AND f.gone_at IS NULL
        ORDER BY d.until, f.id LIMIT ?
        """, arguments: [last.description, limit]
    ).compactMap { row in
      guard let decision = TriageDecision(rawValue: row["decision"]),
        let until = CalendarDate(iso: row["until"] as String)
      else { return nil }
      let identity: String = row["identity"]
      return ExpiringDecision(
        subject: .finding(identity), title: try TriageRecord.name(of: identity, db) ?? identity,
        decision: decision, until: until, hasExpired: until < asOf)
    }
  }

  fileprivate static func ruled(
    until last: CalendarDate, _ asOf: CalendarDate, _ db: Database
  ) throws -> [ExpiringDecision] {
    try RuledFindings.rules(db).compactMap { rule in
      guard let until = rule.until, until <= last else { return nil }
      return ExpiringDecision(
        subject: .rule(rule.id), title: rule.label, decision: rule.decision, until: until,
        hasExpired: until < asOf)
    }
  }
}
