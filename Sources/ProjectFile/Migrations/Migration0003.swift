import GRDB

/// Findings counted, and the open ones in their order with what filters ask of them.
enum Migration0003 {
  static let name = "0003_tally"

  static func apply(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE finding_tally (
          tool_check INTEGER NOT NULL,
          verdict TEXT NOT NULL,
          standing TEXT NOT NULL CHECK (standing IN ('present', 'muted', 'gone')),
          severity INTEGER NOT NULL,
          seen TEXT NOT NULL,
          n INTEGER NOT NULL,
          PRIMARY KEY (tool_check, verdict, standing, severity, seen)
        ) STRICT, WITHOUT ROWID;
        DROP INDEX finding_by_severity;
        CREATE INDEX finding_open ON finding (severity, first_seen, id, tool_check, resource)
          WHERE verdict = 'fail' AND muted = 0 AND gone_at IS NULL;
        INSERT INTO finding_tally (tool_check, verdict, standing, severity, seen, n)
          SELECT tool_check, verdict,
            CASE WHEN gone_at IS NOT NULL THEN 'gone' WHEN muted THEN 'muted' ELSE 'present' END
              AS place,
            severity,
            CASE WHEN verdict = 'fail' AND gone_at IS NULL AND NOT muted
              THEN substr(first_seen, 1, 14)
                || printf('%02d', substr(first_seen, 15, 2) / 15 * 15) || ':00Z'
              ELSE '' END AS quarter,
            count(*)
          FROM finding GROUP BY tool_check, verdict, place, severity, quarter;
        """)
  }
}
