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
    let assessed = try stage.file.snapshot(asOf: SampleProject.day).assessments.values
    #expect(assessed.count { $0.rationale == "Seen in the workshop" } == 8)

    try stage.press("u")
    #expect(stage.screen.contains("7 of 8 answered, 1 left"))
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

  @Test func readOnlySaysWhy() throws {
    let stage = try Stage(isReadOnly: true)
    try stage.press("3", "I")
    #expect(stage.message.contains("Read-only"))
  }
}
