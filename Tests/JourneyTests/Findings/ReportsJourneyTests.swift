import Foundation
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Several reports at once, reports nobody knows, and taking imports back.
struct ReportsJourneyTests {
  private static let gitleaks = """
    [{"RuleID": "generic-api-key", "Description": "A key", "File": "a.py", "StartLine": 3,
      "EndLine": 3, "Match": "key = abcdefghijklmnop", "Secret": "abcdefghijklmnop",
      "Commit": "", "Author": "", "Date": "", "Tags": [], "Fingerprint": "a.py:generic-api-key:3"}]
    """

  @Test func aFolderOfReportsComesInAfterAPreviewAndGoesBackStepByStep() throws {
    let stage = try Stage(.empty)
    try FileManager.default.createDirectory(
      atPath: stage.folder.path("scans"), withIntermediateDirectories: true)
    for name in ["prowler", "again"] {
      _ = try stage.folder.write(try SampleProject.report(.first), "scans/\(name).json")
    }
    _ = try Self.write(Self.gitleaks, stage, "scans/leaks.json")
    _ = try Self.write("shopping list", stage, "scans/notes.txt")
    try stage.press("i", "~/scans", "Enter")
    #expect(stage.screen.contains("Import scans?") && stage.screen.contains("2 reports"))
    #expect(
      stage.screen.contains("1 file passed over") && stage.screen.contains("bytes of another"))
    try stage.press("Enter", "Esc")
    #expect(try Self.imports(stage) == 2)
    try stage.press(":", "imports", "Enter")
    #expect(stage.screen.contains("2 imports") && stage.screen.contains("leaks.json"))
    try stage.press("*", "x", "y")
    #expect(try Self.imports(stage) == 0)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func whatWasDecidedOutlivesAnImportThatIsTakenBack() throws {
    let stage = try Stage(.empty)
    let path = try stage.folder.write(try SampleProject.report(.first), "first.json")
    try stage.press("i", path, "Enter", "Enter", "Esc", "5", "s", "f", "A test account", "Enter")
    let decided = try stage.file.snapshot(asOf: SampleProject.day).triage
    try stage.press(":", "imports", "Enter", "x", "y")
    #expect(try Self.imports(stage) == 0)
    try stage.press("i", path, "Enter", "Enter", "Esc", "5", "A", "/", "state:false_positive")
    #expect(stage.screen.contains("1 of"))
    #expect(try stage.file.snapshot(asOf: SampleProject.day).triage == decided)
  }

  @Test func aTableNobodyKnowsIsReadByALayoutOfItsColumns() throws {
    let stage = try Stage(.empty)
    let table = """
      Rule,Title,Risk,Result,Asset
      X-1,Disk is not encrypted,High,Fail,vm-1
      X-2,Backups run,Low,Pass,vm-1

      """
    let path = try Self.write(table, stage, "house.csv")
    try stage.press("i", path, "Enter")
    #expect(stage.screen.contains("No format fits"), "\(stage.screen)")
    try stage.press("y")
    #expect(stage.screen.contains("Columns of house.csv") && stage.screen.contains("vm-1"))
    try stage.press("Enter")
    #expect(stage.screen.contains("check = Rule") && stage.screen.contains("status = Result"))
    try stage.press("Tab", "House scanner", "Ctrl-S")
    #expect(stage.screen.contains("Import house.csv?"), "\(stage.screen)")
    #expect(stage.screen.contains("2 would be new"))
    try stage.press("Enter", "Esc", "5")
    #expect(stage.screen.contains("Disk is not encrypted"))
    #expect(try stage.file.items(.reportLayout).map { $0["tool"] } == ["House scanner"])
    #expect(try stage.file.verify().problems == [])
  }

  @Test func whatWasScannedIsAskedForAndKeepsRepositoriesApart() throws {
    let stage = try Stage(.empty)
    let path = try Self.write(Self.gitleaks, stage, "leaks.json")
    try stage.press("i", path, "Enter", "t", "payments-api", "Enter", "Enter", "Esc")
    let summary = try #require(try stage.file.imports().first)
    #expect(summary.target == "payments-api")
    try stage.press("5")
    let finding = try stage.file.findings(FindingQuery(asOf: SampleProject.day)).rows.first
    #expect(finding?.account == "payments-api" && finding?.kind == .secret)
  }

  private static func write(_ text: String, _ stage: Stage, _ name: String) throws -> String {
    try stage.folder.write(Array(text.utf8), name)
  }

  private static func imports(_ stage: Stage) throws -> Int {
    try stage.file.snapshot(asOf: SampleProject.day).imports.count
  }
}
