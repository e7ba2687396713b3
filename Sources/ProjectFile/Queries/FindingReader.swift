import GRDB
import Readiness

/// Reads findings with their check, their resource and what people decided about them.
struct FindingReader {
  private let db: Database
  private let days: FindingDays
  private let columns: SQL

  init(_ db: Database, asOf: CalendarDate) throws {
    FindingColumns.prepare(db)
    self.db = db
    days = FindingDays(timeZone: try ProjectRecord.read(db)?.timeZone ?? "UTC")
    columns = """
      f.id AS id, lower(hex(f.identity)) AS identity_text, f.severity AS severity,
      f.first_seen AS first_seen, f.last_seen AS last_seen, \(FindingColumns.state) AS state,
      \(FindingColumns.lateRank(asOf, days)) AS late, c.tool AS tool,
      c.check_id AS check_id, c.title AS title, c.criteria AS criteria,
      \(FindingColumns.subject) AS subject, r.account AS account, r.region AS region,
      r.provider AS provider, nullif(t.owner, '') AS owner, t.due AS due, t.note AS note
      """
  }

  private static let tables: SQL = """
    finding f JOIN tool_check c ON c.id = f.tool_check JOIN resource r ON r.id = f.resource
      LEFT JOIN triage t ON t.id = lower(hex(f.identity))
    """

  func id(of identity: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM finding WHERE identity = finding_identity(?)",
      arguments: [identity])
  }

  /// The rows in the order of the ids.
  func summaries(_ ids: [Int64]) throws -> [FindingSummary] {
    let statement: SQL = "SELECT \(columns) FROM \(Self.tables) WHERE \(Self.listed(ids))"
    let found = try Row.fetchAll(db, SQLRequest(literal: statement)).map(summary)
    return Self.ordered(found, by: ids) { $0.id }
  }

  func references(_ ids: [Int64]) throws -> [FindingReference] {
    let found = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT f.id AS id, lower(hex(f.identity)) AS identity, c.title AS title
          FROM finding f JOIN tool_check c ON c.id = f.tool_check WHERE \(Self.listed(ids))
          """))
    return Self.ordered(found, by: ids) { $0["id"] }.map {
      FindingReference(identity: $0["identity"], title: $0["title"])
    }
  }

  func detail(_ id: Int64) throws -> FindingDetail? {
    let row = try Row.fetchOne(
      db,
      SQLRequest(
        literal: "SELECT \(columns), f.*, c.*, r.* FROM \(Self.tables) WHERE f.id = \(id)"))
    guard let row else { return nil }
    let summary = summary(row)
    let first = try source("first_import", of: id)
    let last = try source("last_import", of: id)
    return FindingDetail(
      summary: summary,
      resource: ResourceDraft(
        uid: row["uid"], name: row["name"], type: row["type"], provider: row["provider"],
        account: row["account"], accountName: row["account_name"], region: row["region"]),
      place: row["place"], toolID: row["tool_id"], nativeStatus: row["native_status"],
      nativeSeverity: row["native_severity"], detail: row["detail"], lastSeen: summary.lastSeen,
      due: target(summary.firstSeen, summary.severity), check: Self.check(row),
      firstReport: first.path, lastReport: last.path, firstSource: first.source,
      lastSource: last.source, events: try events(of: id, from: summary.firstSeen))
  }

  private func summary(_ row: Row) -> FindingSummary {
    let severity = Severity(rank: row["severity"])
    let states = FindingState.allCases
    let state: Int = row["state"]
    let firstSeen = Self.instant(row["first_seen"])
    return FindingSummary(
      id: row["id"], identity: row["identity_text"], severity: severity,
      state: states.indices.contains(state) ? states[state] : .other, isLate: row["late"] == 0,
      check: .init(tool: row["tool"], id: row["check_id"]), title: row["title"],
      resource: row["subject"], account: row["account"], region: row["region"],
      provider: row["provider"], criteria: CriterionID.list(row["criteria"]),
      firstSeen: firstSeen, lastSeen: Self.instant(row["last_seen"]),
      owner: (row["owner"] as String?).map { Person.ID($0) },
      due: (row["due"] as String?).flatMap { CalendarDate(iso: $0) }
        ?? target(firstSeen, severity),
      note: row["note"] ?? "")
  }

  private func target(_ firstSeen: Instant, _ severity: Severity) -> CalendarDate? {
    days.targets.due(firstSeen: days.calendar.day(of: firstSeen), severity: severity)
  }

  /// The import that a column of a finding names.
  private func source(
    _ column: String, of id: Int64
  ) throws -> (path: String, source: FindingDetail.Source) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT f.\(column) AS id, i.path AS path, j.id AS entry, j.title AS title
        FROM finding f LEFT JOIN import i ON i.id = f.\(column)
          LEFT JOIN journal j ON j.kind = 'import'
            AND j.facts LIKE '%"importID":"' || f.\(column) || '"%'
        WHERE f.id = ?
        """, arguments: [id])
    let path: String = row?["path"] ?? ""
    return (
      path,
      FindingDetail.Source(id: row?["id"] ?? "", title: row?["title"] ?? path, entry: row?["entry"])
    )
  }

  private func events(of id: Int64, from firstSeen: Instant) throws -> [FindingDetail.Event] {
    try Row.fetchAll(
      db, sql: "SELECT at, was, became FROM finding_event WHERE finding = ? ORDER BY at, id",
      arguments: [id]
    ).map {
      .init(at: Instant(iso: $0["at"] as String) ?? firstSeen, was: $0["was"], became: $0["became"])
    }
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

  private static func listed(_ ids: [Int64]) -> SQL {
    let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
    return "f.id IN (SELECT value FROM json_each(\(list)))"
  }

  private static func ordered<Found>(
    _ found: [Found], by ids: [Int64], id: (Found) -> Int64
  ) -> [Found] {
    let byID = Dictionary(found.map { (id($0), $0) }) { first, _ in first }
    return ids.compactMap { byID[$0] }
  }

  private static func instant(_ text: String) -> Instant {
    Instant(iso: text) ?? Instant(secondsSinceEpoch: 0)
  }
}
