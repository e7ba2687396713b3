import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// How it looks and listens: themes, the mouse, other keys, and what may not be done.
struct LookJourneyTests {
  @Test func aThemeIsChosenFromThePalette() throws {
    let stage = try Stage()
    let before = stage.driver.lastFrame?.surface
    try stage.press(":", "theme", "Enter", "Down", "Enter")
    #expect(stage.driver.lastFrame?.surface.text() == before?.text(), "only the styles differ")
    #expect(stage.driver.lastFrame?.surface != before)
  }

  @Test func withoutColoursOnlyMonoCanBeChosen() throws {
    let stage = try Stage(hint: LookHint(hasColors: false))
    try stage.press(":", "theme", "Enter", "Home", "Enter")
    #expect(stage.screen.contains("NO_COLOR"), "\(stage.screen)")
  }

  @Test func theMouseIsOffUntilItIsAskedFor() throws {
    let stage = try Stage()
    try stage.press("3")
    try stage.mouse(.click, on: "CC1.4")
    #expect(stage.row.hasPrefix("CC1.1") && stage.driver.lastFrame?.capturesMouse == false)
    try stage.press(":", "mouse", "Enter")
    #expect(stage.driver.lastFrame?.capturesMouse == true)
    try stage.press(":", "mouse", "Enter")
    #expect(stage.driver.lastFrame?.capturesMouse == false)
  }

  @Test func clicksGoToRowsHeadersKeysAndTabs() throws {
    let stage = try mouseStage(Size(width: 140, height: 45))
    try stage.mouse(.click, on: "3 Gaps")
    #expect(stage.screen.contains("38 criteria"))
    try stage.mouse(.click, on: "CC2.1 ")
    #expect(stage.row.hasPrefix("CC2.1"))
    try stage.mouse(.click, on: "Score")
    #expect(stage.screen.contains("Score↑"))
    try stage.mouse(.click, on: "Score")
    #expect(stage.screen.contains("Score↓"))
    try stage.mouse(.click, on: "CC2 ")
    #expect(!stage.row.isEmpty, "a heading is no row")
    try stage.mouse(.click, on: "? Help")
    #expect(stage.screen.contains("─ Keys"))
  }

  @Test func aDoubleClickOpensAndTheWheelScrolls() throws {
    let stage = try mouseStage(Size(width: 80, height: 24))
    try stage.press("3")
    try stage.mouse(.wheelDown, on: "CC1.1 ")
    #expect(stage.row.hasPrefix("CC1.4"))
    try stage.mouse(.wheelUp, on: "CC1.1 ")
    #expect(stage.row.hasPrefix("CC1.1"))
    try stage.mouse(.doubleClick, on: "CC1.3 ")
    #expect(stage.screen.hasPrefix("Gaps → CC1.3"))
  }

  @Test func aClickBesideTheListGoesThere() throws {
    let stage = try mouseStage(Size(width: 140, height: 45))
    try stage.press("3")
    try stage.mouse(.click, on: "CC1.1-01")
    #expect(stage.screen.contains("Gaps → CC1.1"))
    try stage.mouse(.click, on: "CC1.4 ")
    #expect(!stage.screen.contains("Gaps → CC1.1"))
  }

  @Test func whatCannotBeDoneIsNotClickedEither() throws {
    let stage = try Stage(isReadOnly: true)
    try stage.press(":", "mouse", "Enter", "3")
    try stage.mouse(.click, on: "m Met")
    #expect(
      try stage.file.journal(limit: 1).first?.kind != .change
        || !stage.screen.contains("CC1.1: met"))
  }

  @Test func aRemappedKeyIsNamedEverywhere() throws {
    let keys: [String: [Key]] = [
      "journal.undo": [.control("y")], "list.filter": [.character("f")], "mark.range": [],
      "report.import": [.character("I")],
    ]
    let stage = try Stage(size: Size(width: 140, height: 45), keys: keys)
    #expect(stage.footer.contains("Ctrl-Y Undo") && stage.footer.contains("I Import"))
    try stage.press("3", "D", "D", "D")
    #expect(stage.screen.contains("f filters"))
    try stage.press("m", "Seen", "Enter")
    #expect(stage.message.contains("Ctrl-Y undoes it."))
    try stage.press("?", "/", "undo")
    #expect(stage.screen.contains("Ctrl-Y"))
    try stage.press("Esc", "Esc", "u")
    #expect(!stage.message.contains("Undo"), "the old key means nothing")
    try stage.press("Ctrl-Y")
    #expect(stage.message.contains("Undo: CC1.1"))
    try stage.press(":", "mark a range", "Enter")
    #expect(stage.screen.contains("then : marks it"), "\(stage.message)")
  }

  private func mouseStage(_ size: Size) throws -> Stage {
    let stage = try Stage(size: size)
    try stage.press(":", "mouse", "Enter")
    return stage
  }
}
