import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// The scope from nothing to a frozen version, form by form.
struct WizardJourneyTests {
  private func scope(_ stage: Stage) throws -> (project: Project, items: Items) {
    let snapshot = try stage.file.snapshot(asOf: SampleProject.day)
    return (snapshot.project, snapshot.items)
  }

  @Test func anEmptyProjectIsWalkedToAFrozenScope() throws {
    let stage = try Stage(.empty)
    try stage.press("2", "I")
    #expect(stage.screen.contains("Step 1 of 14: Organisation"))
    try stage.press("Acme Limited", "Ctrl-S")
    #expect(stage.screen.contains("Step 2 of 14: Goal"))
    try stage.press("Right", "Right", "Tab", "2027-09-30", "Ctrl-S")
    try stage.press("Bank asks", "Ctrl-S")
    #expect(stage.screen.contains("Step 3 of 14: Drivers"), "another driver may follow")
    try stage.press("Enter")
    #expect(stage.screen.contains("Step 4 of 14: Commitments"))
    try stage.press("The service is up 99.9 % of each month", "Ctrl-S", "Enter")
    #expect(stage.screen.contains("Step 5 of 14: Availability"))
    try stage.press("Left", "Tab", "The SLA promises 99.9 %", "Ctrl-S")
    #expect(stage.screen.contains("Step 6 of 14: Confidentiality"))
    try stage.press("Ctrl-Down", "Ctrl-Down", "Ctrl-Down")
    #expect(stage.screen.contains("Step 9 of 14: Audit"))
    try stage.press("Tab", "2026-07-01", "Tab", "Right", "Right", "Ctrl-S")
    #expect(stage.screen.contains("Step 10 of 14: Boundary"))
    try stage.press("Production account", "Tab", "Tab", "Right", "Ctrl-S", "Enter")
    try stage.press("Enter", "Enter", "Enter")
    #expect(stage.screen.contains("Freeze the scope"), "\(stage.screen)")
    try stage.press("Scope 2026", "Tab", "First version", "Tab", "Ada", "Enter", "Tab", "Tab")
    try stage.press("Minutes of 31 March", "Ctrl-S")
    let (project, items) = try scope(stage)
    #expect(project.categories == [.security, .availability])
    #expect(project.period == Period("2026-07-01..2026-12-31"))
    #expect(items.single(.organisation)["legal_name"] == "Acme Limited")
    #expect(items.single(.goal)["target_date"] == "2027-09-30")
    #expect(items[.component].first?["scope"] == "in", "\(items[.component])")
    let version = try #require(items[.scopeVersion].first)
    #expect(version.code == "SV-01" && version["frozen_on"] == SampleProject.day.description)
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.kind == .signoff && entry.signOff?.decidedBy == "Ada")
    #expect(stage.screen.contains("As frozen: SV-01 Scope 2026"), "\(stage.screen)")
    #expect(try stage.file.verify().problems == [])
  }

  @Test func escLeavesTheWalkAndItGoesOnThereWithWhatWasTyped() throws {
    let stage = try Stage(.empty)
    try stage.press("2", "I", "Acme Limited", "Ctrl-S", "Tab", "2027-01-31", "Esc")
    #expect(stage.message.contains("The walk stops at step 2; I goes on there."))
    try stage.reopen(restores: true)
    try stage.press("2", "I")
    #expect(stage.screen.contains("Step 2 of 14: Goal") && stage.screen.contains("2027-01-31"))
    try stage.press("Esc")
    #expect(try scope(stage).items.single(.organisation)["legal_name"] == "Acme Limited")
  }

  @Test func aScopeThatIsNotReadyIsNotFrozen() throws {
    let stage = try Stage(.empty)
    try stage.press("2", "s")
    #expect(stage.screen.contains("Before you can sign this off"), "\(stage.screen)")
    try stage.press("Esc")
    #expect(try scope(stage).items[.scopeVersion].isEmpty)
  }
}
