import Readiness
import Reports

extension Sample {
  static let gapReport = shipped("gap-report")
  static let systemDescription = shipped("system-description")

  private static func shipped(_ id: String) -> ReportTemplate {
    guard let template = ReportTemplates.shipped(id) else { preconditionFailure("no \(id)") }
    return template
  }

  /// A company whose scope and checklist are half written: something of everything.
  static var scoped: ReportInput {
    var input = input(
      assessments: [
        assessed("CC1.1", .met, "Code of conduct signed by all 14 people."), interviewed,
        assessed("CC6.4", .met, "The host's report was reviewed."),
        assessed("CC6.5", .notApplicable, "No media of our own.", owner: nil),
      ],
      points: [PointAssessment(point: "CC6.1-01", status: .notMet, note: "Root is shared.")],
      items: boundary + promises + services + happenings + checklist)
    let frozen = ScopeFreeze.item(
      name: "For the auditor", reason: "Agreed.", on: day("2026-01-15"),
      content: ScopeContent(
        project: input.project, items: Items(boundary + promises + services), people: [ada, ben]),
      id: "v1")
    input.items = Items(boundary + promises + services + happenings + checklist + [frozen])
    return input
  }

  private static var interviewed: Assessment {
    var assessment = assessed("CC6.1", .partiallyMet, "MFA is on.\n\nRoot is shared.", owner: ben)
    assessment.method = .interview
    assessment.saidBy = ada.id
    assessment.source = "workshop of 2 March"
    assessment.evidence = "Screen of the console"
    assessment.lastTime = "not met on 2025-03-01: No MFA."
    return assessment
  }

  private static func item(
    _ kind: ItemKind, _ id: String, _ code: String = "", _ values: [String: String]
  ) -> Item {
    Item(kind: kind, id: id, code: code, values: values)
  }

  private static let boundary = [
    item(
      .organisation, "organisation", "",
      values(
        "legal_name: Example Ltd", "products: Example Ledger", "delivery: saas",
        "services: Keeps the books of small shops.\n\nThey enter sales; it files the taxes.",
        "audience: Customers under a non-disclosure agreement")),
    item(
      .component, "c1", "B-01",
      values(
        "name: prod account", "kind: account", "scope: in", "environment: production",
        "owner: p1", "identifiers: 123456789012\narn:aws:iam::123456789012:root")),
    item(
      .component, "c2", "B-02",
      values("name: Ledger", "kind: application", "scope: in", "description: The web app")),
    item(
      .component, "c3", "B-03",
      values("name: ledger-db", "kind: data_store", "scope: in", "data: sales", "keys: provider")),
    item(
      .component, "c4", "B-04",
      values("name: Engineers", "kind: people", "scope: in", "headcount: 9")),
    item(
      .component, "c5", "B-05",
      values("name: blog", "kind: application", "scope: out", "reason: No customer data.")),
    item(.component, "c6", "B-06", values("name: sandbox", "kind: account", "scope: undecided")),
    item(
      .dataFlow, "f1", "F-01",
      values("name: Upload", "source: Shop", "target: Ledger", "protection: TLS 1.2")),
  ]

  private static let promises = [
    item(
      .commitment, "k1", "K-01",
      values(
        "name: Uptime", "kind: commitment", "source: SLA", "metric: 99.9 % a month",
        "category: availability")),
    item(.commitment, "k2", "K-02", values("name: Two zones", "kind: requirement")),
    item(
      .complementaryControl, "x1", "X-01",
      values(
        "name: Remove your leavers", "side: customer", "criteria: CC6.2 CC6.3", "audience: all")),
    item(
      .complementaryControl, "x2", "X-02",
      values(
        "name: Guard the halls", "side: subservice", "service: s1", "criteria: CC6.4")),
    item(
      .complementaryControl, "x3", "X-03",
      values("name: Turn on MFA", "side: us", "service: s1")),
  ]

  private static let services = [
    item(
      .service, "s1", "S-01",
      values(
        "name: Host", "provider: Cloud Inc", "model: iaas", "role: subservice",
        "method: carve_out", "scope: in", "purpose: Runs our servers", "report: soc2_type_2",
        "report_start: 2025-01-01", "report_end: 2025-12-31", "bridge_end: 2026-02-28",
        "report_categories: security availability", "exceptions_reviewed: 2026-01-20",
        "monitoring: Report read every January.")),
    item(
      .service, "s2", "S-02",
      values("name: Mailer", "model: saas", "role: vendor", "scope: in")),
  ]

  private static let happenings = [
    item(
      .incident, "i1", "I-01",
      values(
        "name: Outage", "day: 2026-02-01", "ended: 2026-02-01", "criteria: A1.2",
        "nature: The promise of 99.9 % was broken.", "effect: Four hours.")),
    item(
      .significantChange, "h1", "H-01",
      values("name: New region", "day: 2026-02-10", "criteria: A1.2", "description: A copy.")),
    item(.significantChange, "h2", "H-02", values("name: Old move", "day: 2025-12-31")),
  ]

  private static let checklist = [
    item(
      .answer, "a1", "A-01",
      values(
        "text: We all know the root password.", "criterion: CC6.1", "said_by: p2",
        "method: interview", "day: 2026-03-02", "status: not_met", "source: workshop")),
    item(
      .gap, "g1", "G-01",
      values(
        "name: Root is shared", "criteria: CC6.1 CC6.2", "status: identified", "effort: M",
        "steps: Make named accounts\nLock root away", "owner: p1", "found_on: 2026-03-02")),
    item(
      .gap, "g2", "G-02",
      values(
        "name: Old cipher", "criteria: CC6.7", "status: risk_accepted", "approver: p1",
        "expires: 2026-03-30", "reason: One customer needs it.")),
    item(.gap, "g3", "G-03", values("name: No notice", "criteria: P1.1", "status: identified")),
    item(
      .task, "t1", "T-01",
      values(
        "name: Named accounts", "gap: g1", "status: in_progress", "owner: p1", "due: 2026-03-15")),
    item(.task, "t2", "T-02", values("name: Tidy up", "status: backlog")),
  ]

  /// `field: value` of each line.
  private static func values(_ lines: String...) -> [String: String] {
    var values: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ": ", maxSplits: 1)
      values[String(parts[0])] = String(parts[1])
    }
    return values
  }
}
