import GRDB
import Readiness

/// Reports that were taken after this one and imported before it.
extension FindingMerge {
  /// Ends findings that this older report shows for the first time, where a later one looked for
  /// them: as it did not know them, it did not list them.
  mutating func endWhatLaterReportsCover() throws {
    let later = try Row.fetchAll(
      db,
      sql: """
        SELECT scanned_at, coverage FROM import WHERE scanned_at > ? AND coverage <> ''
        ORDER BY scanned_at, id
        """, arguments: [scannedAt.description])
    for row in later {
      guard let taken = Instant(iso: row["scanned_at"] as String),
        let coverage = ReportCoverage(json: row["coverage"])
      else { continue }
      try coverage.notePlaces(db)
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT f.id FROM finding f CROSS JOIN resource r ON r.id = f.resource
          WHERE f.id IN (SELECT finding FROM temp.listed) AND f.first_import = ?
            AND f.tool_check IN (SELECT value FROM json_each(?)) AND f.has_failed = 1
            AND f.last_seen <= ? AND \(Self.isCovered)
          ORDER BY f.id
          """,
        arguments: [importID, Self.list(try coverage.storedChecks(db)), taken.description])
      for id in ids where try end(id, at: taken) == .resolved { counts.filled += 1 }
    }
  }
}
