import Foundation
import Readiness
import Reports
import Testing

struct ReadinessSummaryTests {
  @Test func theWholeReportOfASmallProjectReadsAsItsGolden() throws {
    try Golden.check(
      ReportTemplates.render(Sample.summary, input: Sample.halfway), "readiness-summary.md")
  }

  @Test func anEmptyProjectReadsAsItsGolden() throws {
    try Golden.check(
      ReportTemplates.render(Sample.summary, input: Sample.input()), "readiness-summary-empty.md")
  }

  @Test func theSameFactsInAnotherOrderGiveTheSameBytes() throws {
    let first = Sample.halfway
    var second = Sample.halfway
    second.groups.reverse()
    second.imports.reverse()
    second.people.reverse()
    #expect(
      try ReportTemplates.render(Sample.summary, input: first)
        == ReportTemplates.render(Sample.summary, input: second))
  }

  @Test(arguments: ["empty", "halfway", "nothing applies"])
  func everySectionSaysSomething(project: String) throws {
    let inputs = [
      "empty": Sample.input(), "halfway": Sample.halfway, "nothing applies": Sample.nothingApplies,
    ]
    let text = try ReportTemplates.render(Sample.summary, input: #require(inputs[project]))
    let sections = text.components(separatedBy: "\n## ").dropFirst()
    #expect(sections.count == 12)
    for section in sections {
      let body = section.split(separator: "\n").dropFirst()
      #expect(body.contains { !$0.isEmpty && !$0.hasPrefix("#") }, "\(section)")
    }
    #expect(!text.contains("{{"))
  }

  @Test func anEmptyProjectSaysThatNoDataIsNoPass() throws {
    let text = try ReportTemplates.render(Sample.summary, input: Sample.input())
    #expect(text.contains("No scanner report has been imported yet: no data is not a pass."))
    #expect(text.contains("Nothing has been assessed yet"))
    #expect(text.contains("**Not ready yet**"))
  }

  @Test func withoutAnApplicableCriterionThereIsNoVerdict() throws {
    let text = try ReportTemplates.render(Sample.summary, input: Sample.nothingApplies)
    #expect(text.contains("**No verdict.**"))
    #expect(!text.contains("the assessment score is"))
  }

  @Test func aProjectWithEverythingMetIsStillNotCalledReady() throws {
    let all = Catalogue.shipped.criteria(in: [.security]).map {
      Sample.assessed($0.id.description, .met, "Seen.")
    }
    let text = try ReportTemplates.render(
      Sample.summary, input: Sample.input(project: Sample.project(categories: []), assessments: all)
    )
    #expect(text.contains("the assessment score is **74 %** (band: partial)"))
    #expect(text.contains("0 of 33 criteria ready"))
    #expect(text.contains("No gap lowers the score."))
    #expect(text.contains("No open finding lowers the score."))
  }

  @Test(arguments: [
    ("2026-01-01", "day 1 of 365"), ("2026-12-31", "day 365 of 365"),
    ("2025-12-31", "not begun: it starts 1 day after the as-of date"),
    ("2027-01-02", "over: it ended 2 days before the as-of date"),
  ])
  func thePeriodSaysWhereItsDayStands(asOf: String, place: String) throws {
    let text = try ReportTemplates.render(Sample.summary, input: Sample.input(asOf: asOf))
    #expect(text.contains("| 2026-01-01 to 2026-12-31, \(place) |"))
  }

  @Test func aTypeIHasADateOrSaysThatItIsUndecided() throws {
    let decided = Sample.project(type: .typeI, period: "2026-04-30..2026-04-30")
    let open = Sample.project(type: .typeI, period: "")
    #expect(
      try ReportTemplates.render(Sample.summary, input: Sample.input(project: decided))
        .contains("| 2026-04-30 (30 days after the as-of date) |"))
    #expect(
      try ReportTemplates.render(Sample.summary, input: Sample.input(project: open))
        .contains("| Period or date | not decided yet |"))
  }

  @Test func fixesOfOneTitleAndRaiseStandInTheOrderOfTheirChecks() throws {
    let tools = (10...29).map { "tool\($0)" }
    let groups = tools.map {
      Sample.group("c", "Same", ["CC6.1"], open: [.high: .init(late: 1)], tool: $0)
    }
    let text = try ReportTemplates.render(
      ReportTemplate(name: "own", text: "{{#findingEffects}}{{subject}};{{/findingEffects}}"),
      input: Sample.input(groups: groups))
    #expect(text == tools.prefix(10).map { "\($0) c;" }.joined())
  }

  @Test func aLongListOfChecksIsCutAndSaysSo() throws {
    let groups = (1...23).map {
      Sample.group("c\($0)", "Check \($0)", ["CC6.1"], open: [.low: .init(inside: 1)])
    }
    let text = try ReportTemplates.render(Sample.summary, input: Sample.input(groups: groups))
    #expect(text.contains("Not shown: 3 more checks, of 23 checks with open findings."))
  }
}

extension Sample {
  static var nothingApplies: ReportInput {
    input(
      project: project(categories: []),
      assessments: Catalogue.shipped.criteria(in: [.security]).map {
        assessed($0.id.description, .notApplicable, "Not ours.")
      })
  }
}
