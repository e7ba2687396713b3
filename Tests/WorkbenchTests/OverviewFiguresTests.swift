import Jobs
import ProjectFile
import Readiness
import Terminal
import Testing

@testable import Workbench

struct OverviewFiguresTests {
  private static let day = CalendarDate(daysSinceEpoch: 20_500)

  private static func scan(_ tool: String, day: Int, failed: Int) -> ImportSummary {
    var counts = ImportCounts()
    counts.failed = failed
    let at = Instant(startOf: CalendarDate(daysSinceEpoch: 20_000 + day))
    return ImportSummary(
      id: "\(tool)-\(day)", at: at, path: "", format: "", tool: tool, toolVersion: "", sha256: "",
      scannedAt: at, counts: counts)
  }

  private static func project(
    imports: [ImportSummary] = [], open: [Severity: FindingGroup.OpenCount] = [:],
    assessments: [Assessment] = []
  ) -> ProjectState {
    let group = FindingGroup(
      check: .init(tool: "prowler", id: "a"), criteria: [], open: open, failed: 0, passed: 0)
    let snapshot = ProjectSnapshot(
      project: Project(
        id: "1", name: "Acme", categories: [.availability], auditType: .typeI, period: nil,
        timeZone: "UTC"),
      people: [],
      assessments: Dictionary(uniqueKeysWithValues: assessments.map { ($0.criterion, $0) }),
      points: [:], settings: [:], triage: [:], groups: open.isEmpty ? [] : [group],
      openBySeverity: open.mapValues(\.total), imports: imports, journalCount: 0, journalHead: "",
      asOf: day)
    return ProjectState(snapshot: snapshot, readiness: ProjectState.readiness(of: snapshot))
  }

  private static func text(
    _ figure: OverviewLayout.Figure, _ project: ProjectState, width: Int = 60,
    look: Look = .standard
  ) -> String {
    OverviewFigures.lines(figure, project, width: width, look: look).map(\.text)
      .joined(separator: "\n")
  }

  @Test(arguments: [OverviewLayout.Figure.severities, .scans])
  func beforeTheFirstScanThereIsNoNumber(_ figure: OverviewLayout.Figure) {
    let text = Self.text(figure, Self.project())
    #expect(text.hasSuffix("no scan yet"))
    #expect(!text.contains { $0.isNumber })
  }

  @Test func whatNobodyAssessedIsNoNought() {
    let text = Self.text(.categories, Self.project(imports: [Self.scan("a", day: 1, failed: 3)]))
    #expect(text.contains("nothing assessed yet"))
    #expect(!text.contains("%"))
  }

  @Test func anAssessedCategoryHasItsPercentage() throws {
    let id = try #require(CriterionID("A1.1"))
    var assessment = Assessment(criterion: id)
    assessment.status = .met
    let rows = CategoryFigure.rows(Self.project(assessments: [assessment]))
    #expect(rows.map(\.label) == ["Security", "Availability"])
    #expect(rows[0].number == "nothing assessed yet")
    #expect(rows[1].number == "24 %, 0 of 3 ready")
  }

  @Test func severitiesTellTheLatePartApart() throws {
    let project = Self.project(
      imports: [Self.scan("prowler", day: 1, failed: 1_300)],
      open: [.high: .init(late: 1_000, inside: 234), .info: .init(inside: 5)])
    let rows = try #require(SeverityFigure.rows(project))
    #expect(rows.map(\.severity) == [.critical, .high, .medium, .low, .info])
    #expect(
      rows.map(\.number) == [
        "0 open", "1,234 open, 1,000 late", "0 open", "0 open", "5 open, no target",
      ])
    let line = try #require(
      Self.text(.severities, project).split(separator: "\n").first { $0.contains("high") })
    #expect(line.contains("█░") || line.contains("█") && line.contains("░"))
    #expect(TextWidth.of(String(line)) == 60)
  }

  @Test func aCourseRunsFromTheOldestScanToTheNewestOfEachTool() {
    let imports = [
      Self.scan("prowler", day: 9, failed: 10), Self.scan("trivy", day: 3, failed: 7),
      Self.scan("prowler", day: 1, failed: 2_000),
    ]
    let courses = ScanFigure.courses(imports)
    #expect(courses.map(\.tool) == ["prowler", "trivy"])
    #expect(courses[0].failed == [2_000, 10])
    #expect(courses[0].sentence == "prowler: 10 failed in the last of 2 scans")
    #expect(courses[1].sentence == "trivy: 7 failed in the only scan, \(courses[1].last)")
    let lines = Self.text(.scans, Self.project(imports: imports)).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[2] == "\(courses[0].first) ██████▁▁▁▁▁▁ \(courses[0].last)")
  }

  @Test func manyScansAndToolsStayWithinTheirLines() {
    let imports = (0..<1_000).map {
      Self.scan("tool \($0 % 7)", day: $0, failed: $0 * 31 % 977)
    }
    let project = Self.project(imports: imports)
    let lines = OverviewFigures.lines(.scans, project, width: 50, look: .standard)
    #expect(lines.count == 1 + 2 * 4 + 1)
    #expect(lines.last?.text == "and 3 more tools")
    #expect(lines.allSatisfy { TextWidth.of($0.text) <= 50 })
  }

  @Test(arguments: OverviewLayout.Figure.allCases, [38, 50, 90])
  func everyFigureReadsInAsciiAndTakesTheLinesItSays(
    _ figure: OverviewLayout.Figure, _ width: Int
  ) {
    let project = Self.project(
      imports: [Self.scan("a", day: 1, failed: 4), Self.scan("a", day: 2, failed: 1)],
      open: [.critical: .init(late: 1, inside: 1)])
    let lines = OverviewFigures.lines(figure, project, width: width, look: .plain)
    #expect(lines.allSatisfy { $0.text.allSatisfy(\.isASCII) })
    #expect(lines.count == OverviewFigures.heights(project, look: .plain)[figure])
  }
}
