import GRDB
import Readiness

/// What triage and triage rules decide about findings, and on which days (DOMAIN §4).
///
/// A finding whose own decision ends before a rule's has a row for each.
enum FindingDecisions: DerivedTable {
  static let name = "finding_decision"
  static let sources: Set<String> = ["triage", "triage_rule"]

  static func compute(
    _ db: Database, _ row: ([any DatabaseValueConvertible]) throws -> Void
  ) throws {
    let decided = try TriageRecord.decided(db)
    let rules = try RuledFindings.rules(db)
    if decided.isEmpty, rules.isEmpty { return }
    let ruled = try RuledFindings.all(rules, db)
    for id in Set(decided.keys).union(ruled.keys).sorted() {
      try rows(id, own: decided[id], rule: ruled[id].map { rules[$0] }, row)
    }
  }

  /// Makes the rows of these findings anew.
  static func renew(_ findings: [Int64], _ db: Database) throws {
    let rules = try RuledFindings.rules(db)
    let delete = try db.makeStatement(sql: "DELETE FROM finding_decision WHERE finding = ?")
    let insert = try db.makeStatement(sql: "INSERT INTO finding_decision VALUES (?, ?, ?, ?, ?)")
    for id in findings {
      try delete.execute(arguments: [id])
      let own = try TriageRecord.of(finding: id, db)
      try rows(id, own: own, rule: try RuledFindings.rule(rules, of: id, db)) {
        try insert.execute(arguments: StatementArguments($0))
      }
    }
  }

  private static func rows(
    _ id: Int64, own: Triage?, rule: TriageRule?,
    _ row: ([any DatabaseValueConvertible]) throws -> Void
  ) throws {
    for span in DecisionCourse.spans(own: own, rule: rule) {
      try row([
        id, span.since?.description ?? "", span.decision.rawValue,
        span.until?.description.databaseValue ?? .null, span.rule ?? "",
      ])
    }
  }

  /// Whether a row `d` of the table is about a day.
  static func holds(_ day: CalendarDate) -> SQL {
    "d.since <= \(day.description) AND (d.until IS NULL OR d.until >= \(day.description))"
  }
}
