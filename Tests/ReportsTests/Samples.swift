import Readiness
import Reports

/// The id a test names; a misspelt one ends the test run at once.
func id(_ text: String) -> CriterionID {
  guard let id = CriterionID(text) else { preconditionFailure("\(text) is no criterion id") }
  return id
}

/// The day a test names, such as `2026-03-31`; one the calendar lacks ends the test run at once.
func day(_ text: String) -> CalendarDate {
  guard let day = CalendarDate(iso: text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// Made-up projects to report on.
enum Sample {
  static let ada = Person(id: .init("p1"), name: "Ada Example", email: "ada@example.com")
  static let ben = Person(id: .init("p2"), name: "Ben Gone", isActive: false)

  static func project(
    name: String = "Example Ltd", categories: Set<Category> = [.availability],
    type: Project.AuditType = .typeII, period: String = "2026-01-01..2026-12-31"
  ) -> Project {
    Project(
      id: "demo", name: name, categories: categories, auditType: type, period: Period(period),
      timeZone: "Europe/Berlin")
  }

  static func input(
    project: Project = project(), assessments: [Assessment] = [], points: [PointAssessment] = [],
    groups: [FindingGroup] = [], imports: [ReportInput.Import] = [], items: [Item] = [],
    settings: [String: String] = [:], templates: [PolicyTemplate] = [],
    showing: DueSelection = .all, asOf: String = "2026-03-31"
  ) -> ReportInput {
    let byID = Dictionary(assessments.map { ($0.criterion, $0) }) { first, _ in first }
    let byPoint = Dictionary(points.map { ($0.point, $0) }) { first, _ in first }
    let ground = ReadinessInput(
      categories: project.categories, assessments: byID, points: byPoint.mapValues(\.status),
      findings: groups, asOf: day(asOf))
    let forecast = ForecastRule.forecast(
      ForecastInput(
        project: project, people: [ada, ben], settings: settings, items: Items(items),
        readiness: ground))
    var bySeverity: [Severity: Int] = [:]
    for (severity, count) in groups.flatMap(\.open) {
      bySeverity[severity, default: 0] += count.total
    }
    return ReportInput(
      project: project, readiness: ReadinessRule.evaluate(ground), forecast: forecast,
      assessments: byID, points: byPoint, people: [ada, ben], items: Items(items),
      papers: papers(
        DutyGround(items: Items(items), project: project, settings: settings, asOf: day(asOf)),
        project: project, templates: templates, showing: showing),
      groups: groups,
      openBySeverity: bySeverity,
      imports: imports,
      productVersion: "1.0.0", journalHead: String(repeating: "ab", count: 32), journalCount: 42)
  }

  private static func papers(
    _ ground: DutyGround, project: Project, templates: [PolicyTemplate], showing: DueSelection
  ) -> ReportInput.Papers {
    let boards = [DutyBoard.acknowledgements(ground), .training(ground)]
    return ReportInput.Papers(
      policies: PolicyRegister(ground, categories: project.categories, templates: templates),
      acknowledgements: boards[0], training: boards[1],
      roster: PersonRow.rows(ground.items, boards: boards, showing: showing, asOf: ground.asOf),
      showing: showing)
  }

  static func assessed(
    _ criterion: String, _ status: GapStatus, _ rationale: String, owner: Person? = ada,
    note: String = "", on assessedOn: String = "2026-03-02"
  ) -> Assessment {
    Assessment(
      criterion: id(criterion), status: status, rationale: rationale, owner: owner?.id, note: note,
      assessedOn: day(assessedOn))
  }

  static func group(
    _ check: String, _ title: String, _ criteria: [String],
    open: [Severity: FindingGroup.OpenCount],
    passed: Int = 0, confidence: CriteriaMapping.Confidence = .high, tool: String = "prowler"
  ) -> FindingGroup {
    FindingGroup(
      check: .init(tool: tool, id: check), title: title, criteria: criteria.map(id),
      confidence: confidence, open: open, failed: open.values.reduce(0) { $0 + $1.total },
      passed: passed)
  }

  /// A company some weeks in: something of everything a summary tells.
  static var halfway: ReportInput {
    input(
      assessments: [
        assessed("CC1.1", .met, "Code of conduct signed by all 14 people."),
        assessed(
          "CC1.2", .partiallyMet, "Advisers meet.\n\nNo minutes are kept.", note: "Ask the chair."),
        assessed("CC6.1", .notMet, "Shared root account.", owner: ben),
        assessed("CC6.4", .notApplicable, "No premises: all staff work remotely.", owner: nil),
        assessed("CC6.5", .notApplicable, "", owner: nil),
        assessed("CC7.1", .met, "Scans run weekly.", on: "2025-12-01"),
      ],
      points: [
        PointAssessment(point: "CC1.1-01", status: .met),
        PointAssessment(point: "CC1.1-02", status: .partiallyMet, note: "Contractors are missing."),
        PointAssessment(point: "CC6.1-01", status: .notMet),
        PointAssessment(point: "CC2.1-01", status: .met),
      ],
      groups: [
        group(
          "iam_root_mfa", "Root account has no MFA", ["CC6.1", "CC6.2"],
          open: [.critical: .init(late: 1)], passed: 2),
        group(
          "s3_public", "Bucket is public", ["CC6.1"],
          open: [.high: .init(late: 2, inside: 3), .medium: .init(inside: 1)], passed: 14),
        group(
          "guess", "", ["CC7.2"], open: [.medium: .init(inside: 1)], confidence: .low,
          tool: "trivy"),
        group("odd", "Unmapped oddity", [], open: [.unrated: .init(inside: 2)], tool: "trivy"),
        group("fine", "Nothing open", ["CC7.1"], open: [:], passed: 9),
      ],
      imports: [
        .init(
          tool: "prowler", toolVersion: "5.4.0", reportName: "march.ocsf.json",
          scannedOn: day("2026-03-28"), rows: 1_204, refused: 1),
        .init(
          tool: "trivy", toolVersion: "", reportName: "images.json",
          scannedOn: day("2026-03-31"), rows: 88),
      ])
  }

  static let summary: ReportTemplate = ReportTemplates.all[0]
}
