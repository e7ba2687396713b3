import GRDB
import Readiness

/// Counts findings by check and severity, split at the day their remediation target passes.
struct FindingTally {
  let asOf: CalendarDate
  let project: Project

  func groups(_ db: Database) throws -> [FindingGroup] {
    var groups: [Int64: FindingGroup] = [:]
    var order: [Int64] = []
    for row in try Row.fetchAll(
      db, sql: "SELECT id, tool, check_id, title, criteria, confidence FROM tool_check")
    {
      let id: Int64 = row["id"]
      order.append(id)
      groups[id] = FindingGroup(
        check: .init(tool: row["tool"], id: row["check_id"]), title: row["title"],
        criteria: CriterionID.list(row["criteria"]),
        confidence: CriteriaMapping.Confidence(rawValue: row["confidence"]) ?? .low,
        open: [:], failed: 0, passed: 0)
    }
    try count(into: &groups, db)
    return order.compactMap { groups[$0] }.sorted { $0.check < $1.check }
  }

  private func count(into groups: inout [Int64: FindingGroup], _ db: Database) throws {
    let cutoffs = Lateness(asOf: asOf, timeZone: project.timeZone)
    let counted = try Row.fetchCursor(
      db,
      sql: """
        SELECT tool_check, verdict, severity, \(cutoffs.sql) AS late, count(*) AS n
        FROM finding WHERE gone_at IS NULL AND muted = 0 AND verdict IN ('fail', 'pass')
        GROUP BY tool_check, verdict, severity, late
        """)
    while let row = try counted.next() {
      let id: Int64 = row["tool_check"]
      let n: Int = row["n"]
      let severity = Severity(rank: row["severity"])
      guard row["verdict"] == "fail" else {
        groups[id]?.passed += n
        continue
      }
      groups[id]?.failed += n
      var open = groups[id]?.open[severity] ?? .init()
      if row["late"] == 1 { open.late += n } else { open.inside += n }
      groups[id]?.open[severity] = open
    }
  }
}
