import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Filling in: problems as one types, nothing lost, the next record without going back.
struct FormJourneyTests {
  @Test func aProblemIsToldUnderItsFieldAsOneTypes() throws {
    let stage = try Stage()
    try stage.press("5", "e", "Tab", "some")
    let line = try #require(lineBelow("some", stage))
    #expect(line.contains("!") || line.contains("date"), "\(stage.screen)")
    try stage.press("Ctrl-U", "+2w")
    #expect(stage.screen.contains("2026-04-14"))
  }

  @Test func escKeepsTheDraftAndSaysSo() throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "Half a thought", "Esc")
    #expect(stage.message.contains("What you typed is kept"))
    try stage.press("j", "e")
    #expect(!stage.screen.contains("Half a thought"), "it belongs to its record")
    try stage.press("Esc", "k", "e")
    #expect(stage.screen.contains("Half a thought"))
  }

  @Test(arguments: [true, false]) func theDraftIsThereAfterReopening(_ restores: Bool) throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "Half a thought", "Esc")
    try stage.reopen(restores: restores)
    if !restores { try stage.press("3") }
    try stage.press("e")
    #expect(stage.screen.contains("Half a thought") == restores)
  }

  @Test func whatIsBeingTypedIsKeptBeforeAnyoneLeavesTheForm() throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "Not left yet")
    try stage.reopen()
    try stage.press("e")
    #expect(stage.screen.contains("Not left yet"))
    try stage.press("Esc", "c", "Ctrl-U", "In a prompt")
    try stage.reopen()
    try stage.press("c")
    #expect(stage.screen.contains("In a prompt"))
  }

  @Test func aSavedDraftIsGone() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "A note", "Esc", "e", "Shift-Tab", "Enter")
    #expect(try assessment(stage)?.note == "A note")
    try stage.press("u", "e")
    #expect(!stage.screen.contains("A note"))
  }

  @Test func aDraftBringsBackOnlyWhatWasTyped() throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "Typed here", "Esc")
    var theirs = try #require(try assessment(stage))
    theirs.rationale = "Theirs, and newer"
    try stage.elsewhere([.assess(theirs)], by: "Noor")
    try stage.runtime.lookForChanges()
    try stage.press("e")
    #expect(stage.screen.contains("Theirs, and newer") && stage.screen.contains("Typed here"))
    try stage.press("Shift-Tab", "Enter")
    #expect(try assessment(stage)?.rationale == "Theirs, and newer")
  }

  @Test func theNextRecordIsReachedFromTheForm() throws {
    let stage = try Stage()
    try stage.press("3", "e")
    #expect(stage.screen.contains("─ CC1.1"))
    try stage.press("Ctrl-Down")
    #expect(stage.screen.contains("─ CC1.2"))
    try stage.press("Shift-Tab", "Shift-Tab", "On the second", "Ctrl-Up")
    #expect(stage.screen.contains("─ CC1.1") && !stage.screen.contains("the second"))
    try stage.press("Ctrl-Down")
    #expect(stage.screen.contains("the second"))
    try stage.press("Esc")
    #expect(stage.row.hasPrefix("CC1.2"))
    try stage.press("Enter", "e", "Ctrl-Down")
    #expect(stage.screen.contains("─ CC1.3"), "also from within a record")
  }

  @Test func aFieldIsWrittenInTheEditor() throws {
    let stage = try Stage()
    stage.driver.child = { argv in
      (try? TextFile.write("From the editor\nsecond line\n", argv.last ?? "")) == nil ? 1 : 0
    }
    try stage.press("3", "e", "Tab", "Ctrl-O")
    #expect(stage.screen.contains("From the editor") && stage.screen.contains("second line"))
    try stage.press("Ctrl-S")
    #expect(try assessment(stage)?.rationale == "From the editor\nsecond line")
    try stage.press("c", "Ctrl-O", "Enter")
    #expect(try assessment(stage)?.note.hasPrefix("From the editor") == true, "and in a prompt")
  }

  @Test func aPersonIsFoundByLettersOrAdded() throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "Shift-Tab", "noo", "Enter", "Ctrl-S")
    let people = try snapshot(stage).people
    let owner = try assessment(stage)?.owner
    #expect(people.first { $0.id == owner }?.name == "Noor Haddad")
    try stage.press("e", "Shift-Tab", "Shift-Tab", "Shift-Tab", "Zoë Q", "Enter")
    #expect(stage.screen.contains("Zoë Q (new)"))
    try stage.press("Ctrl-S")
    #expect(stage.screen.contains("Zoë Q"))
    #expect(try snapshot(stage).people.count == people.count + 1)
  }

  @Test func aFindingHasItsOwnForm() throws {
    let stage = try Stage()
    try stage.press("5", "Enter", "e", "noor", "Enter", "Tab", "+1w", "Tab", "Ticket 12")
    try stage.press("Ctrl-S")
    let triage = try #require(try snapshot(stage).triage.values.first)
    #expect(triage.due?.description == "2026-04-07" && triage.note == "Ticket 12")
    #expect(stage.screen.contains("Owner") && stage.screen.contains("Noor Haddad"))
    #expect(stage.screen.contains("due 2026-04-07"))
    try stage.press("u")
    #expect(try snapshot(stage).triage.isEmpty)
  }

  private func lineBelow(_ text: String, _ stage: Stage) -> Substring? {
    let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.contains(text) }.map { lines[$0 + 1] }
  }

  private func snapshot(_ stage: Stage) throws -> ProjectSnapshot {
    try stage.file.snapshot(asOf: SampleProject.day)
  }

  private func assessment(_ stage: Stage) throws -> Assessment? {
    try snapshot(stage).assessments[try #require(CriterionID("CC1.1"))]
  }
}
