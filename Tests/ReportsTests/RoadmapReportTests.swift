import Foundation
import Readiness
import Reports
import Testing

struct RoadmapReportTests {
  private static func task(_ number: Int, _ values: [String: String]) -> Item {
    Item(
      kind: .task, id: "t\(number)", code: "T-0\(number)",
      values: ["status": "planned"].merging(values) { $1 })
  }

  private static let tasks = [
    task(
      1,
      [
        "name": "Named accounts", "status": "in_progress", "priority": "high", "effort": "M",
        "owner": "p1", "due": "2026-03-28", "criteria": "CC6.1 CC6.2",
        "detail": "Nobody shares *root*.\n\nAsk the host.",
        "steps": "[x] List who has it\nMake accounts\nLock root away",
      ]),
    task(2, ["name": "Review access", "effort": "S", "owner": "p1", "after": "t1 t6"]),
    task(
      3,
      [
        "name": "Board minutes", "status": "blocked", "days": "1", "owner": "p1",
        "due": "2026-03-20", "criteria": "CC1.2", "reason": "No board yet.",
      ]),
    task(4, ["name": "Ask the \u{202E}host", "effort": "S", "owner": "p1", "due": "2026-05-01"]),
    task(
      5,
      [
        "name": "Turn on MFA", "status": "verified", "done_on": "2026-03-30", "owner": "p1",
        "verified_by": "p2",
      ]),
    task(6, ["name": "Buy keys", "status": "done", "done_on": "2026-03-02", "owner": "p2"]),
    task(7, ["name": "Long ago", "status": "done", "done_on": "2026-03-01", "owner": "p2"]),
    task(8, ["name": "Not needed", "status": "cancelled", "done_on": "2026-03-30"]),
  ]
  private static let hanging = [
    task(9, ["name": "Nobody's", "due": "2026-04-01"]),
    task(10, ["name": "Ben's", "owner": "p2", "effort": "S"]),
  ]

  private static func input(
    _ tasks: [Item] = tasks, capacity: String = "5", assessments: [Assessment]? = nil
  ) -> ReportInput {
    Sample.input(
      assessments: assessments
        ?? Catalogue.shipped.criteria(in: [.security, .availability]).map {
          Sample.assessed(
            "\($0.id)", ["CC1.2", "CC6.1", "CC3.2"].contains("\($0.id)") ? .partiallyMet : .met,
            "ok")
        }, items: tasks, settings: [Capacity.everyoneKey: capacity])
  }

  private static func text(_ input: ReportInput) throws -> String {
    let template = try #require(ReportTemplates.shipped("roadmap"))
    return try ReportTemplates.render(template, input: input)
  }

  @Test func aPlanThatCanBeForecastReadsAsItsGolden() throws {
    try Golden.check(Self.text(Self.input()), "roadmap.md")
  }

  @Test func aPlanThatCannotReadsAsItsGolden() throws {
    try Golden.check(Self.text(Self.input(Self.tasks + Self.hanging)), "roadmap-no-forecast.md")
  }

  @Test func theSameTasksInAnotherOrderGiveTheSameBytes() throws {
    let all = Self.tasks + Self.hanging
    var second = Self.input(all.reversed())
    second.people.reverse()
    #expect(try Self.text(Self.input(all)) == Self.text(second))
  }

  @Test func anEmptyPlanSaysSomethingInEverySection() throws {
    let text = try Self.text(Self.input([]))
    #expect(text.contains("No task is open.") && text.contains("Nothing."))
    #expect(!text.contains("{{"))
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      let body = section.split(separator: "\n").dropFirst()
      #expect(body.contains { !$0.isEmpty && !$0.hasPrefix("#") }, "\(section)")
    }
  }

  @Test(arguments: HostileValueTests.values)
  func noValueBreaksATableOrAList(value: (text: String, shown: String)) throws {
    let texts = ["name", "detail", "steps", "reason"]
    var input = Self.input(
      Self.tasks.map { task in
        var task = task
        for field in texts { task[field] = value.text }
        return task
      })
    input.people = [Person(id: .init("p1"), name: value.text)]
    let text = try Self.text(input)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    #expect(!text.contains("<script"))
    HostileValueTests.expectEvenTables(text)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("### ") } == 4)
  }
}
