import Foundation
import Jobs
import ProjectFile
import Readiness
import StageKit
import TestKit
import Testing

@testable import Workbench

/// Tables about people on their way into the workbench.
struct PaperJourneyTests {
  private func write(_ text: String, _ stage: Stage) throws {
    try text.write(
      to: stage.folder.url.appending(path: "hr.csv"), atomically: true, encoding: .utf8)
  }

  private func jane(_ stage: Stage) throws -> Item? {
    try stage.file.items(.person).first { $0["email"] == "jane@pier.example" }
  }

  @Test func ambiguousDatesAreAskedAboutOncePerTable() throws {
    let stage = try Stage()
    try write(
      "First name,Last name,Work email,Hire date\nJane,Doe,jane@pier.example,03/04/2025\n", stage)
    try stage.press(":", "import people", "Enter", "~/hr.csv", "Enter")
    #expect(stage.screen.contains("How are dates meant?"), "\(stage.screen)")
    #expect(stage.screen.contains("03/04/2025 is 2025-04-03"))
    #expect(stage.screen.contains("03/04/2025 is 2025-03-04"))
    try stage.press("d")
    #expect(stage.screen.contains("Jane Doe, start"), "\(stage.screen)")
    try stage.press("Enter")
    #expect(try jane(stage)?["start"] == "2025-04-03")
    try stage.press("u")
    #expect(try jane(stage) == nil)
  }

  @Test func anUnknownTableIsReadByAMappingOfTheProject() throws {
    let stage = try Stage()
    try write("Mitarbeiter,Adresse\nJane Doe,jane@pier.example\n", stage)
    try stage.press(":", "import people", "Enter", "~/hr.csv", "Enter")
    #expect(try jane(stage) == nil)
    try stage.press("Esc", "Esc")
    let mapping = Item(
      kind: .tableMapping, id: "m",
      values: ["name": "Personio", "columns": "name = Mitarbeiter\nemail = Adresse"])
    _ = try stage.file.apply(
      [.putItem(mapping)], by: Author(name: "Ada", at: Instant(startOf: SampleProject.day)))
    try stage.press(":", "import people", "Enter", "Ctrl-U", "~/hr.csv", "Enter")
    #expect(stage.screen.contains("Personio"), "\(stage.screen)")
    try stage.press("Enter", "Enter")
    #expect(try jane(stage)?.name == "Jane Doe")
  }
}
