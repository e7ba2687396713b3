import Readiness
import Testing

@testable import ProjectFile

@Suite struct FindingQueriesTests {
  private let day = CalendarDate.on("2026-03-20")

  private func filled() throws -> ScratchProject {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([
        .row("bucket-a", severity: .low), .row("bucket-b", severity: .critical),
        .row("50%_done", check: 1, account: "prod", severity: .high),
        .row("fine", .pass), .row("quiet", muted: true),
      ]))
    return scratch
  }

  private func subjects(_ scratch: ScratchProject, _ filter: String, all: Bool = false) throws
    -> [String]
  {
    var query = FindingQuery(asOf: day)
    query.filter = ListFilter(filter, fields: FindingField.fields, today: day)
    query.showsAll = all
    let page = try scratch.file.findings(query)
    #expect(page.matching == page.rows.count)
    #expect(page.total == (all ? 5 : 3))
    return page.rows.map(\.resource)
  }

  @Test func theWorstComeFirst() throws {
    let scratch = try filled()
    #expect(try subjects(scratch, "") == ["bucket-b", "50%_done", "bucket-a"])
    #expect(try subjects(scratch, "", all: true).count == 5)
  }

  @Test(arguments: [
    ("bucket", ["bucket-b", "bucket-a"]), ("BUCKET-A", ["bucket-a"]), ("critical", ["bucket-b"]),
    ("CC6", ["bucket-b", "50%_done", "bucket-a"]), ("CC6.1 !bucket", ["50%_done"]),
    ("CC6.2", []), ("A1", []), ("%", ["50%_done"]), ("_done", ["50%_done"]),
    ("prod mfa", ["50%_done"]), ("'; --", []), ("\\", []), ("!critical !low", ["50%_done"]),
  ])
  func everyWordMustOccur(filter: String, expected: [String]) throws {
    #expect(try subjects(filled(), filter) == expected)
  }

  @Test func aPageIsAStretchOfTheList() throws {
    let scratch = try filled()
    var query = FindingQuery(asOf: day)
    query.offset = 1
    query.limit = 1
    let page = try scratch.file.findings(query)
    #expect(page.rows.map(\.resource) == ["50%_done"])
    #expect(page.total == 3 && page.matching == 3 && page.offset == 1)
  }

  @Test func latenessIsJudgedOnTheDayAsked() throws {
    let scratch = try filled()
    func late(_ day: String) throws -> [String] {
      try scratch.file.findings(FindingQuery(asOf: CalendarDate.on(day))).rows
        .filter(\.isLate).map(\.resource)
    }
    #expect(try late("2026-03-08") == [])
    #expect(try late("2026-03-09") == ["bucket-b"], "critical: seven days from 1 March")
    #expect(try late("2026-04-01") == ["bucket-b", "50%_done"])
    let state = try scratch.file.snapshot(asOf: CalendarDate.on("2026-03-09"))
    let group = try #require(state.groups.first { $0.check.id == "s3_public" })
    #expect(group.lateCount == 1 && group.openCount == 2 && group.failed == 2 && group.passed == 1)
    #expect(state.openBySeverity == [.critical: 1, .high: 1, .low: 1])
  }

  @Test func aFindingTellsEverything() throws {
    let scratch = try filled()
    let page = try scratch.file.findings(FindingQuery(asOf: day))
    let detail = try #require(try scratch.file.finding(page.rows[0].id, asOf: day))
    #expect(detail.summary == page.rows[0])
    #expect(detail.summary.state == .new)
    #expect(detail.resource.uid == "bucket-b" && detail.resource.provider == "aws")
    #expect(detail.due == CalendarDate(iso: "2026-03-08"))
    #expect(detail.check.references == ["https://a.test"])
    #expect(detail.check.mapping.criteria == [CriterionID.named("CC6.1")])
    #expect(detail.firstReport == "/reports/aa.json" && detail.course.runs.count == 1)
    #expect(detail.firstSource.title.hasPrefix("Imported Prowler report aa.json"))
    #expect(detail.firstSource == detail.lastSource && detail.firstSource.entry != nil)
    let named = try scratch.file.finding(identity: page.rows[0].identity, asOf: day)
    #expect(named?.summary == detail.summary && named?.course == detail.course)
    #expect(try scratch.file.finding(999, asOf: day) == nil)
    #expect(try scratch.file.finding(identity: "no name", asOf: day) == nil)
  }
}
