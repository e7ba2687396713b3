import GRDB
import Readiness

/// Counts findings by check and severity from `finding_tally`, split at the day their remediation target passes.
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
    let late = Lateness(asOf: asOf, timeZone: project.timeZone).sql(of: "seen")
    let counted = try Row.fetchCursor(
      db,
      sql: """
        SELECT tool_check, verdict, severity, \(late) AS late, sum(n) AS n
        FROM finding_tally WHERE standing = 'present' AND verdict IN ('fail', 'pass')
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

extension FindingTally {
  /// How many findings there are, or how many that are open.
  static func total(_ db: Database, isOpenOnly: Bool) throws -> Int {
    let condition = isOpenOnly ? "verdict = 'fail' AND standing = 'present'" : "1"
    return try Int.fetchOne(
      db, sql: "SELECT coalesce(sum(n), 0) FROM finding_tally WHERE \(condition)") ?? 0
  }

  /// Every count, in the order of its key.
  static func kept(_ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT tool_check, verdict, standing, severity, seen, n
        FROM finding_tally ORDER BY 1, 2, 3, 4, 5
        """)
  }

  /// What the counts have to be.
  static func recounted(_ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT tool_check, verdict, standing, severity,
          CASE WHEN verdict = 'fail' AND standing = 'present'
            THEN substr(first_seen, 1, 14)
              || printf('%02d', substr(first_seen, 15, 2) / 15 * 15) || ':00Z'
            ELSE '' END AS seen, count(*) AS n
        FROM (SELECT *, CASE WHEN gone_at IS NOT NULL THEN 'gone' WHEN muted THEN 'muted'
          ELSE 'present' END AS standing FROM finding)
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        """)
  }
}
