import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Marks are a decision about records: only taking them away takes them away.
struct MarksJourneyTests {
  @Test func marksSurviveFilterOrderReloadAndLeaving() throws {
    let stage = try Stage(size: Size(width: 120, height: 30))
    try stage.press("5", "D", "D", "D", "Space", "Space", "Space")
    #expect(stage.screen.contains("3 marked, 58 open findings"))
    try stage.press("/", "late:yes", "Enter")
    #expect(stage.screen.contains("3 marked, 2 hidden by the filter, 1 of 58 open findings"))
    try stage.press("Esc")
    #expect(stage.screen.contains("3 marked, 58 open findings"))
    try stage.press("S", "Down", "Down", "Enter")
    #expect(stage.screen.contains("3 marked, 58 open findings"))
    try stage.press("Enter", "Esc", "3", "1", "5")
    #expect(stage.screen.contains("3 marked, 58 open findings"))
    try stage.press("Esc", "Esc", "Esc")
    #expect(stage.screen.contains("3 marked"), "Esc never takes marks away")
    try stage.press("\\")
    #expect(!stage.screen.contains("marked"))
    try stage.press("\\")
    #expect(stage.message.contains("Nothing is marked."))
  }

  @Test func marksAreSeenInTheirRows() throws {
    let stage = try Stage()
    try stage.press("3", "j", "Space")
    let marked = stage.screen.split(separator: "\n").filter { $0.hasPrefix("▸ ") }
    #expect(marked.count == 1 && marked.first?.contains("CC1.2") == true, "\(stage.screen)")
    try stage.press("k", "Space")
    #expect(!stage.screen.contains("marked"), "Space again takes the mark away")
  }

  @Test func aRangeMarksAllBetweenOverHeadings() throws {
    let stage = try Stage()
    try stage.press("3", "j", "j", "j", "v")
    #expect(stage.screen.contains("range"))
    try stage.press("j", "j", "j", "j", "v")
    #expect(stage.screen.contains("5 marked, 38 criteria"))
    try stage.press("\\", "v", "Esc")
    #expect(!stage.screen.contains("range,"), "Esc ends a range that was begun")
    try stage.press("v", "k", "k", "v")
    #expect(stage.screen.contains("3 marked"), "also upwards")
  }

  @Test func allThatTheFilterKeepsAreMarked() throws {
    let stage = try Stage()
    try stage.press("3", "/", "owner:callum", "Enter", "*")
    let kept = try #require(stage.screen.firstMatch(of: /([0-9]+) marked, ([0-9]+) of 38/))
    #expect(kept.1 == kept.2)
    try stage.press("Esc")
    #expect(stage.screen.contains("\(kept.1) marked, 38 criteria"))
  }

  @Test func allOfALongListAreMarkedAlsoBeyondWhatIsLoaded() throws {
    let stage = try Stage(.empty)
    let path = try stage.folder.write(
      LongReport.bytes(of: try SampleProject.report(.second), 3), "a")
    try stage.press("i", path, "Enter", "Enter", "Esc", "5", "A", "*")
    #expect(stage.screen.contains("759 marked, 759 findings"), "\(stage.screen)")
    try stage.press("/", "severity:high", "Enter")
    #expect(stage.screen.contains("hidden by the filter"))
  }

  @Test(arguments: ["", "severity:high"]) func markingGoesOnToTheNextRow(
    _ filter: String
  ) throws {
    let stage = try Stage()
    try stage.press("5", "A", "/", filter, "Enter", "Space", "Space", "Space", "Space")
    #expect(stage.screen.contains("4 marked"))
    #expect(stage.driver.lastFrame?.cursor?.y == 7, "the cursor went on four rows")
  }

  @Test func keysTypedAheadOfWhatIsLoadedAreNotTakenBack() throws {
    let stage = try Stage()
    let driver = CueDriver([
      .init("Assessment score", press: "5", "A"),
      .init("261 findings", press: "/", "high", "Enter"),
      .init("Filter high", press: "Space", "j", "j", "Space", "j", "j", "j", "Space"),
      .init("3 marked", press: "Ctrl-L"), .init("3 marked", press: "q"),
    ])
    #expect(try Stage.runtime(stage.file, driver, stage.clock, stage.folder).run() == 0)
    #expect(driver.missed == [])
  }
}
