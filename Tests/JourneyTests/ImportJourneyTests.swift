import Foundation
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Importing what a scanner found and exporting the summary, as a user does it.
struct ImportJourneyTests {
  @Test func aReportIsImportedAndTellsWhatItHurts() throws {
    let stage = try Stage(.empty)
    try stage.folder.write(try SampleProject.report(.first), "first.json")
    try stage.folder.write(try SampleProject.report(.second), "second.json")
    try stage.press("i", "~/fir", "Tab", "Enter")
    #expect(
      stage.screen.contains("Import first.json?") && stage.screen.contains("248 would be new"))
    #expect(try stage.file.snapshot(asOf: SampleProject.day).imports.isEmpty, "not yet")
    try stage.press("Enter")
    #expect(stage.screen.contains("248 rows"))
    #expect(stage.screen.contains("Criteria it hurts most"))
    try stage.press("Esc", "i", "~/second.json", "Enter", "Enter")
    #expect(stage.screen.contains("13 new, 4 reopened, 22 resolved"))
    try stage.press("Esc", "i", "~/second.json", "Enter", "Enter")
    #expect(stage.screen.contains("0 new, 0 reopened, 0 resolved"))
    #expect(stage.screen.contains("It changed nothing."))
    try stage.press("Esc", "5")
    #expect(stage.screen.contains("58 open findings"))
    try stage.press("u")
    #expect(stage.message.contains("Undo: Imported"))
    #expect(stage.screen.contains("findings") && !stage.screen.contains("58 open findings"))
    #expect(try stage.file.verify().problems == [])
  }

  @Test func progressIsShownAndEndsWithTheResult() throws {
    let stage = try Stage(.empty)
    let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
    let driver = CueDriver([
      .init("no period yet", press: "i"), .init("Import reports", press: path, "Enter"),
      .init("Import second.json?", press: "Enter"),
      .init("Imported", press: "Esc", "q"),
    ])
    let runtime = try Stage.runtime(stage.file, driver, stage.clock, stage.folder)
    #expect(try runtime.run() == 0)
    #expect(driver.missed == [])
    #expect(driver.screens.contains { $0.contains("Importing") && $0.contains("Esc to stop") })
  }

  @Test func anImportThatIsStoppedLeavesNothing() throws {
    let stage = try Stage(.empty)
    let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
    let driver = CueDriver([
      .init("no period yet", press: "i"), .init("Import reports", press: path, "Enter", "Esc"),
      .init("Stopped; nothing was changed.", press: "i"),
      .init("second.json", press: "Esc", "q"),
    ])
    let runtime = try Stage.runtime(stage.file, driver, stage.clock, stage.folder)
    #expect(try runtime.run() == 0)
    #expect(driver.missed == [])
    let snapshot = try stage.file.snapshot(asOf: SampleProject.day)
    #expect(snapshot.imports.isEmpty && snapshot.groups.isEmpty && snapshot.journalCount == 1)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func closingWhileAnImportRunsAsksAndIsNotReachedByAccident() throws {
    let stage = try Stage(.empty)
    let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
    let driver = CueDriver([
      .init("no period yet", press: "i"), .init("Import reports", press: path, "Enter"),
      .init("Import second.json?", press: "Enter", "q", "q"),
      .init("Imported", press: "q", "q"),
    ])
    let runtime = try Stage.runtime(stage.file, driver, stage.clock, stage.folder)
    #expect(try runtime.run() == 0)
    #expect(driver.missed == [])
    #expect(try stage.file.snapshot(asOf: SampleProject.day).imports.count == 1)
  }

  @Test(arguments: [
    ("missing.json", nil, "does not exist"), ("empty.json", "", "empty"),
    ("cut.json", "[{\"message\": \"x\"", "cut.json"),
  ]) func aRefusedReportSaysWhyAndKeepsItsPath(
    _ name: String, _ content: String?, _ why: String
  ) throws {
    let stage = try Stage()
    let before = try stage.file.snapshot(asOf: SampleProject.day)
    if let content { try TextFile.write(content, stage.folder.path(name)) }
    try stage.press("i", "~/\(name)", "Enter")
    #expect(stage.screen.contains("Not imported"))
    #expect(stage.screen.contains(name) && stage.screen.contains(why), "\(stage.screen)")
    try stage.press("Esc", "i")
    #expect(stage.screen.contains("~/\(name)"), "the path is still there")
    let after = try stage.file.snapshot(asOf: SampleProject.day)
    #expect(after.journalCount == before.journalCount && after.imports == before.imports)
  }

  @Test(arguments: [("text.csv", "hello,you\n1,2\n"), ("other.json", "{\"a\": 1}")])
  func aReportNoFormatKnowsOffersALayoutAndKeepsItsPath(_ name: String, _ content: String) throws {
    let stage = try Stage()
    try TextFile.write(content, stage.folder.path(name))
    try stage.press("i", "~/\(name)", "Enter")
    #expect(stage.screen.contains("No format fits") && stage.screen.contains(name))
    try stage.press("Esc", "i")
    #expect(stage.screen.contains("~/\(name)"), "the path is still there")
  }

  @Test func theSummaryIsExportedAndNotOverwrittenUnasked() throws {
    let stage = try Stage()
    let path = stage.folder.path("out.md")
    try stage.press("w", "r", "Ctrl-U", "~/out.md", "Enter")
    #expect(stage.message.contains("Written to"))
    let first = try TextFile.read(path)
    #expect(first.contains("Pennywharf") && first.contains("39 %"))
    try TextFile.write("mine", path)
    try stage.press("w", "r", "Ctrl-U", "~/out.md", "Enter")
    #expect(stage.screen.contains("exists already"))
    try stage.press("Enter")
    #expect(try TextFile.read(path) == "mine")
    try stage.press("w", "r", "Ctrl-U", "~/out.md", "Enter", "y")
    #expect(try TextFile.read(path) == first, "one export does not change the next")
    try stage.press("w", "r", "Ctrl-U", stage.path, "Enter", "y")
    #expect(stage.screen.contains("is a project"))
    #expect(try stage.file.verify().problems == [])
  }

  @Test func deadlinesAndRoadmapAreExportedToo() throws {
    let stage = try Stage()
    try stage.press("w", "d", "Ctrl-U", "~/days.ics", "Enter")
    #expect(stage.message.contains("Written to"))
    #expect(try TextFile.read(stage.folder.path("days.ics")).hasPrefix("BEGIN:VCALENDAR\r\n"))
    try stage.press("w", "o", "Ctrl-U", "~/plan.md", "Enter")
    #expect(try TextFile.read(stage.folder.path("plan.md")).hasPrefix("# Roadmap: "))
  }

  @Test func verifyingIsInThePalette() throws {
    let stage = try Stage()
    try stage.press(":", "verify", "Enter")
    #expect(stage.screen.contains("The file is intact."))
    try stage.press("Esc")
    #expect(!stage.message.contains("Verifying"))
  }

  @Test func aRealReportIsImported() throws {
    guard let report = SharedCorpus.report(Self.realReport) else { return }
    let stage = try Stage(.empty)
    try stage.press("i", report.path, "Enter", "Enter")
    #expect(stage.screen.contains("Criteria it hurts most"))
    #expect(try stage.file.snapshot(asOf: SampleProject.day).imports.count == 1)
  }

  private static let realReport = "prowler-ocsf/ran-prowler-5.46__output.ocsf.json"
}
