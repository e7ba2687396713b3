import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

/// The roster, training and acknowledgements as a compliance lead works them, and takes them back.
@Suite struct PeopleJourneyTests {
  private func records(_ kind: ItemKind, _ stage: Stage) throws -> [Item] {
    try stage.file.items(kind)
  }

  @Test func aCompletionIsRecordedAndTakenBack() throws {
    let stage = try Stage(.staffed)
    let before = try records(.trainingRecord, stage).count
    try stage.press("8", "/", "gil", "Enter", "a")
    #expect(stage.screen.contains("CR-01: Gil Teves"), "\(stage.screen)")
    try stage.press("Tab", "85", "Ctrl-S")
    let new = try #require(
      try records(.trainingRecord, stage).first { $0["person"] == "gil" && $0["score"] == "85" })
    #expect(new["completed"] == SampleProject.day.description && new["course"] == "awareness")
    #expect(
      stage.screen.contains("CR-01 Security awareness: done on 2026-03-31"), "\(stage.screen)")
    try stage.press("u")
    #expect(try records(.trainingRecord, stage).count == before)
    #expect(stage.screen.contains("overdue since"))
  }

  @Test func manySignaturesAreOneStepAfterAPreview() throws {
    let stage = try Stage(.staffed)
    let before = try records(.acknowledgement, stage).count
    try stage.press(":", "which policy", "Enter", "/", "overdue>0", "Enter", "*", "a")
    #expect(stage.screen.contains("POL-01 v2.0: 3 people"), "\(stage.screen)")
    try stage.press("Ctrl-S")
    #expect(stage.screen.contains("Record it for 3 people?"), "\(stage.screen)")
    #expect(try records(.acknowledgement, stage).count == before)
    try stage.press("Enter")
    let new = try records(.acknowledgement, stage)
    #expect(new.count == before + 3)
    #expect(new.count { $0["version"] == "2.0" && $0["day"] == "2026-03-31" } == 3)
    try stage.press("u")
    #expect(try records(.acknowledgement, stage).count == before)
  }

  @Test func aDayThatIsNoneKeepsTheFormOpen() throws {
    let stage = try Stage(.staffed)
    try stage.press("8", "a", "Ctrl-U", "someday", "Ctrl-S")
    #expect(stage.runtime.state.overlays.count == 1)
    try stage.press("Esc", "a")
    #expect(stage.screen.contains("someday"), "the draft is kept: \(stage.screen)")
  }

  @Test func whoLeavesIsToldWhatTheyOwnAndCannotBeRemoved() throws {
    let stage = try Stage(.staffed)
    try stage.press(":", "roster", "Enter", "/", "name:ruth", "Enter", "x")
    #expect(stage.screen.contains("Ruth Okafor is named by"), "\(stage.screen)")
    #expect(stage.screen.contains("give a last day instead"), "\(stage.screen)")
    try stage.press("Esc", "e")
    for _ in 0..<7 { try stage.press("Tab") }
    try stage.press("2026-04-30", "Ctrl-S")
    #expect(
      try records(.person, stage).first { $0.id == "ruth" }?["last_day"] == "2026-04-30",
      "\(stage.screen)")
    #expect(stage.screen.contains("They still own 1 policy."), "\(stage.screen)")
  }

  @Test func whoIsNamedNowhereIsRemovedAndComesBack() throws {
    let stage = try Stage(.staffed)
    try stage.press(":", "roster", "Enter", "/", "finn", "Enter", "x", "y")
    #expect(try !records(.person, stage).contains { $0.id == "finn" }, "\(stage.screen)")
    try stage.press("u")
    #expect(try records(.person, stage).contains { $0.id == "finn" })
  }

  @Test func stepsAreTickedOneAfterTheOtherAndTakenBackOneByOne() throws {
    let stage = try Stage(.staffed)
    func steps() throws -> [Item] {
      try records(.personStep, stage).filter { $0["person"] == "dan" }
    }
    try stage.press(":", "roster", "Enter", "A", "/", "dan", "Enter", "X", "Enter", "Enter")
    #expect(
      Set(try steps().map { $0["step"] })
        == ["device-returned", "access-removed", "secrets-changed"], "\(stage.screen)")
    #expect(try steps().allSatisfy { !$0["done_on"].isEmpty })
    try stage.press("Esc", "Enter")
    #expect(stage.screen.contains("done on 2026-03-31, 5 days late"), "\(stage.screen)")
    try stage.press("u", "u")
    #expect(try steps().map { $0["step"] } == ["device-returned"])
    try stage.press("X", "Down", "Down", "Enter")
    #expect(try steps().isEmpty, "\(stage.screen)")
    try stage.press("Esc", "X", "n", "Tab", "Tab", "Tab", "Tab", "Never had any", "Ctrl-S")
    let excused = try #require(try steps().first, "\(stage.screen)")
    #expect(excused["step"] == "access-removed" && excused["reason"] == "Never had any")
    #expect(stage.screen.contains("not needed: Never had any"), "\(stage.screen)")
  }

  @Test func aYearLaterWhatRunsOutIsLate() throws {
    let stage = try Stage(.staffed)
    let snapshot = try stage.file.snapshot(asOf: SampleProject.day.adding(months: 12))
    let late = ProjectState(snapshot)
    let names = Set(late.training.overdue.map { "\($0.subject) \($0.person)" })
    #expect(
      names == [
        "awareness ada", "awareness ben", "awareness eva", "awareness finn", "awareness gil",
        "awareness ruth", "coding ada", "coding ben", "coding finn", "privacy ben",
        "privacy finn",
      ])
  }
}
