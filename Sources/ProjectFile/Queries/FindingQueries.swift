import GRDB
package import Readiness

extension ProjectFile {
  /// A stretch of the findings, worst and oldest first.
  package func findings(_ query: FindingQuery) throws -> FindingPage {
    try read { db in
      let selection = FindingSelection(query)
      var page = FindingPage()
      page.offset = query.offset
      page.total =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM finding f WHERE \(FindingSelection.scope(query))") ?? 0
      page.matching =
        selection.isEverything
        ? page.total
        : try Int.fetchOne(
          db, sql: "SELECT count(*) \(selection.from) WHERE \(selection.condition)",
          arguments: selection.arguments) ?? 0
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(try FindingReader.columns(db, query.asOf)) \(selection.from)
          WHERE \(selection.condition) ORDER BY f.severity, f.first_seen, f.id LIMIT ? OFFSET ?
          """,
        arguments: selection.arguments + [query.limit, query.offset])
      page.rows = rows.map(FindingReader.summary)
      return page
    }
  }

  /// One finding whole; nil when there is none with that id.
  package func finding(_ id: FindingSummary.ID, asOf: CalendarDate) throws -> FindingDetail? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT \(try FindingReader.columns(db, asOf)), f.*, c.*, r.*,
            (SELECT path FROM import WHERE id = f.first_import) AS first_report,
            (SELECT path FROM import WHERE id = f.last_import) AS last_report
          FROM finding f JOIN tool_check c ON c.id = f.tool_check
            JOIN resource r ON r.id = f.resource WHERE f.id = ?
          """, arguments: [id])
      let events = try Row.fetchAll(
        db, sql: "SELECT at, was, became FROM finding_event WHERE finding = ? ORDER BY at, id",
        arguments: [id])
      let calendar = ProjectCalendar(timeZone: try ProjectRecord.read(db)?.timeZone ?? "UTC")
      return try row.map { try FindingReader.detail($0, events, calendar) }
    }
  }
}
