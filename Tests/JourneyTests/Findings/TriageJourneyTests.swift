import Foundation
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Deciding about findings, one and many, by hand and by rule.
struct TriageJourneyTests {
  @Test func manyAreDecidedAfterAPreviewAndUndoneAsOne() throws {
    let stage = try Stage()
    let before = try Self.open(stage)
    try stage.press("5", "Space", "Space", "Space", "s", "f", "A honeypot", "Enter")
    #expect(stage.screen.contains("Change 3 findings?"))
    #expect(try Self.open(stage) == before, "not before it was read")
    try stage.press("Enter")
    #expect(try Self.open(stage) == before - 3)
    try stage.press("A", "/", "state:false_positive", "Enter")
    #expect(stage.screen.contains("3 of"))
    try stage.press("u")
    #expect(try Self.open(stage) == before)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func anAcceptedRiskIsSignedOffAndCountsAgainOnceItIsOver() throws {
    let stage = try Stage()
    let before = try Self.open(stage)
    try stage.press("5", "s", "a")
    #expect(stage.screen.contains("Accept the risk of"))
    try stage.press(
      "+30d", "Tab", "A vendor fixes it in May", "Tab", "noor", "Enter", "Tab", "Tab", "TICKET-7",
      "Ctrl-S")
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.signOff != nil && entry.title.hasPrefix("Risk accepted until"))
    #expect(try Self.open(stage) == before - 1)
    let later = SampleProject.day.adding(days: 31)
    let snapshot = try stage.file.snapshot(asOf: later)
    #expect(snapshot.groups.reduce(0) { $0 + $1.openCount } == before)
    try stage.press("Esc", ":", "journal", "Enter", "Enter", "s", "It was lifted", "Enter")
    #expect(try Self.open(stage) == before)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func aRuleIsWeighedThenHoldsForLaterReportsAndIsLiftedInOneStep() throws {
    let stage = try Stage(.empty)
    let reports = [
      try stage.folder.write(try SampleProject.report(.first), "first.json"),
      try stage.folder.write(try SampleProject.report(.second), "second.json"),
    ]
    try stage.press("i", reports[0], "Enter", "Enter", "Esc", "5", "R", "2")
    let before = try Self.open(stage)
    #expect(stage.screen.contains("New triage rule"))
    try stage.press("Tab", "Tab", "Tab", "Tab", "Tab", "Ours by design", "Ctrl-S")
    #expect(stage.screen.contains("Keep the rule?") && stage.screen.contains("open findings"))
    #expect(try Self.open(stage) == before)
    try stage.press("Enter")
    let ruled = try Self.open(stage)
    #expect(ruled < before)
    let rule = try #require(try stage.file.items(.triageRule).first)
    try stage.press("i", reports[1], "Enter", "Enter", "Esc")
    let query = try Self.query("check=\(rule["checks"])")
    #expect(try stage.file.findings(query).matching == 0, "a re-import opens none of them")
    #expect(try stage.file.findings(try Self.query("decision:false_positive")).matching > 0)
    try stage.press(":", "triage rules", "Enter", "x", "y")
    #expect(try stage.file.findings(try Self.query("decision:false_positive")).matching == 0)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func aMappingRuleMovesItsCheckAtOnce() throws {
    let stage = try Stage()
    try stage.press("5", "R", "1")
    let rule = "Map"
    #expect(stage.screen.contains("New mapping rule") && stage.screen.contains(rule))
    try stage.press("Tab", "Tab", "Tab", "Tab", "Ctrl-U", "CC9.2", "Ctrl-S", "Enter", "Enter")
    #expect(stage.screen.contains("CC9.2") && stage.screen.contains("a rule of your own decides"))
    try stage.press("u")
    #expect(!stage.screen.contains("a rule of your own decides"))
    #expect(try stage.file.verify().problems == [])
  }

  @Test func aTaskComesFromMarkedFindingsAndTheyAreInRemediation() throws {
    let stage = try Stage()
    try stage.press("5", "Space", "Space", "r")
    #expect(stage.screen.contains("New task"))
    try stage.press("Ctrl-S")
    let task = try #require(try stage.file.items(.task).last)
    let identities = task.lines("findings")
    #expect(identities.count == 2)
    let triage = try stage.file.snapshot(asOf: SampleProject.day).triage
    #expect(identities.allSatisfy { triage[$0]?.decision == .inRemediation })
    try stage.press("u")
    #expect(try stage.file.items(.task).allSatisfy { $0.id != task.id })
    #expect(try stage.file.verify().problems == [])
  }

  @Test func findingsAreCountedByAFieldAndAGroupIsOpened() throws {
    let stage = try Stage()
    try stage.press("5", "b", "c")
    #expect(stage.screen.contains("groups") && stage.screen.contains("Worst"))
    try stage.press("Enter")
    #expect(stage.screen.contains("open finding"), "\(stage.screen)")
    try stage.press("Esc")
    #expect(stage.screen.contains("groups"))
  }

  private static func open(_ stage: Stage) throws -> Int {
    try stage.file.snapshot(asOf: SampleProject.day).groups.reduce(0) { $0 + $1.openCount }
  }

  private static func query(_ filter: String) throws -> FindingQuery {
    var query = FindingQuery(asOf: SampleProject.day)
    query.filter = ListFilter(filter, fields: FindingField.fields, today: SampleProject.day)
    return query
  }
}
