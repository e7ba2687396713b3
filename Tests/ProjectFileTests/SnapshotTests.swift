import Readiness
import Testing

@testable import ProjectFile

@Suite struct SnapshotTests {
  private let day = CalendarDate.on("2026-03-20")

  @Test func whatIsWrittenIsReadBack() throws {
    let scratch = try ScratchProject()
    var project = Project.acme
    project.name = "Acme 2"
    project.categories = [.security, .privacy]
    project.auditType = .typeI
    project.period = nil
    let assessment = Assessment(
      criterion: CriterionID.named("CC6.1"), status: .notApplicable, rationale: "none",
      owner: Person.bob.id,
      note: "n", assessedOn: day)
    let point = PointAssessment(point: "CC6.1-03", status: .notMet, note: "p")
    var gone = Person.ada
    gone.isActive = false
    let entry = try scratch.file.apply(
      [
        .putProject(project), .putPerson(.bob), .putPerson(gone), .assess(assessment),
        .assessPoint(point), .setSetting(key: "k", value: "v"),
      ], by: .ada(1))
    try scratch.reopen()
    let state = try scratch.file.snapshot(asOf: day)
    #expect(state.project == project)
    #expect(state.people == [gone, .bob])
    #expect(state.assessments == [assessment.criterion: assessment])
    #expect(state.points == ["CC6.1-03": point])
    #expect(state.settings == ["k": "v"])
    #expect(state.journalCount == 2 && state.journalHead == entry?.hash && state.asOf == day)
    #expect(state.groups.isEmpty && state.imports.isEmpty)
  }

  @Test func aFileWithoutItsProjectIsDamagedNotACrash() throws {
    let scratch = try ScratchProject()
    try scratch.behindItsBack("DELETE FROM project")
    let error = ProjectFileError.thrown { _ = try scratch.file.snapshot(asOf: day) }
    #expect(error == .damaged(path: scratch.path, why: "it holds no project"))
  }

  @Test(arguments: [
    ("Europe/Berlin", 23, "2026-03-02"), ("America/New_York", 2, "2026-02-28"),
    ("UTC", 23, "2026-03-01"), ("Mars/Base", 23, "2026-03-01"),
  ])
  func daysBeginInTheProjectsZone(zone: String, hour: Int, expected: String) {
    let calendar = ProjectCalendar(timeZone: zone)
    let moment = Instant(startOf: CalendarDate.on("2026-03-01")).adding(seconds: hour * 3_600)
    #expect(calendar.day(of: moment).description == expected)
    #expect(calendar.start(of: calendar.day(of: moment)) <= moment)
    #expect(calendar.day(of: calendar.start(of: calendar.day(of: moment))).description == expected)
    #expect(ProjectCalendar.knows(timeZone: zone) == (zone != "Mars/Base"))
  }
}
