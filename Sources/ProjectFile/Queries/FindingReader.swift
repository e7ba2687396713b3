import GRDB
import Readiness

/// Reads findings from rows that join them with their check and resource.
enum FindingReader {
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
      check: check(row), firstReport: row["first_report"] ?? "",
      lastReport: row["last_report"] ?? "",
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
