import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

/// The roadmap as a compliance lead works it: suggested, changed, written, moved, undone.
@Suite struct RoadmapJourneyTests {
  private func task(_ name: String, _ stage: Stage) throws -> Item {
    try #require(try stage.file.items(.task).first { $0.name.hasPrefix(name) })
  }

  @Test func aRoadmapIsSuggestedChangedWrittenAndTakenBack() throws {
    let stage = try Stage(.demo)
    let before = try stage.file.items(.task).count
    try stage.press(":", "suggest a", "Enter")
    #expect(stage.screen.contains("Nothing is written yet."))
    let suggested = stage.runtime.state.roadmapDraft?.suggestion.entries ?? []
    let ownerless = try #require(
      suggested.first { $0.task.name.hasPrefix("Assess CC7") && $0.task["due"].isEmpty })
    try stage.press("/", "assess cc7", "Enter", "o", "Noor", "Enter")
    let owned = try #require(stage.runtime.state.roadmapDraft?.task(ownerless.id))
    #expect(!owned["owner"].isEmpty && !owned["due"].isEmpty)
    try stage.press("t", "Ctrl-U", "2027-06-30", "Enter")
    #expect(stage.runtime.state.roadmapDraft?.task(ownerless.id)?["due"] == "2027-06-30")
    #expect(try stage.file.items(.task).count == before)
    try stage.press("Esc", "g", "x", "W")
    let written = try stage.file.items(.task).count
    #expect(written == before + suggested.count - 1)
    #expect(try task("Assess CC7", stage)["due"] == "2027-06-30")
    #expect(stage.runtime.state.place == .items(.task))
    try stage.press("u")
    #expect(try stage.file.items(.task).count == before)
  }

  @Test func aCardMovesIsRefusedAndComesBack() throws {
    let stage = try Stage(.demo)
    try stage.press("6", "Tab", "l", ">")
    #expect(try task("Order the penetration", stage)["status"] == "in_progress")
    #expect(stage.runtime.state[list: .board].selected?.label.contains("Order") == true)
    try stage.press("u")
    #expect(try task("Order the penetration", stage)["status"] == "planned")
    // What is verified can only be taken up again.
    try stage.press("G", "l", "l", "l", "l", ">")
    #expect(stage.screen.contains("no state to the right follows"))
  }

  @Test func aShiftedDayMovesTheForecastAndShowsAsSlip() throws {
    let stage = try Stage(.demo)
    func end() throws -> CalendarDate { try #require(stage.runtime.state.project?.forecast.p50) }
    let before = try end()
    try stage.press("6", "/", "azure", "Enter", "t", "Ctrl-U", "+60d", "Enter", "e")
    try stage.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    try stage.press("+40d", "Ctrl-S")
    #expect(try !task("Send Azure", stage)["start"].isEmpty, "\(stage.screen)")
    let later = try end()
    #expect(later > before)
    try stage.press("Esc", "F")
    #expect(stage.screen.contains("\(later) likely"))
    try stage.press("Esc", "u", "u")
    #expect(try end() == before)
  }

  @Test func whatIfWritesNothing() throws {
    let stage = try Stage(.demo)
    let entries = try stage.file.snapshot(asOf: SampleProject.day).journalCount
    try stage.press("6", "/", "azure", "Enter", "W", "2")
    #expect(stage.screen.contains("Nothing is written") && stage.screen.contains("later"))
    try stage.press("Esc")
    #expect(try stage.file.snapshot(asOf: SampleProject.day).journalCount == entries)
  }

  @Test func aVerifiedTaskClosesItsGapAndNamesWhoVerified() throws {
    let stage = try Stage(.demo)
    try stage.press("6", "/", "reports", "Enter", "s", "Down", "Enter")
    #expect(stage.screen.contains("Verified by"), "\(stage.screen)")
    try stage.press("ruth", "Enter")
    #expect(stage.message.contains("Someone other than its owner"), "\(stage.screen)")
    try stage.press("s", "Down", "Enter", "ines", "Enter")
    let task = try task("Ask Deskline", stage)
    #expect(task["status"] == "verified")
    let gap = try #require(
      try stage.file.items(.gap).first { $0.id == task.references("gap").first })
    #expect(gap["status"] == "closed" && gap["reason"].hasPrefix("T-08 was verified"))
    try stage.press("u")
    #expect(try stage.file.items(.gap).first { $0.id == gap.id }?["status"] == "identified")
  }

  @Test func aRecurringTaskBringsTheNextOne() throws {
    let stage = try Stage(.demo) { file in
      let review = Item(
        kind: .task, id: "review",
        values: [
          "name": "Access review", "status": "in_progress", "cadence": "quarterly", "effort": "S",
          "due": SampleProject.day.description,
        ])
      _ = try file.apply(
        [.putItem(review)], by: Author(name: "Ada", at: Instant(startOf: SampleProject.day)))
    }
    try stage.press("6", "/", "access review", "Enter", "s")
    try stage.press("Down", "Down", "Enter", "n")
    let reviews = try stage.file.items(.task).filter { $0.name == "Access review" }
    #expect(reviews.map { $0["status"] }.sorted() == ["done", "planned"], "\(stage.screen)")
    try stage.press("u")
    #expect(try stage.file.items(.task).count { $0.name == "Access review" } == 1)
  }

  @Test func theOverviewAndTheLoadLeadToTasksWithoutAnOwner() throws {
    let stage = try Stage(.demo) { file in
      let task = Item(
        kind: .task, id: "x",
        values: ["name": "Nobody does it", "status": "planned", "effort": "S"])
      _ = try file.apply(
        [.putItem(task)], by: Author(name: "Ada", at: Instant(startOf: SampleProject.day)))
    }
    let place = try #require(
      Attention.items(stage.runtime.state).firstIndex { $0.text == "1 task without an owner" })
    try stage.press("Tab")
    for _ in 0..<place { try stage.press("j") }
    try stage.press("Enter")
    #expect(stage.screen.contains("1 of 10 current tasks"), "\(stage.screen)")
    try stage.press("Esc", "Esc", "6", "Shift-Tab", "G", "Enter")
    #expect(stage.screen.contains("Nobody does it"), "\(stage.screen)")
    #expect(stage.screen.contains("1 of 10 current tasks"))
  }
}
