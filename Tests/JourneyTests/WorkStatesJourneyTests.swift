import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing

@testable import Workbench

/// The states of gaps and tasks: only where they can go, with the reason, and risks signed off.
struct WorkStatesJourneyTests {
  @Test func aGapIsClosedWithAReasonAndOpenedAgain() throws {
    let stage = try onAGap()
    try stage.press("s", "Down", "Enter")
    #expect(stage.screen.contains("Reason for closed"))
    try stage.press("Enter")
    #expect(stage.screen.contains("Write why"))
    try stage.press("Key rotated, seen in the log", "Enter")
    #expect(try gap(stage)["status"] == "closed")
    #expect(try gap(stage)["reason"] == "Key rotated, seen in the log")
    try stage.press("s", "Down", "Down", "Enter")
    #expect(stage.screen.contains("From closed it can become identified."))
    try stage.press("Esc", "u")
    #expect(try gap(stage)["status"] == "identified")
  }

  @Test func aTaskAsksWhatItWaitsForAndForgetsItOnceItGoesOn() throws {
    let stage = try Stage(.demoWithoutGaps)
    try stage.press("6", "a", "Write the procedure", "Ctrl-S")
    func task() throws -> Item { try #require(try items(stage)[.task].first) }
    try stage.press("s", "Down", "Enter")
    #expect(try task()["status"] == "planned", "\(stage.screen)")
    try stage.press("s", "Down", "Down", "Enter", "The vendor's answer", "Enter")
    #expect(try task()["status"] == "blocked" && task()["reason"] == "The vendor's answer")
    try stage.press("s", "Up", "Enter")
    #expect(try task()["status"] == "in_progress" && task()["reason"].isEmpty)
  }

  @Test func anAcceptedRiskIsSignedOffAndNeverUndone() throws {
    let stage = try onAGap()
    try accept("+90d", by: "noor", stage)
    let accepted = try gap(stage)
    #expect(accepted["status"] == "risk_accepted", "\(stage.screen)")
    #expect(accepted["reason"] == "Behind the VPN")
    #expect(accepted.date("expires") == SampleProject.day.adding(days: 90))
    let people = try stage.file.snapshot(asOf: SampleProject.day).people
    #expect(people.first { $0.id == accepted.person("approver") }?.name == "Noor Haddad")
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.kind == .signoff && entry.signOff?.decidedBy == "Noor Haddad")
    #expect(entry.title.contains("Risk accepted until"))

    try stage.press("u")
    #expect(try gap(stage)["status"] == "risk_accepted", "what is signed off is not undone")
    try stage.press("Esc", "x")
    #expect(stage.message.contains("The risk of G-01 is accepted by a sign-off"))
    try stage.press("s", "Up", "Up", "Enter", "The VPN is gone", "Enter")
    #expect(try gap(stage)["status"] == "identified", "\(stage.screen)")
    #expect(try gap(stage)["approver"].isEmpty && gap(stage)["expires"].isEmpty)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func aWithdrawnAcceptanceOpensTheGapAgain() throws {
    let stage = try onAGap()
    try accept("+90d", by: "noor", stage)
    try stage.press(":", "journal", "Enter", "Enter")
    #expect(stage.screen.contains("G-01 Old access key") && stage.screen.contains("Noor Haddad"))
    try stage.press("s", "The board said no", "Enter")
    let opened = try gap(stage)
    #expect(opened["status"] == "identified" && opened["reason"] == "The board said no")
    #expect(opened["approver"].isEmpty && opened["expires"].isEmpty)
    #expect(try stage.file.journal(limit: 1).first?.title.hasPrefix("Withdrawn:") == true)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func someoneNewMayAcceptARisk() throws {
    let stage = try onAGap()
    try accept("+1m", by: "Zoë Quinn", stage)
    let approver = try gap(stage).person("approver")
    let people = try stage.file.snapshot(asOf: SampleProject.day).people
    #expect(people.first { $0.id == approver }?.name == "Zoë Quinn")
  }

  @Test func aRiskIsNotAcceptedUntilADayThatIsOver() throws {
    let stage = try onAGap()
    try accept("2026-03-01", by: "noor", stage)
    #expect(stage.screen.contains("is over: choose a day to come"))
    #expect(try gap(stage)["status"] == "identified")
  }

  @Test func aGapThatIsGoneOrClosedMeanwhileIsNotAccepted() throws {
    for change in [
      { (gap: Item) in ProjectChange.removeItem(.gap, id: gap.id) },
      { (gap: Item) in
        var closed = gap
        closed["status"] = "closed"
        return .putItem(closed)
      },
    ] {
      let stage = try onAGap()
      let found = try gap(stage)
      try stage.press("s", "Down", "Down", "Enter", "+1m", "Tab", "Behind the VPN", "Tab", "noor")
      try stage.press("Enter", "Tab", "Tab", "RISK-7")
      try stage.elsewhere([change(found)], by: "Noor")
      try stage.runtime.lookForChanges()
      try stage.press("Ctrl-S")
      #expect(
        stage.screen.contains("removed meanwhile")
          || stage.screen.contains("can become identified"),
        "\(stage.screen)")
      #expect(try items(stage)[.gap].allSatisfy { $0["status"] == "closed" })
    }
  }

  @Test func noFormAcceptsARisk() throws {
    let stage = try onAGap()
    let record = RecordRef.item(.gap, try gap(stage).id)
    let state = stage.runtime.state
    let status = RecordForm.fields(record, record.values(state), state).first { $0.id == "status" }
    #expect(choices(status) == ["identified", "closed", "false_positive"])
    #expect(throws: FormRefusal.self) {
      try record.change(["status": "risk_accepted"], state).get()
    }
    try accept("+90d", by: "noor", stage)
    let then = stage.runtime.state
    let later = RecordForm.fields(record, record.values(then), then).first { $0.id == "status" }
    #expect(choices(later) == ["identified", "closed", "risk_accepted"])
  }

  @Test func risksAreAcceptedOneAtATime() throws {
    let stage = try onAGap()
    try stage.press("a", "Another", "Tab", "CC6.2", "Ctrl-S", "*", "s")
    try stage.press("Down", "Down", "Enter")
    #expect(stage.screen.contains("one at a time"))
  }

  private func choices(_ field: FormField?) -> [String] {
    if case .choice(let options) = field?.kind { options.map(\.id) } else { [] }
  }

  private func accept(_ until: String, by name: String, _ stage: Stage) throws {
    try stage.press("s", "Down", "Down", "Enter")
    #expect(stage.screen.contains("Accept the risk of G-01"))
    try stage.press(until, "Tab", "Behind the VPN", "Tab", name, "Enter", "Tab", "Tab", "RISK-7")
    try stage.press("Ctrl-S")
  }

  private func onAGap() throws -> Stage {
    let stage = try Stage(.demoWithoutGaps)
    try stage.press(":", "gaps found", "Enter", "a", "Old access key", "Tab", "CC6.1", "Ctrl-S")
    return stage
  }

  private func items(_ stage: Stage) throws -> Items {
    try stage.file.snapshot(asOf: SampleProject.day).items
  }

  private func gap(_ stage: Stage) throws -> Item {
    try #require(try items(stage)[.gap].first)
  }
}
