import GRDB
import Readiness

/// Reads findings with their check, their resource and what people decided about them.
struct FindingReader {
  private let db: Database
  private let days: FindingDays
  private let columns: SQL
  private let tables: SQL

  init(_ db: Database, asOf: CalendarDate) throws {
    let computed = try FindingColumns(db, asOf: asOf)
    self.db = db
    days = computed.days
    columns = """
      f.id AS id, lower(hex(f.identity)) AS identity_text, f.severity AS severity,
      f.first_seen AS first_seen, f.last_seen AS last_seen, \(computed.state) AS state,
      \(computed.lateRank()) AS late, c.tool AS tool,
      c.check_id AS check_id, c.title AS title, coalesce(m.criteria, c.criteria) AS criteria,
      \(FindingColumns.subject) AS subject, r.uid AS uid, r.account AS account, r.region AS region,
      r.provider AS provider, nullif(t.owner, '') AS owner, t.due AS due, t.note AS note,
      d.decision AS decision, d.until AS until, d.rule AS rule, u.code AS rule_code,
      u.name AS rule_name, iif(d.rule = '', t.reason, u.reason) AS decision_reason,
      iif(d.rule = '', t.approver, u.approver) AS decision_approver,
      s.scope AS scope, s.component AS component, k.code AS component_code,
      k.name AS component_name, c.kind AS kind, c.package AS package, f.location AS location
      """
    tables = """
      finding f JOIN tool_check c ON c.id = f.tool_check JOIN resource r ON r.id = f.resource
        LEFT JOIN check_mapping m ON m.tool_check = c.id
        LEFT JOIN triage t ON t.id = lower(hex(f.identity))
        LEFT JOIN finding_decision d ON d.finding = f.id AND \(FindingDecisions.holds(asOf))
        LEFT JOIN triage_rule u ON u.id = d.rule
        LEFT JOIN resource_scope s ON s.resource = r.id LEFT JOIN component k ON k.id = s.component
      """
  }

  func id(of identity: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM finding WHERE identity = finding_identity(?)",
      arguments: [identity])
  }

  /// The rows in the order of the ids.
  func summaries(_ ids: [Int64]) throws -> [FindingSummary] {
    let statement: SQL = "SELECT \(columns) FROM \(tables) WHERE \(Self.listed(ids))"
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
        literal: """
          SELECT \(columns), m.reason AS rule_reasons, m.rule AS mapping_rule, f.*, c.*, r.*
          FROM \(tables) WHERE f.id = \(id)
          """))
    guard let row else { return nil }
    let summary = summary(row)
    let first = try source("first_import", of: id)
    let last = try source("last_import", of: id)
    return FindingDetail(
      summary: summary,
      resource: ResourceDraft(
        uid: row["uid"], name: row["name"], type: row["type"], provider: row["provider"],
        account: row["account"], accountName: row["account_name"], region: row["region"]),
      place: row["place"], muteReason: row["mute_reason"],
      isFirstSeenReported: row["reported_first"] as String? == row["first_seen"] as String,
      toolID: row["tool_id"], nativeStatus: row["native_status"],
      nativeSeverity: row["native_severity"], detail: row["detail"], lastSeen: summary.lastSeen,
      due: target(summary.firstSeen, summary.severity), check: Self.check(row),
      mappingRule: row["mapping_rule"], firstReport: first.path, lastReport: last.path,
      firstSource: first.source,
      lastSource: last.source,
      course: try FindingCourse.stored(of: id, db) ?? FindingCourse())
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
      resource: row["subject"], resourceID: row["uid"], account: row["account"],
      region: row["region"],
      provider: row["provider"], criteria: CriterionID.list(row["criteria"]),
      firstSeen: firstSeen, lastSeen: Self.instant(row["last_seen"]),
      owner: (row["owner"] as String?).map { Person.ID($0) },
      due: (row["due"] as String?).flatMap { CalendarDate(iso: $0) }
        ?? target(firstSeen, severity),
      note: row["note"] ?? "", decision: Self.decision(row), place: Self.place(row),
      kind: FindingKind(rawValue: row["kind"]) ?? .configuration, package: row["package"],
      location: row["location"])
  }

  private static func decision(_ row: Row) -> FindingDecision? {
    guard let decision = (row["decision"] as String?).flatMap(TriageDecision.init(rawValue:))
    else { return nil }
    let rule: String = row["rule"] ?? ""
    return FindingDecision(
      decision: decision, reason: row["decision_reason"] ?? "",
      approver: (row["decision_approver"] as String?).map { Person.ID($0) },
      until: (row["until"] as String?).flatMap { CalendarDate(iso: $0) },
      rule: rule.isEmpty
        ? nil : .init(id: rule, label: label(row["rule_code"], row["rule_name"])))
  }

  private static func place(_ row: Row) -> FindingPlace {
    FindingPlace(
      scope: (row["scope"] as String?).flatMap(ResourceScope.init(rawValue:)) ?? .unknown,
      component: row["component"], label: label(row["component_code"], row["component_name"]))
  }

  /// As `Item.label` has it.
  private static func label(_ code: String?, _ name: String?) -> String {
    [code ?? "", name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
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

  private static func check(_ row: Row) -> CheckDraft {
    let ruled: String? = row["rule_reasons"]
    return CheckDraft(
      tool: row["tool"], id: row["check_id"], part: row["part"],
      kind: FindingKind(rawValue: row["kind"]) ?? .configuration, package: row["package"],
      title: row["title"], text: row["text"],
      risk: row["risk"], remediation: row["remediation"],
      references: CompactJSON.strings(row["links"]),
      mapping: CriteriaMapping(
        criteria: CriterionID.list(row["criteria"]),
        related: ruled == nil ? CriterionID.list(row["related"]) : [],
        control: (row["control"] as String).isEmpty ? nil : row["control"],
        confidence: ruled == nil
          ? CriteriaMapping.Confidence(rawValue: row["confidence"]) ?? .low : .high,
        reasons: CompactJSON.strings(ruled ?? row["reasons"])))
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
