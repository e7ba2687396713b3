internal import GRDB
package import Readiness

/// Which findings a list shows, and which stretch of them.
package struct FindingQuery: Hashable, Sendable {
  /// Words that must all occur: a series or criterion (`CC6`, `CC6.1`), a severity, or part of the
  /// check's title or id, the resource or the account. `!word` must not occur.
  package var filter = ""
  /// Also those that pass, are muted, resolved or undecided.
  package var showsAll = false
  package var offset = 0
  package var limit = 200
  package var asOf: CalendarDate

  package init(asOf: CalendarDate) { self.asOf = asOf }
}

/// One finding in a list.
package struct FindingSummary: Hashable, Sendable, Identifiable {
  package let id: Int64
  package var severity: Severity
  package var state: FindingState
  package var isLate: Bool
  package var check: FindingGroup.Check
  package var title: String
  package var resource: String
  package var account: String
  package var region: String
  package var criteria: [CriterionID]
  package var firstSeen: Instant
}

/// A stretch of a list of findings, and how many there are.
package struct FindingPage: Hashable, Sendable {
  package var rows: [FindingSummary] = []
  package var offset = 0
  /// How many match the filter, and how many there are without it.
  package var matching = 0
  package var total = 0

  package init() {}
}

/// Everything about one finding.
package struct FindingDetail: Hashable, Sendable {
  package struct Event: Hashable, Sendable {
    package var at: Instant
    package var was: String
    package var became: String
  }

  package var summary: FindingSummary
  package var resource: ResourceDraft
  package var place: String
  package var toolID: String
  package var nativeStatus: String
  package var nativeSeverity: String
  package var detail: String
  package var lastSeen: Instant
  /// The day its remediation target passes; nil for a severity without one.
  package var due: CalendarDate?
  package var check: CheckDraft
  /// The report that showed it first, and the one that changed it last.
  package var firstReport: String
  package var lastReport: String
  package var events: [Event]
}

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

/// The condition a query comes to. Words are bound, never part of the SQL.
private struct FindingSelection {
  var condition: String
  var arguments = StatementArguments()
  let isEverything: Bool
  let from =
    "FROM finding f JOIN tool_check c ON c.id = f.tool_check JOIN resource r ON r.id = f.resource"

  init(_ query: FindingQuery) {
    var parts = [Self.scope(query)]
    let words = query.filter.split(whereSeparator: \.isWhitespace).map(String.init)
    for word in words {
      let isNegated = word.hasPrefix("!") && word.count > 1
      let (sql, bound) = Self.term(isNegated ? String(word.dropFirst()) : word)
      parts.append(isNegated ? "NOT (\(sql))" : "(\(sql))")
      arguments += bound
    }
    condition = parts.joined(separator: " AND ")
    isEverything = words.isEmpty
  }

  static func scope(_ query: FindingQuery) -> String {
    query.showsAll ? "1" : "f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL"
  }

  private static func term(_ word: String) -> (String, StatementArguments) {
    if let severity = Severity(rawValue: word.lowercased()) {
      return ("f.severity = ?", [severity.rank])
    }
    if let pattern = criterionPattern(word) {
      return ("' ' || c.criteria || ' ' LIKE ?", [pattern])
    }
    let pattern = "%\(escaped(word))%"
    let columns = ["c.title", "c.check_id", "r.name", "r.uid", "r.account", "r.region"]
    return (
      columns.map { "\($0) LIKE ? ESCAPE '\\'" }.joined(separator: " OR "),
      StatementArguments(columns.map { _ in pattern })
    )
  }

  /// `CC6` stands for every criterion of the series, `CC6.1` for that one.
  private static func criterionPattern(_ word: String) -> String? {
    if let id = CriterionID(word) { return "% \(id) %" }
    return CriterionID(word + ".1").map { "% \($0.series).%" }
  }

  private static func escaped(_ word: String) -> String {
    String(word.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
  }
}

private enum FindingReader {
  static func columns(_ db: Database, _ asOf: CalendarDate) throws -> String {
    let zone = try ProjectRecord.read(db)?.timeZone ?? "UTC"
    return """
      f.id AS id, f.severity AS severity, f.verdict AS verdict, f.muted AS muted,
      f.gone_at AS gone_at, f.has_failed AS has_failed, f.first_seen AS first_seen,
      \(Lateness(asOf: asOf, timeZone: zone).sql) AS late, c.tool AS tool,
      c.check_id AS check_id, c.title AS title, c.criteria AS criteria,
      CASE r.name WHEN '' THEN r.uid ELSE r.name END AS subject, r.account AS account,
      r.region AS region,
      f.first_import = (SELECT id FROM import i WHERE i.tool = c.tool
        ORDER BY i.scanned_at DESC, i.at DESC LIMIT 1) AS is_new
      """
  }

  static func summary(_ row: Row) -> FindingSummary {
    let state = FindingState(
      verdict: Verdict(rawValue: row["verdict"]) ?? .other, isMuted: row["muted"],
      isGone: (row["gone_at"] as String?) != nil, isFirstSeenInLatest: row["is_new"] ?? false,
      hasFailed: row["has_failed"])
    return FindingSummary(
      id: row["id"], severity: Severity(rank: row["severity"]), state: state,
      isLate: state.isOpen && row["late"] == 1,
      check: .init(tool: row["tool"], id: row["check_id"]), title: row["title"],
      resource: row["subject"], account: row["account"], region: row["region"],
      criteria: CriterionID.list(row["criteria"]),
      firstSeen: Instant(iso: row["first_seen"] as String) ?? Instant(secondsSinceEpoch: 0))
  }

  static func detail(
    _ row: Row, _ events: [Row], _ calendar: ProjectCalendar
  ) throws -> FindingDetail {
    let summary = summary(row)
    return FindingDetail(
      summary: summary,
      resource: ResourceDraft(
        uid: row["uid"], name: row["name"], type: row["type"], provider: row["provider"],
        account: row["account"], accountName: row["account_name"], region: row["region"]),
      place: row["place"], toolID: row["tool_id"], nativeStatus: row["native_status"],
      nativeSeverity: row["native_severity"], detail: row["detail"],
      lastSeen: Instant(iso: row["last_seen"] as String) ?? summary.firstSeen,
      due: RemediationTarget.standard.due(
        firstSeen: calendar.day(of: summary.firstSeen), severity: summary.severity),
      check: check(row), firstReport: row["first_report"] ?? "", lastReport: row["last_report"] ?? "",
      events: events.map {
        .init(
          at: Instant(iso: $0["at"] as String) ?? summary.firstSeen, was: $0["was"],
          became: $0["became"])
      })
  }

  private static func check(_ row: Row) -> CheckDraft {
    CheckDraft(
      tool: row["tool"], id: row["check_id"], title: row["title"], text: row["text"],
      risk: row["risk"], remediation: row["remediation"],
      references: CompactJSON.strings(row["links"]),
      mapping: CriteriaMapping(
        criteria: CriterionID.list(row["criteria"]), related: CriterionID.list(row["related"]),
        control: (row["control"] as String).isEmpty ? nil : row["control"],
        confidence: CriteriaMapping.Confidence(rawValue: row["confidence"]) ?? .low,
        reasons: CompactJSON.strings(row["reasons"])))
  }
}
