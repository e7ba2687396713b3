import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

/// A workshop typed live: one criterion per page, taken back, and gone on with later.
struct InterviewJourneyTests {
  @Test func aSeriesIsAnsweredUndoneAndGoneOnWithAfterReopening() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "/", "CC6", "Enter", "I")
    #expect(stage.screen.contains("0 of 8 answered, 8 left"))
    for (number, key) in zip(1...8, ["m", "p", "n", "m", "m", "-", "p", "n"]) {
      #expect(stage.screen.contains("CC6.\(number) "))
      try stage.press(key, "Tab", "Seen in the workshop", "Enter")
      #expect(stage.message.contains("CC6.\(number)"))
    }
    #expect(stage.screen.contains("8 of 8 answered, 0 left"))
    #expect(stage.screen.contains("All 8 criteria are answered; 0 gaps are open."))
    let assessed = try stage.file.snapshot(asOf: SampleProject.day).assessments.values
    #expect(assessed.count { $0.rationale == "Seen in the workshop" } == 8)

    try stage.press("u")
    #expect(stage.screen.contains("7 of 8 answered, 1 left"))
    #expect(!stage.screen.contains("All 8 criteria"))
    try stage.press("PgUp", "PgUp", "Esc")
    try stage.reopen()
    try stage.press("I")
    #expect(stage.screen.contains("7 of 8 answered") && stage.screen.contains("Page 8"))
    #expect(try stage.file.verify().problems == [])
  }

  @Test func anAnswerWithoutARationaleIsRefusedUnderTheFieldAndTextIsKept() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "I", "Enter")
    #expect(stage.screen.contains("Choose an answer first"))
    try stage.press("m", "Enter")
    #expect(stage.screen.contains("can't be met without a rationale"))
    try stage.press("Half a sentence", "Esc")
    #expect(stage.message.contains("kept"))
    try stage.press("I")
    #expect(stage.screen.contains("Half a sentence") && stage.screen.contains("[m ✓ met]"))
    try stage.press("Esc", "e")
    #expect(stage.screen.contains("Half a sentence"), "the form has the same draft")
  }

  @Test func whatSomeoneElseAnsweredMeanwhileIsShownBeforeItIsWrittenOver() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "I", "n", "Tab", "Mine")
    let id = try #require(CriterionID("CC1.1"))
    let theirs = Assessment(
      criterion: id, status: .met, rationale: "Theirs", assessedOn: SampleProject.day)
    try stage.elsewhere([.assess(theirs)], by: "Noor")
    try stage.press("Enter")
    #expect(stage.screen.contains("Changed by someone else meanwhile"))
    #expect(stage.screen.contains("Theirs") && stage.screen.contains("Mine"))
    try stage.press("n")
    #expect(stage.screen.contains("CC1.1 ") && stage.screen.contains("[n ✗ not met]"))
    #expect(try rationale(id, stage) == "Theirs")
    try stage.press("Enter", "y")
    #expect(try rationale(id, stage) == "Mine")
    #expect(stage.screen.contains("CC1.2 ") && stage.screen.contains("1 of 33 answered"))
    #expect(try stage.file.verify().problems == [])
  }

  @Test func theOpenGapsOfItsCriteriaAreCountedAtTheEnd() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "/", "id:CC6.1", "Enter", "Enter", "a", "g", "Shared account", "Ctrl-S")
    try stage.press("Esc", "I", "p", "Tab", "One account is shared", "Enter")
    #expect(stage.screen.contains("The criterion is answered; 1 gap is open."), "\(stage.screen)")
  }

  @Test func allFieldsOfTheCriterionAreReachedFromItsPage() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "I", "p", "Tab", "Half of it", "Tab", "e")
    #expect(stage.screen.contains("─ CC1.1") && stage.screen.contains("Half of it"))
    #expect(stage.screen.contains("partially met") && !stage.screen.contains("next record"))
    try stage.press("Tab", "Tab", "Right", "Tab", "Handbook", "Ctrl-Down", "Esc")
    #expect(stage.screen.contains("[p ◐ partially met]") && stage.screen.contains("Half of it"))
    try stage.press("e")
    #expect(stage.screen.contains("Handbook"))
    try stage.press("Ctrl-S")
    #expect(stage.screen.contains("Known by   document review, Handbook"), "\(stage.screen)")
    #expect(stage.screen.contains("1 of 33 answered") && stage.screen.contains("CC1.1 "))
    try stage.press("Enter")
    #expect(stage.screen.contains("CC1.2 "), "it is saved already, and the page turns")
    let id = try #require(CriterionID("CC1.1"))
    let saved = try stage.file.snapshot(asOf: SampleProject.day).assessments[id]
    #expect(saved?.status == .partiallyMet && saved?.method == .documentReview)
  }

  private func rationale(_ id: CriterionID, _ stage: Stage) throws -> String? {
    try stage.file.snapshot(asOf: SampleProject.day).assessments[id]?.rationale
  }

  @Test func readOnlySaysWhy() throws {
    let stage = try Stage(isReadOnly: true)
    try stage.press("3", "I")
    #expect(stage.message.contains("Read-only"))
  }
}
