import Jobs
import ProjectFile
import Readiness
import Terminal
import Testing

@testable import Workbench

struct OverviewFiguresTests {
  private static func text(
    _ figure: OverviewLayout.Figure, _ project: ProjectState, width: Int = 60,
    look: Look = .standard
  ) -> String {
    OverviewFigures.lines(figure, project, width: width, look: look).map(\.text)
      .joined(separator: "\n")
  }

  @Test(arguments: [OverviewLayout.Figure.severities, .scans])
  func beforeTheFirstScanThereIsNoNumber(_ figure: OverviewLayout.Figure) {
    let text = Self.text(figure, OverviewSample.project())
    #expect(text.hasSuffix("no scan yet"))
    #expect(!text.contains { $0.isNumber })
  }

  @Test func whatNobodyAssessedIsNoNought() {
    let text = Self.text(
      .categories, OverviewSample.project(imports: [OverviewSample.scan("a", day: 1, failed: 3)]))
    #expect(text.contains("nothing assessed yet"))
    #expect(!text.contains("%"))
  }

  @Test func anAssessedCategoryHasItsPercentage() throws {
    let id = try #require(CriterionID("A1.1"))
    let rows = CategoryFigure.rows(
      OverviewSample.project(assessments: [Assessment(criterion: id, status: .met)]))
    #expect(rows.map(\.label) == ["Security", "Availability"])
    #expect(rows[0].number == "nothing assessed yet")
    #expect(rows[1].number == "24 %, 0 of 3 ready")
  }

  @Test func severitiesTellTheLatePartApart() throws {
    let project = OverviewSample.project(
      imports: [OverviewSample.scan("prowler", day: 1, failed: 1_300)],
      groups: [
        OverviewSample.group(
          "a", open: [.high: .init(late: 1_000, inside: 234), .info: .init(inside: 5)])
      ])
    let rows = try #require(SeverityFigure.rows(project))
    #expect(rows.map(\.severity) == [.critical, .high, .medium, .low, .info])
    #expect(
      rows.map(\.number) == [
        "0 open", "1,234 open, 1,000 late", "0 open", "0 open", "5 open, no target",
      ])
    let line = try #require(
      Self.text(.severities, project).split(separator: "\n").first { $0.contains("high") })
    #expect(line.contains("█░"))
    #expect(TextWidth.of(String(line)) == 60)
  }

  @Test func theChecksWithMostOpenComeFirst() {
    let project = OverviewSample.project(
      imports: [OverviewSample.scan("prowler", day: 1, failed: 9)],
      groups: (1...12).map { OverviewSample.group("c\($0)", open: [.low: .init(inside: $0)]) })
    let rows = CheckFigure.rows(project, look: .standard)
    #expect(rows.map(\.label) == (5...12).reversed().map { "c\($0)" })
    #expect(rows.first?.number == "12 open")
  }

  @Test func aTitleFromAHostileReportStaysOnItsLine() {
    let project = OverviewSample.project(
      imports: [OverviewSample.scan("a\u{1B}[2J\n", day: 1, failed: 1)],
      groups: [
        OverviewSample.group(
          "x", title: String(repeating: "漢\n\u{1B}[31m", count: 200), open: [.low: .init(inside: 1)]
        )
      ])
    var surface = Surface(size: Size(width: 70, height: 5))
    for figure in [OverviewLayout.Figure.checks, .scans] {
      let rect = Rect(x: 5, y: 1, width: 60, height: 2)
      OverviewFigures.draw(.init(figure: figure, rect: rect), project, &surface, .standard)
    }
    for (index, line) in surface.text().split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      #expect(TextWidth.of(String(line)) <= 65)
      #expect((1...2).contains(index) || line.isEmpty)
    }
  }

  @Test func aCourseRunsFromTheOldestScanToTheNewestOfEachTool() {
    let imports = [
      OverviewSample.scan("prowler", day: 9, failed: 10),
      OverviewSample.scan("trivy", day: 3, failed: 7),
      OverviewSample.scan("prowler", day: 1, failed: 2_000),
    ]
    let courses = ScanFigure.courses(imports)
    #expect(courses.map(\.tool) == ["prowler", "trivy"])
    #expect(courses[0].failed == [2_000, 10])
    #expect(courses[0].sentence == "prowler: 10 failed in the last of 2 scans")
    #expect(courses[1].sentence == "trivy: 7 failed in the only scan, \(courses[1].last)")
    let lines = Self.text(.scans, OverviewSample.project(imports: imports)).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[2] == "\(courses[0].first) ██████▁▁▁▁▁▁ \(courses[0].last)")
  }

  @Test func manyScansAndToolsStayWithinTheirLines() {
    let imports = (0..<1_000).map {
      OverviewSample.scan("tool \($0 % 7)", day: $0, failed: $0 * 31 % 977)
    }
    let project = OverviewSample.project(imports: imports)
    let lines = OverviewFigures.lines(.scans, project, width: 50, look: .standard)
    #expect(lines.count == 1 + 2 * 4 + 1)
    #expect(lines.last?.text == "and 3 more tools")
    #expect(lines.allSatisfy { TextWidth.of($0.text) <= 50 })
  }

  @Test(arguments: OverviewLayout.Figure.allCases, [38, 50, 90])
  func everyFigureReadsInAsciiAndTakesTheLinesItSays(
    _ figure: OverviewLayout.Figure, _ width: Int
  ) {
    let project = OverviewSample.project(
      imports: [
        OverviewSample.scan("a", day: 1, failed: 4), OverviewSample.scan("a", day: 2, failed: 1),
      ],
      groups: [OverviewSample.group("a", open: [.critical: .init(late: 1, inside: 1)])])
    let lines = OverviewFigures.lines(figure, project, width: width, look: .plain)
    #expect(lines.allSatisfy { $0.text.allSatisfy(\.isASCII) })
    #expect(lines.count == OverviewFigures.heights(project, look: .plain)[figure])
  }
}
