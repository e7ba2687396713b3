import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing

/// Judging criteria, and taking it back, as a user does it.
struct GapJourneyTests {
  @Test func aCriterionIsMarkedUndoneRedoneAndUndoneAgainAfterReopening() throws {
    let stage = try Stage()
    try stage.press("3", "j", "m")
    #expect(stage.screen.contains("Rationale for met: CC1.2"))
    try stage.press("The board met four times; minutes seen", "Enter")
    #expect(stage.message.contains("CC1.2: partially met → met."))
    #expect(stage.message.hasSuffix("u undoes it."), "also where the line is too short")
    #expect(try status("CC1.2", stage) == .met)
    let saved = try assessment("CC1.2", stage)
    #expect(saved?.rationale == "The board met four times; minutes seen")
    #expect(saved?.assessedOn == SampleProject.day)

    try stage.press("u")
    #expect(stage.message.contains("Undo: CC1.2"))
    #expect(try status("CC1.2", stage) == .partiallyMet)
    try stage.press("U")
    #expect(stage.message.contains("Redo: CC1.2"))
    #expect(try status("CC1.2", stage) == .met)

    try stage.reopen()
    #expect(try status("CC1.2", stage) == .met)
    try stage.press("u")
    #expect(stage.screen.contains("by tester"), "an earlier session's change is shown first")
    try stage.press("n")
    #expect(try status("CC1.2", stage) == .met)
    try stage.press("u", "y")
    #expect(try status("CC1.2", stage) == .partiallyMet)
    try isIntact(stage)
  }

  @Test func aBlankRationaleIsRefusedAndNothingIsWritten() throws {
    let stage = try Stage()
    let before = try stage.file.journal(limit: 1).first?.seq
    try stage.press("3", "m", "Ctrl-U", "   ", "Enter")
    #expect(stage.screen.contains("Write why"))
    try stage.press("Esc")
    #expect(try stage.file.journal(limit: 1).first?.seq == before)
  }

  @Test func whatIsPastedIsOneText() throws {
    let stage = try Stage()
    try stage.press("3", "n")
    try stage.send(.paste("Zeile eins\nu q 漢字\u{1B}[31m"))
    try stage.press("Enter")
    let rationale = try #require(try assessment("CC1.1", stage)?.rationale)
    #expect(rationale.hasPrefix("Zeile eins u q 漢字"))
    #expect(!rationale.contains("\u{1B}"))
    #expect(try status("CC1.1", stage) == .notMet)
  }

  @Test func aNoteAndAnOwnerAreKept() throws {
    let stage = try Stage()
    try stage.press("3", "c", "Ctrl-U", "Ask the auditor", "Enter", "o", "callum", "Enter")
    #expect(try assessment("CC1.1", stage)?.note == "Ask the auditor")
    #expect(stage.screen.contains("Callum Ferris"))
    try stage.press("o", "Zoë Quinn", "Enter")
    let owner = try #require(try assessment("CC1.1", stage)?.owner)
    let people = try stage.file.snapshot(asOf: SampleProject.day).people
    #expect(people.first { $0.id == owner }?.name == "Zoë Quinn")
    #expect(stage.screen.contains("Zoë Quinn"))
    try stage.press("u")
    #expect(try stage.file.snapshot(asOf: SampleProject.day).people.count == people.count - 1)
    try stage.press("o", "nobody", "Enter")
    #expect(try assessment("CC1.1", stage)?.owner == nil)
    try isIntact(stage)
  }

  @Test(arguments: [
    ("m", GapStatus.met), ("p", .partiallyMet), ("n", .notMet), ("-", .notApplicable),
  ]) func aPointTakesALetterAtOnceAndTheCursorMovesOn(_ key: String, _ status: GapStatus) throws {
    let stage = try Stage(.empty)
    try stage.press("3", "Enter", ".", key)
    let points = try stage.file.snapshot(asOf: SampleProject.day).points
    #expect(points.mapValues(\.status) == ["CC1.1-02": status])
    try stage.press("c", "third one", "Enter")
    let third = try stage.file.snapshot(asOf: SampleProject.day).points["CC1.1-03"]
    #expect(third?.note == "third one" && third?.status == .notAssessed)
  }

  @Test func theFormSavesAllOfItAsOneEntry() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "e", "Right", "Right", "Tab")
    try stage.send(.paste("First line\nsecond line"))
    try stage.press("Shift-Tab", "Shift-Tab", "Shift-Tab", "A note", "Ctrl-S")
    let saved = try #require(try assessment("CC1.1", stage))
    #expect(saved.status == .partiallyMet)
    #expect(saved.rationale == "First line\nsecond line")
    #expect(saved.note == "A note")
    #expect(try stage.file.journal(limit: 5).count == 2, "created, and one change")
    try stage.press("e", "Tab", "Ctrl-U")
    try stage.press("Esc", "u")
    #expect(try assessment("CC1.1", stage)?.status ?? .notAssessed == .notAssessed)
  }

  @Test func aFormWithoutARationaleSaysSoAndStaysOpen() throws {
    let stage = try Stage(.empty)
    try stage.press("3", "e", "Right", "Shift-Tab", "Enter")
    #expect(stage.screen.contains("can't be met without a rationale"))
    try stage.press("Seen in the audit log")
    try stage.press("Ctrl-S")
    #expect(try assessment("CC1.1", stage)?.rationale == "Seen in the audit log")
  }

  @Test func theEditorChangesARationale() throws {
    let stage = try Stage()
    stage.driver.child = { argv in
      guard let path = argv.last, argv.dropLast() == ["editor", "-w"] else { return 127 }
      return (try? TextFile.write("Edited\nin two lines\n", path)) == nil ? 1 : 0
    }
    try stage.press("3", "E")
    #expect(try assessment("CC1.1", stage)?.rationale == "Edited\nin two lines")
    #expect(try stage.folder.names().allSatisfy { !$0.hasSuffix(".txt") }, "the file is removed")
    stage.driver.child = { _ in 1 }
    try stage.press("E")
    #expect(stage.message.contains("nothing changed"))
    try stage.press("g", "j", "j", "j", "j", "E")
    #expect(stage.message.contains("Choose a status first"))
  }

  @Test func anotherWindowsNewerChangeMakesUndoAsk() throws {
    let stage = try Stage()
    try stage.press("3", "n", "Mine", "Enter")
    try stage.elsewhere(
      [.putPerson(Person(id: .init("99999999-0000-4000-8000-000000000001"), name: "New"))],
      by: "someone else")
    try stage.press("u")
    #expect(stage.screen.contains("by someone else"))
    try stage.press("Enter")
    #expect(try status("CC1.1", stage) == .notMet)
  }

  @Test func aChangeThatChangesNothingWritesNoEntry() throws {
    let stage = try Stage()
    let before = try stage.file.journal(limit: 1).first?.seq
    try stage.press("3", "c", "Enter")
    #expect(stage.message.contains("Nothing changed."))
    #expect(try stage.file.journal(limit: 1).first?.seq == before)
  }

  private func assessment(_ id: String, _ stage: Stage) throws -> Assessment? {
    try stage.file.snapshot(asOf: SampleProject.day).assessments[try #require(CriterionID(id))]
  }

  private func status(_ id: String, _ stage: Stage) throws -> GapStatus? {
    try assessment(id, stage)?.status
  }

  private func isIntact(_ stage: Stage) throws {
    #expect(try stage.file.verify().problems == [])
  }
}
