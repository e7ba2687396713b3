import GRDB
import Readiness

/// Counts findings by check and severity, split at the day they are due, without looking at one:
/// from `finding_tally`, with what `finding_aside` says of decisions and scope.
struct FindingTally {
  let asOf: CalendarDate
  let project: Project
  let targets: RemediationTarget

  /// Findings of a check that count in one way.
  fileprivate struct Count {
    let check: Int64
    let severity: Severity
    let standing: String
    let n: Int
  }

  /// Groups as they move figures (DOMAIN §9): one for each check, or package with advisories.
  func groups(_ db: Database) throws -> [FindingGroup] {
    var groups: [FindingGroup.Check: FindingGroup] = [:]
    var groupOf: [Int64: FindingGroup.Check] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT c.id, c.tool, c.check_id, c.title, c.package, c.kind,
          coalesce(m.criteria, c.criteria) AS criteria,
          iif(m.rule IS NULL, c.confidence, 'high') AS confidence
        FROM tool_check c LEFT JOIN check_mapping m ON m.tool_check = c.id
        ORDER BY c.tool, c.check_id
        """)
    {
      let group = Self.group(row)
      groupOf[row["id"]] = group.check
      groups[group.check] = groups[group.check].map { Self.joined($0, group) } ?? group
    }
    for count in try counts(db) {
      if let check = groupOf[count.check] { groups[check]?.add(count) }
    }
    return groups.values.sorted { $0.check < $1.check }
  }

  /// What never moves a figure, such as a detection, speaks to no criterion.
  private static func group(_ row: Row) -> FindingGroup {
    let moves = FindingKind(rawValue: row["kind"])?.movesFigures ?? true
    let package: String = moves ? row["package"] : ""
    return FindingGroup(
      check: .init(
        tool: row["tool"], id: package.isEmpty ? row["check_id"] : package,
        isPackage: !package.isEmpty), title: package.isEmpty ? row["title"] : package,
      criteria: moves ? CriterionID.list(row["criteria"]) : [],
      confidence: CriteriaMapping.Confidence(rawValue: row["confidence"]) ?? .low,
      open: [:], failed: 0, passed: 0)
  }

  /// Advisories of one package speak to what the surest of them does.
  private static func joined(_ one: FindingGroup, _ other: FindingGroup) -> FindingGroup {
    var joined = one
    if one.criteria.isEmpty || !one.movesFigures && other.movesFigures && !other.criteria.isEmpty {
      joined.criteria = other.criteria
      joined.confidence = other.confidence
    }
    return joined
  }

  private func counts(_ db: Database) throws -> [Count] {
    let lateness = Lateness(asOf: asOf, timeZone: project.timeZone, targets: targets)
    let late: SQL = """
      CASE WHEN due <> '' THEN due < \(asOf.description) ELSE \(sql: lateness.sql(of: "seen")) END
      """
    return try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT tool_check, severity, CASE verdict WHEN 'pass' THEN 'passed'
              ELSE iif(\(late), 'late', 'inside') END AS counts, sum(n) AS n
            FROM (\(Self.present(asOf))) GROUP BY 1, 2, 3
          UNION ALL
          SELECT tool_check, severity, 'accepted', sum(n) FROM finding_aside
            WHERE why = \(TriageDecision.riskAccepted.rawValue) AND verdict = 'fail'
              AND standing IN ('present', 'muted') AND \(Self.holds(asOf))
            GROUP BY 1, 2
          """)
    ).map {
      Count(check: $0[0], severity: Severity(rank: $0[1]), standing: $0[2], n: $0[3])
    }
  }

  /// What failed and is open, and what passed, in scope: the tally, less what lies out of scope or is
  /// set aside, and with the days people set.
  private static func present(_ asOf: CalendarDate) -> SQL {
    let columns: SQL = "SELECT tool_check, verdict, severity, seen"
    return """
      \(columns), '' AS due, n FROM finding_tally
        WHERE standing = 'present' AND verdict IN ('fail', 'pass')
      UNION ALL
      \(columns), '', -n FROM finding_aside WHERE standing = 'present'
        AND (why = 'out' AND verdict IN ('fail', 'pass') OR why = 'due' AND verdict = 'fail')
      UNION ALL
      \(columns), due, n FROM finding_aside
        WHERE standing = 'present' AND verdict = 'fail' AND why = 'due'
      UNION ALL
      \(columns), due, -n FROM finding_aside WHERE standing = 'present' AND verdict = 'fail'
        AND why IN (\(sql: FindingColumns.settingAside)) AND \(holds(asOf))
      """
  }

  private static func holds(_ day: CalendarDate) -> SQL {
    "since <= \(day.description) AND (until = '' OR until >= \(day.description))"
  }
}

extension FindingGroup {
  fileprivate mutating func add(_ count: FindingTally.Count) {
    if count.standing == "passed" {
      passed += count.n
      return
    }
    failed += count.n
    var counts = open[count.severity] ?? OpenCount()
    switch count.standing {
    case "late": counts.late += count.n
    case "inside": counts.inside += count.n
    default: counts.accepted += count.n
    }
    open[count.severity] = counts == OpenCount() ? nil : counts
  }
}

extension FindingTally {
  /// How many findings there are.
  static func total(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(sum(n), 0) FROM finding_tally") ?? 0
  }

  /// How many are open on a day.
  static func open(_ db: Database, asOf: CalendarDate) throws -> Int {
    try Int.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT coalesce(sum(n), 0) FROM (\(present(asOf))) WHERE verdict = 'fail'
          """)) ?? 0
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
