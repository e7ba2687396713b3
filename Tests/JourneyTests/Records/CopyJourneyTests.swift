import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Taking text out of the program, and opening what a record points to.
struct CopyJourneyTests {
  @Test func aRowIsCopiedInEveryFormat() throws {
    let stage = try Stage()
    try stage.press("3", "y", "y")
    #expect(stage.driver.copied.last?.hasPrefix("CC1.1  met  ") == true)
    #expect(stage.message.contains("Copied 1 criterion: CC1.1  met"), "what was copied is shown")
    try stage.press("y", "t")
    let tsv = try #require(stage.driver.copied.last).split(separator: "\n")
    #expect(
      tsv.count == 2 && tsv[0].hasPrefix("Id\tStatus\tCriterion")
        && tsv[1].hasPrefix("CC1.1\tmet\t"))
    try stage.press("y", "m")
    let markdown = try #require(stage.driver.copied.last).split(separator: "\n")
    #expect(markdown[0].hasPrefix("| Id | Status |") && markdown[1].hasPrefix("| --- |"))
    #expect(markdown[2].hasPrefix("| CC1.1 | met |"))
    try stage.press("l", "y", "c")
    #expect(stage.driver.copied.last == "met", "the cell under the cursor")
  }

  @Test func markedRowsAreCopiedAlsoWhereTheFilterHidesThem() throws {
    let stage = try Stage()
    for (screen, filter) in [("3", "owner:callum"), ("5", "late:yes")] {
      try stage.press(screen, "Space", "Space", "Space", "/", filter, "Enter", "y", "y")
      #expect(stage.driver.copied.last?.split(separator: "\n").count == 3, "\(screen)")
      #expect(stage.message.contains("Copied 3 "))
    }
  }

  @Test func onlyShownColumnsAreCopied() throws {
    let stage = try Stage()
    try stage.press("3", "C", "Down", "Enter", "Esc", "y", "t")
    #expect(stage.driver.copied.last?.hasPrefix("Id\tCriterion\t") == true)
  }

  @Test func aFormulaDoesNotBecomeOneInASpreadsheet() throws {
    let stage = try Stage { file in
      let id = try #require(CriterionID("CC1.1"))
      var assessment = Assessment(criterion: id)
      assessment.note = "=HYPERLINK(\"http://x\")\tand | `code` [a](b)\nnext"
      _ = try file.apply(
        [.assess(assessment)], by: Author(name: "x", at: Instant(startOf: SampleProject.day)))
    }
    try stage.press("3", "C", "G", "Up", "Up", "Up", "Up", "Up", "Enter", "Esc", "y", "t")
    let row = try #require(stage.driver.copied.last).split(separator: "\n")
    #expect(
      row.count == 2 && row[1].hasSuffix("\t'=HYPERLINK(\"http://x\") and | `code` [a](b) next"))
    try stage.press("y", "m")
    let line = try #require(stage.driver.copied.last?.split(separator: "\n").last)
    #expect(line.contains("\\| \\`code\\` \\[a\\](b) next |"), "\(line)")
  }

  @Test func aRecordIsCopiedAsItIsRead() throws {
    let stage = try Stage()
    try stage.press("5", "Enter", "y")
    #expect(stage.driver.copied.last?.contains("Criteria, and why") == true)
    #expect(stage.message.contains("Copied the record"))
  }

  @Test func anAddressIsOpenedOrCopiedWhereNothingOpensIt() throws {
    let stage = try Stage(.empty)
    let report = try SampleProject.report(
      .second, references: ["https://docs.example/a?b=1&c=$(d)", "http://second.example"])
    try stage.press(
      "i", try stage.folder.write(report, "a.json"), "Enter", "Enter", "Esc", "5", "Enter")
    try stage.press("O", "Enter")
    #expect(stage.driver.copied == ["https://docs.example/a?b=1&c=$(d)"])
    #expect(stage.message.contains("No browser can be opened from here; copied instead"))
    try stage.press("O", "Down", "Enter")
    #expect(stage.driver.copied.last == "http://second.example")
  }
}
