import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Looking around: findings, the journal, and a file that can only be read.
struct BrowsingJourneyTests {
  @Test func findingsAreFilteredByACriterionOfTheirSeries() throws {
    let stage = try Stage()
    try stage.press("5", "/", "CC6")
    #expect(stage.screen.contains("32 of 58 open findings"))
    try stage.press("Enter", "j", "Enter")
    #expect(stage.screen.contains("CC6."))
    try stage.press("Esc")
    #expect(stage.screen.contains("Filter CC6"))
    try stage.press("Esc")
    #expect(stage.screen.contains("58 open findings") && !stage.screen.contains("of 58"))
    try stage.press("/", "critical !cc6")
    #expect(stage.screen.contains("0 of 58 open findings"))
    try stage.press("Esc", "A")
    #expect(!stage.screen.contains("58 open findings"))
  }

  @Test func aListOfManyFindingsIsPagedThroughWithoutGaps() throws {
    let stage = try Stage(.empty)
    let path = try stage.folder.write(
      LongReport.bytes(of: try SampleProject.report(.second), 3), "a")
    try stage.press("i", path, "Enter", "Enter", "Esc", "5", "A")
    #expect(stage.screen.contains("759 findings"))
    for _ in 0..<60 {
      try stage.press("PgDn")
      let row = stage.row
      #expect(!row.hasPrefix("…"), "the selected row is loaded: \(row)")
    }
    try stage.press("g")
    let first = stage.screen
    try stage.press("G")
    #expect(stage.screen != first && !stage.screen.contains("Loading"))
    try stage.press("k", "Enter", "]", "]")
    #expect(stage.screen.contains("Criteria, and why"))
    try stage.press("Esc", "g")
    #expect(stage.screen == first)
  }

  @Test func aFindingLeadsToItsCriterionAndBackToTheSameRow() throws {
    let stage = try Stage()
    try stage.press("5", "j", "j", "j")
    let (list, cursor) = (stage.screen, stage.driver.lastFrame?.cursor)
    try stage.press("Enter")
    let finding = stage.screen
    try stage.press("Enter")
    #expect(stage.screen.hasPrefix("… → rds_instance_storage_encrypted → CC6.1"))
    try stage.press("Esc")
    #expect(stage.screen == finding)
    try stage.press("Esc")
    #expect(stage.screen == list && stage.driver.lastFrame?.cursor == cursor)
  }

  @Test func aCheckLeadsToItsFindingsAndTheOwnFilterIsStillThereAfterwards() throws {
    let stage = try Stage()
    try stage.press("5", "/", "cc6", "Enter", "j")
    let list = stage.screen
    try stage.press("Enter", "Enter", "/", "id:open", "Enter", "Enter")
    #expect(stage.screen.contains("→ Findings check="))
    #expect(!stage.screen.contains("of 58 open findings"), "the place counts its own")
    try stage.press("Esc", "Esc", "Esc", "Esc")
    #expect(stage.screen == list)
  }

  @Test func anEntryOfTheJournalShowsWhatItChanged() throws {
    let stage = try Stage()
    try stage.press("3", "n", "Nobody looks", "Enter", "o", "Down", "Enter")
    try stage.press(":", "journal", "Enter")
    let listed = stage.screen
    try stage.press("j", "Enter")
    #expect(stage.screen.contains("CC1.1: met → not met"))
    #expect(stage.screen.contains("after: Nobody looks"))
    #expect(stage.screen.contains("Who         tester"))
    try stage.press("Esc", "k")
    #expect(stage.screen == listed)
    try stage.press("Enter")
    #expect(stage.screen.contains("after: Noor Haddad"), "an owner is shown by name")
  }

  @Test func theJournalGoesBackToWhereItWasCalledFrom() throws {
    let stage = try Stage()
    try stage.press("3", "j")
    let gaps = stage.screen
    try stage.press(":", "journal", "Enter")
    #expect(stage.screen.contains("Gaps → Journal"))
    try stage.press("Esc")
    #expect(stage.screen == gaps)
  }

  @Test func everyEntryOfALongJournalIsInReach() throws {
    let stage = try Stage(.empty) { file in
      for number in 0..<450 {
        let point = PointAssessment(point: "CC1.1-01", note: "note \(number)")
        _ = try file.apply(
          [.assessPoint(point)],
          by: Author(name: "scribe", at: Instant(startOf: SampleProject.day)))
      }
    }
    try stage.press(":", "journal", "Enter")
    #expect(stage.row.hasPrefix("   451 "))
    try stage.press("G")
    #expect(stage.row.hasPrefix("     1 "))
    for page in 1...24 {
      try stage.press("PgUp")
      #expect(stage.row.contains("scribe"), "page \(page) from the end")
    }
    #expect(stage.row.hasPrefix("   451 "))
  }

  @Test(arguments: ["3", "3 Enter", "5", "5 Enter", ":"])
  func aFileThatCanOnlyBeReadSaysWhyAtEveryWriteKey(_ way: String) throws {
    let stage = try Stage(isReadOnly: true)
    #expect(stage.screen.contains("READ-ONLY"))
    let before = try stage.file.snapshot(asOf: SampleProject.day).journalCount
    for key in way == ":" ? [] : way.split(separator: " ") { try stage.press(String(key)) }
    let isCriterion = way.hasPrefix("3")
    for key in ["u", "U", "i"] + (isCriterion ? ["m", "p", "n", "-", "s", "o", "e", "E", "c"] : [])
    {
      let screen = stage.screen
      try stage.press(key)
      #expect(stage.message.contains("Read-only:"), "\(key): \(stage.message)")
      #expect(screen.split(separator: "\n").first == stage.screen.split(separator: "\n").first)
    }
    try stage.press("w", "r", "Ctrl-U", "~/out.md", "Enter")
    #expect(stage.message.contains("Written to"))
    #expect(try stage.file.snapshot(asOf: SampleProject.day).journalCount == before)
  }

  @Test func theStoreRefusesWhatNoScreenShouldHaveAsked() throws {
    let stage = try Stage(isReadOnly: true)
    let author = Author(name: "tester", at: Instant(startOf: SampleProject.day))
    let decision = SignOff(decidedBy: "x", decidedOn: SampleProject.day, proof: "y")
    #expect(throws: ProjectFileError.self) {
      try stage.file.apply([.setSetting(key: "x", value: "y")], by: author)
    }
    #expect(throws: ProjectFileError.self) {
      try stage.file.signOff(title: "x", decision, by: author)
    }
    #expect(throws: ProjectFileError.self) { try stage.file.undo(by: author) }
  }

  @Test func theOverviewLeadsToWhereTheWorkIs() throws {
    let stage = try Stage()
    try stage.press("Tab", "Enter")
    #expect(
      stage.screen.hasPrefix("Overview → Findings") && stage.screen.contains("1 open finding"))
    try stage.press("Esc", "j", "Enter")
    #expect(stage.screen.hasPrefix("Overview → Policies"))
    try stage.press("Esc", "Esc", "j", "j", "j", "j", "j", "Enter")
    #expect(stage.screen.hasPrefix("Overview → Roadmap") && stage.screen.contains("due<today"))
    try stage.press("Esc", "Esc", "j", "Enter")
    #expect(stage.screen.hasPrefix("Overview → Forecast"))
    try stage.press("Esc", "j", "j", "j", "j", "j", "Enter")
    #expect(stage.screen.hasPrefix("Overview → CC1.1"))
    try stage.press("Esc", "Tab", "j", "j", "l", "l", "Enter")
    #expect(stage.screen.hasPrefix("Overview → CC3.3"))
    try stage.press("=")
    #expect(stage.screen.contains("Why CC3.3"))
  }

  @Test func aResultThatComesTogetherWithAKeyIsShown() throws {
    let stage = try Stage()
    let driver = CueDriver(
      swallowsWakes: true,
      [
        .init("Assessment score", press: "5"), .init("58 open findings", press: "/", "cc6"),
        .init("32 of 58", press: "Enter", "q"),
      ])
    #expect(try Stage.runtime(stage.file, driver, stage.clock, stage.folder).run() == 0)
    #expect(driver.missed == [])
  }

  @Test func whatIsTypedWhileTheProjectOpensIsNotLost() throws {
    let stage = try Stage()
    let driver = CueDriver([
      .init("Opening", press: "3", "j", "Enter"), .init("Gaps → CC1.2", press: "q"),
    ])
    #expect(try Stage.runtime(stage.file, driver, stage.clock, stage.folder).run() == 0)
    #expect(driver.missed == [])
  }

  @Test func theEndOfTheSystemIsTheExitCode() throws {
    let stage = try Stage()
    let driver = CueDriver([.init("Overview", .terminate(signal: 15))])
    #expect(try Stage.runtime(stage.file, driver, stage.clock, stage.folder).run() == 143)
  }
}
