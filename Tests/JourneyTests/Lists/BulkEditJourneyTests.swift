import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Changing many records: looked at first, one entry, one undo.
struct BulkEditJourneyTests {
  @Test func anOwnerForMarkedFindingsIsOneChange() throws {
    let stage = try Stage(size: Size(width: 120, height: 30))
    try stage.press("5", "A", "/", "severity:high !aws", "Enter")
    try stage.press("Space", "Space", "Space", "Space", "Space")
    #expect(stage.screen.contains("5 marked"))
    let before = try count(stage)
    try stage.press("o", "noor")
    #expect(stage.screen.contains("Owner: 5 findings"))
    try stage.press("Enter")
    #expect(stage.screen.contains("Owner: nobody → Noor Haddad on 5 findings"))
    #expect(try count(stage) == before, "nothing is written before it was looked at")
    try stage.press("Enter")
    #expect(stage.message.contains("Owner: nobody → Noor Haddad on 5 findings"))
    #expect(stage.message.contains("u undoes it"))
    #expect(try count(stage) == before + 1)
    #expect(try owned(stage).count == 5)
    #expect(stage.screen.contains("5 marked"), "the marks are still there")
    try stage.press("u")
    #expect(try owned(stage).isEmpty)
    try stage.press("U")
    #expect(try owned(stage).count == 5)
    #expect(try stage.file.verify().problems == [])
  }

  @Test(arguments: ["Esc", "n"]) func aPreviewThatIsLeftChangesNothing(_ key: String) throws {
    let stage = try Stage()
    let before = try count(stage)
    try stage.press("5", "Space", "Space", "o", "noor", "Enter", key)
    #expect(stage.message.contains("Left as it was; the marks are kept."))
    #expect(stage.screen.contains("2 marked"))
    #expect(try count(stage) == before)
  }

  @Test func aStatusForSeveralAsksForOneRationale() throws {
    let stage = try Stage()
    try stage.press("3", "Space", "Space", "Space", "n")
    #expect(stage.screen.contains("Rationale for not met: 3 criteria"))
    try stage.press("Enter")
    #expect(stage.screen.contains("Write why"), "the rationale is needed")
    try stage.press("No board met yet", "Enter")
    #expect(stage.screen.contains("on 3 criteria"))
    try stage.press("Enter")
    let found = try snapshot(stage).assessments
    for id in ["CC1.1", "CC1.2", "CC1.3"] {
      let assessment = try #require(CriterionID(id).flatMap { found[$0] })
      #expect(assessment.status == .notMet && assessment.rationale == "No board met yet")
      #expect(assessment.assessedOn == SampleProject.day)
    }
    try stage.press("u")
    let after = try snapshot(stage).assessments
    #expect(CriterionID("CC1.1").flatMap { after[$0]?.status } == .met)
  }

  @Test(arguments: [("+2w", "2026-04-14"), ("2026-12-24", "2026-12-24"), ("31 jul", "2026-07-31")])
  func aDueDateIsTypedAsPeopleThink(_ typed: String, _ day: String) throws {
    let stage = try Stage()
    try stage.press("5", "Space", "Space", "t", typed)
    #expect(stage.screen.contains(day), "the date is shown while it is typed")
    try stage.press("Enter", "Enter")
    #expect(try snapshot(stage).triage.values.compactMap(\.due?.description) == [day, day])
  }

  @Test func aDueDateIsPickedFromACalendar() throws {
    let stage = try Stage()
    try stage.press("5", "t", "F4", "Down", "Right", "Enter", "Enter")
    #expect(try snapshot(stage).triage.values.map(\.due?.description) == ["2026-04-08"])
    try stage.press("t", "Ctrl-U", "yesterdayish", "Enter")
    #expect(stage.screen.contains("Due:"), "what is no date is not taken")
    try stage.press("Ctrl-U", "Enter")
    #expect(try snapshot(stage).triage.isEmpty, "an empty date takes it away")
  }

  @Test func aNewPersonIsTypedOnce() throws {
    let stage = try Stage()
    let people = try snapshot(stage).people.count
    try stage.press("5", "Space", "Space", "o", "Zoë Quinn", "Enter")
    #expect(stage.screen.contains("nobody → Zoë Quinn on 2 findings"))
    try stage.press("Enter")
    let now = try snapshot(stage)
    let zoe = try #require(now.people.first { $0.name == "Zoë Quinn" })
    #expect(now.people.count == people + 1)
    #expect(now.triage.values.map(\.owner) == [zoe.id, zoe.id])
    try stage.press("u")
    #expect(try snapshot(stage).people.count == people, "one undo takes both back")
    #expect(try snapshot(stage).triage.isEmpty)
  }

  @Test func theFieldsOfManyAreOfferedByE() throws {
    let stage = try Stage()
    try stage.press("3", "Space", "Space", "e")
    #expect(stage.screen.contains("Change in 2 criteria"))
    try stage.press("G", "Enter", "Ask the auditor", "Enter", "Enter")
    #expect(try snapshot(stage).assessments.values.count { $0.note == "Ask the auditor" } == 2)
  }

  @Test func whatStandsSoAlreadyIsSaid() throws {
    let stage = try Stage(size: Size(width: 120, height: 30))
    try stage.press("5", "o", "noor", "Enter", "Space", "Space", "o", "noor", "Enter")
    #expect(stage.screen.contains("1 record of them") || stage.screen.contains("like this already"))
    #expect(stage.screen.contains("Change 1 finding?"))
  }

  @Test func markedRowsWithoutTheFieldSaySo() throws {
    let stage = try Stage(size: Size(width: 80, height: 40))
    try stage.press("3", "D", "D", "D", "/", "open>20", "Enter", "Enter", "G", "Space", "m")
    #expect(stage.message.contains("Put the cursor on a point of focus"), "\(stage.screen)")
  }

  @Test func marksHiddenByTheFilterAreChangedToo() throws {
    let stage = try Stage()
    try stage.press("5", "Space", "Space", "/", "late:yes", "Enter", "o", "noor", "Enter")
    #expect(stage.screen.contains("on 2 findings"))
    try stage.press("Enter")
    #expect(try owned(stage).count == 2)
  }

  private func snapshot(_ stage: Stage) throws -> ProjectSnapshot {
    try stage.file.snapshot(asOf: SampleProject.day)
  }

  private func count(_ stage: Stage) throws -> Int { try snapshot(stage).journalCount }

  private func owned(_ stage: Stage) throws -> [Triage] {
    try snapshot(stage).triage.values.filter { $0.owner != nil }
  }
}
