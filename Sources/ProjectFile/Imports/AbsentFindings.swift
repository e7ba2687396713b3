import GRDB
import Readiness

/// Findings that a report could have listed and did not.
///
/// What it could have listed is bounded by what it says of itself: checks that have rows, that it
/// says were run, or that belong to a part of a tool of which it lists every failure; and places that
/// its rows name, or that it says it looked at. So a report of one account ends nothing in another.
extension FindingMerge {
  mutating func endWhatIsAbsent(_ staging: Staging, checks: [CheckDraft]) throws {
    try staging.coverOwnPlaces()
    let named = staging.namedChecks.map { CheckName(tool: checks[$0].tool, id: checks[$0].id) }
    let coverage = try ReportCoverage(
      checks: report.coveredChecks.union(named), families: report.completeFamilies, db)
    self.coverage = coverage
    if isFirstImport { return }
    let covered = try coverage.storedChecks(db)
    for id in try absent(checks: covered) {
      switch try end(id, at: scannedAt) {
      case .resolved: counts.gone += 1
      case .filled: counts.filled += 1
      default: break
      }
    }
    let tools = Set(
      checks.map(\.tool) + report.completeFamilies.map(\.tool) + report.coveredChecks.map(\.tool))
    counts.absent = try openElsewhere(tools: tools, covered: covered)
    try endWhatLaterReportsCover()
  }

  /// What it means for a finding that a report of a moment covers it and does not list it.
  @discardableResult
  mutating func end(_ id: Int64, at moment: Instant) throws -> Drift.Outcome {
    guard let row = try stored("id", id.databaseValue), let known = KnownFinding(row) else {
      return .unchanged
    }
    if report.isReadAgain, moment == known.present.until { return .unchanged }
    let (step, past) = try take(.absence(at: moment), into: known, of: row)
    try keep(step, past, words: row, over: row, was: known)
    return step.outcome
  }

  /// Findings not listed that failed at some time before the report, wherever it looked for them.
  private func absent(checks: Set<Int64>) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT f.id FROM finding f CROSS JOIN resource r ON r.id = f.resource
        WHERE f.tool_check IN (SELECT value FROM json_each(?)) AND f.has_failed = 1
          AND f.first_seen <= ? AND f.id NOT IN (SELECT finding FROM temp.listed)
          AND \(Self.isCovered)
        ORDER BY f.id
        """, arguments: [Self.list(checks), scannedAt.description])
  }

  /// Open findings in the places it looked at, of checks of its tools that it does not speak of.
  private func openElsewhere(tools: Set<String>, covered: Set<Int64>) throws -> Int {
    let others = try Int64.fetchSet(
      db,
      sql: "SELECT id FROM tool_check WHERE tool IN (SELECT value FROM json_each(?))",
      arguments: [try CompactJSON.text(tools.map(\.storable).sorted())]
    ).subtracting(covered)
    if others.isEmpty { return 0 }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM finding f CROSS JOIN resource r ON r.id = f.resource
        WHERE f.tool_check IN (SELECT value FROM json_each(?)) AND f.verdict = 'fail'
          AND f.muted = 0 AND f.gone_at IS NULL AND f.last_seen <= ?
          AND f.id NOT IN (SELECT finding FROM temp.listed) AND \(Self.isCovered)
        """, arguments: [Self.list(others), scannedAt.description]) ?? 0
  }

  /// A whole account and region, or one resource.
  static let isCovered = """
    ((r.account <> '' AND (r.provider, r.account, r.region, '') IN temp.covered)
      OR (r.provider, r.account, r.region, r.uid) IN temp.covered)
    """

  static func list(_ ids: Set<Int64>) -> String {
    "[\(ids.sorted().map(String.init).joined(separator: ","))]"
  }
}
