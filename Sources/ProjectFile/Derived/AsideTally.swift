import Foundation
import GRDB
import Readiness

/// Counts of the findings that a person, a rule or the scope speaks of, so that figures need not look
/// at each: what has to be taken from `finding_tally`, and counted otherwise.
///
/// A finding out of scope is counted as that alone; any other once for each decision, with the days
/// on which it holds, and once where a person set the day it is due.
enum AsideTally: DerivedTable {
  static let name = "finding_aside"
  static let sources: Set<String> = ["triage", "triage_rule", "component"]

  static func compute(
    _ db: Database, _ row: ([any DatabaseValueConvertible]) throws -> Void
  ) throws {
    let counted = try Row.fetchCursor(
      db, SQLRequest(literal: "\(counts()) ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9"))
    while let count = try counted.next() { try row(Array(count.databaseValues)) }
  }

  /// Whether there is anything that is not open though its report says so.
  static func isNeeded(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM finding_aside WHERE why <> 'due')") ?? false
  }

  /// Makes the decisions on these findings anew, by their identities, and the counts of them.
  static func renew(_ identities: [String], _ db: Database) throws {
    FindingColumns.prepare(db)
    let ids = try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT DISTINCT f.id FROM json_each(\(try CompactJSON.text(identities))) t
            CROSS JOIN finding f ON f.identity = finding_identity(t.value)
          """))
    if ids.isEmpty { return }
    try add(-1, ids, db)
    try FindingDecisions.renew(ids, db)
    try FindingDues.renew(ids, db)
    try add(1, ids, db)
    try db.execute(sql: "DELETE FROM finding_aside WHERE n = 0")
  }

  private static func add(_ sign: Int, _ ids: [Int64], _ db: Database) throws {
    let found = try Row.fetchAll(
      db, SQLRequest(literal: counts(among: try CompactJSON.text(ids))))
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO finding_aside VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET n = n + excluded.n
        """)
    for row in found {
      var values = Array(row.databaseValues)
      values[9] = (sign * (row[9] as Int)).databaseValue
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// - Parameter ids: a list of rows of `finding` to look at alone, which then leads the join.
  private static func counts(among ids: String? = nil) -> SQL {
    let listed: SQL? = ids.map { "json_each(\($0)) l CROSS JOIN finding f ON f.id = l.value" }
    let out: SQL =
      listed.map { "\($0) CROSS JOIN resource_scope s ON s.resource = f.resource" }
      ?? "resource_scope s CROSS JOIN finding f ON f.resource = s.resource"
    let decided: SQL =
      listed.map { "\($0) CROSS JOIN finding_decision d ON d.finding = f.id" }
      ?? "finding_decision d CROSS JOIN finding f ON f.id = d.finding"
    let due: SQL =
      listed.map { "\($0) CROSS JOIN finding_due t ON t.finding = f.id" }
      ?? "finding_due t CROSS JOIN finding f ON f.id = t.finding"
    return """
      SELECT tool_check, verdict, standing, severity, seen, due, why, since, until, count(*) FROM (
        SELECT \(columns), '' AS due, 'out' AS why, '' AS since, '' AS until FROM \(out)
        WHERE s.scope = 'out'
        UNION ALL
        SELECT \(columns), coalesce((SELECT due FROM finding_due WHERE finding = f.id), ''),
          d.decision, d.since, coalesce(d.until, '')
        FROM \(decided) WHERE \(isIn)
        UNION ALL
        SELECT \(columns), t.due, 'due', '', '' FROM \(due) WHERE \(isIn))
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
      """
  }

  private static let isIn: SQL = """
    f.resource NOT IN (SELECT resource FROM resource_scope WHERE scope = 'out')
    """

  /// The same as those of `finding_tally`.
  private static let columns = SQL(
    sql: """
      f.tool_check, f.verdict,
      CASE WHEN f.gone_at IS NOT NULL THEN 'gone' WHEN f.muted THEN 'muted' ELSE 'present' END
        AS standing, f.severity,
      CASE WHEN f.verdict = 'fail' AND f.gone_at IS NULL AND NOT f.muted
        THEN substr(f.first_seen, 1, 14)
          || printf('%02d', substr(f.first_seen, 15, 2) / 15 * 15) || ':00Z'
        ELSE '' END AS seen
      """)
}
