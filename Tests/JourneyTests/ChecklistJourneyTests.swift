import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing

@testable import Workbench

/// What hangs on a criterion: answers, gaps, tasks and its points of focus, each taken back again.
struct ChecklistJourneyTests {
  @Test func anAnswerSaysWhoHowAndWhen() throws {
    let stage = try criterion("CC6.1")
    try stage.press("a", "a", "Leavers lose access the same day", "Tab", "Tab", "noor", "Enter")
    try stage.press("Tab", "Right", "Right", "Ctrl-S")
    let answer = try #require(try items(stage)[.answer].first)
    #expect(answer["text"] == "Leavers lose access the same day")
    #expect(answer["criterion"] == "CC6.1" && answer["method"] == "interview")
    #expect(answer.date("day") == SampleProject.day)
    #expect(try name(answer.person("said_by"), stage) == "Noor Haddad")
    #expect(stage.row.contains("A-01") && stage.row.contains("Leavers"), "\(stage.screen)")

    try stage.press("a", "a")
    #expect(stage.screen.contains("interview"), "as one knew it last")
    try stage.press("Esc", "Enter")
    #expect(stage.runtime.state.place == .item(.answer, answer.id))
    try stage.press("Esc", "u")
    #expect(try items(stage)[.answer].isEmpty)
  }

  @Test func aGapComesFromAPatternFoundByAFewLetters() throws {
    let stage = try criterion("CC6.1")
    try stage.press("a", "p")
    let id = try #require(CriterionID("CC6.1"))
    let fitting = try #require(Catalogue.shipped.gapPatterns(for: id).first)
    #expect(stage.screen.contains(fitting.title), "those that speak to the criterion come first")
    try stage.press("mfa not", "Enter")
    #expect(stage.screen.contains("New gap"))
    try stage.press("Ctrl-S")
    let gap = try #require(try items(stage)[.gap].first)
    let pattern = try #require(Catalogue.shipped.gapPattern(gap["pattern"]))
    #expect(gap.name == pattern.title && gap.lines("steps") == pattern.steps)
    #expect(gap["effort"] == pattern.effort.rawValue)
    #expect(gap.criteria("criteria").contains(id))
    #expect(gap.date("found_on") == SampleProject.day)
    #expect(gap["owner"] == (try assessment("CC6.1", stage)?.owner?.description ?? ""))
    #expect(stage.row.contains("G-01") && stage.row.contains("identified"))
    try stage.press("u")
    #expect(try items(stage)[.gap].isEmpty)
    try isIntact(stage)
  }

  @Test func aTaskIsRaisedFromAGapAndLinkedBothWays() throws {
    let stage = try criterion("CC6.1")
    try stage.press("a", "g", "Shared admin account", "Ctrl-S", "r")
    #expect(stage.screen.contains("Close: Shared admin account"))
    try stage.press("Ctrl-S")
    let gap = try #require(try items(stage)[.gap].first)
    let task = try #require(try items(stage)[.task].first)
    #expect(task["gap"] == gap.id && task["criteria"] == "CC6.1")
    #expect(task["origin"] == "gap \(gap.label)")
    #expect(stage.row.contains("T-01"), "\(stage.screen)")
    try stage.press("Enter")
    #expect(stage.screen.contains("G-01 Shared admin account"))
    try stage.press("Tab", "Tab", "Enter")
    #expect(stage.runtime.state.place == .item(.gap, gap.id), "\(stage.screen)")
    #expect(stage.screen.contains("T-01 Close: Shared admin account"))
    try stage.press("Esc", "Esc", "u")
    #expect(try items(stage)[.task].isEmpty)
    try isIntact(stage)
  }

  @Test func aTaskIsRaisedFromACriterionWithoutAGap() throws {
    let stage = try criterion("CC6.1")
    try stage.press("r", "Write the access procedure", "Ctrl-S")
    let task = try #require(try items(stage)[.task].first)
    #expect(task["criteria"] == "CC6.1" && task["origin"] == "criterion CC6.1")
    #expect(stage.row.contains("Write the access procedure"))
    try stage.press("t", "+2w", "Enter", "o", "callum", "Enter")
    let dated = try #require(try items(stage)[.task].first)
    #expect(dated.date("due") == SampleProject.day.adding(days: 14))
    #expect(try name(dated.person("owner"), stage) == "Callum Ferris")
    try stage.press("x", "y")
    #expect(try items(stage)[.task].isEmpty)
    try stage.press("u", "u", "u", "u")
    #expect(try items(stage)[.task].isEmpty)
    try isIntact(stage)
  }

  @Test func aTaskIsRaisedFromTheChecklistItself() throws {
    let stage = try Stage(.demoWithoutGaps)
    try stage.press("3", "j", "r", "Invite the board", "Ctrl-S")
    #expect(try items(stage)[.task].first?["criteria"] == "CC1.2")
    #expect(stage.row.hasPrefix("CC1.2"))
    try stage.press("C", "G", "Enter", "Esc", "/", "tasks>0", "Enter")
    #expect(stage.screen.contains("1 of 38 criteria"), "\(stage.screen)")
  }

  @Test func allPointsFollowTheCriterionInOneChangeAfterAPreview() throws {
    let stage = try Stage(.empty)
    try open("CC6.1", stage)
    try stage.press("P")
    #expect(stage.message.contains("not assessed yet"))
    try stage.press("s", "n", "Nothing is in place", "Enter", "P")
    #expect(stage.screen.contains("CC6.1-01: not assessed → not met"))
    try stage.press("Esc")
    #expect(try points(stage).isEmpty)
    try stage.press("P", "Enter")
    let id = try #require(CriterionID("CC6.1"))
    let applicable = Catalogue.shipped.applicablePoints(of: id, categories: [.security])
    #expect(
      try points(stage) == Dictionary(uniqueKeysWithValues: applicable.map { ($0.id, .notMet) }))
    #expect(
      try stage.file.journal(limit: 1).first?.title.contains("points of focus → not met") == true)
    try stage.press("P")
    #expect(stage.message.contains("already"))
    try stage.press("u")
    #expect(try points(stage).values.allSatisfy { $0 == .notAssessed })
    try isIntact(stage)
  }

  @Test func anItemUnderTheCursorTakesTheKeysAndLettersReachPointsAlone() throws {
    let stage = try criterion("CC6.1")
    try stage.press("a", "g", "Shared admin account", "Ctrl-S", "n")
    #expect(stage.message.contains("Put the cursor on a point of focus."))
    try stage.press("c", "Ask the vendor", "Enter")
    #expect(try items(stage)[.gap].first?["note"] == "Ask the vendor")
    try stage.press("e")
    #expect(stage.screen.contains("Remediation steps"))
    try stage.press("Esc", "a", "g", "Open share", "Ctrl-S", "e", "Ctrl-Down")
    #expect(stage.screen.contains("─ G-01"), "the next row, not the next criterion")
    try stage.press("Esc", "Space", "g", "Space", "c")
    #expect(stage.message.contains("Mark rows of one kind"))
  }

  @Test func marksOfRemovedItemsAreGone() throws {
    let stage = try criterion("CC6.1")
    try stage.press("a", "g", "One", "Ctrl-S", "Space", "a", "g", "Two", "Ctrl-S", "Space")
    #expect(stage.screen.contains("2 marked"))
    try stage.press("x", "y")
    #expect(try items(stage)[.gap].isEmpty && !stage.screen.contains("marked"))
    try stage.press("u")
    #expect(try items(stage)[.gap].map(\.name) == ["One", "Two"])
  }

  @Test func howItIsKnownAndHowItWasLastTimeStandAboveTheRows() throws {
    let id = try #require(CriterionID("CC1.1"))
    let stage = try Stage(.empty) { file in
      var assessment = Assessment(criterion: id)
      assessment.lastTime = "met on 2025-03-01: signed by all"
      _ = try file.apply(
        [.assess(assessment)], by: Author(name: "x", at: Instant(startOf: SampleProject.day)))
    }
    try stage.press("3", "I")
    #expect(stage.screen.contains("Last time  met on 2025-03-01: signed by all"))
    try stage.press("Esc", "e", "Tab", "Tab", "Right", "Right", "Tab", "Workshop", "Tab")
    try stage.press("Noor", "Enter", "Tab", "The signed code", "Ctrl-S")
    let saved = try #require(try assessment("CC1.1", stage))
    #expect(saved.method == .interview && saved.source == "Workshop")
    #expect(saved.evidence == "The signed code" && saved.status == .notAssessed)
    #expect(try name(saved.saidBy, stage) == "Noor")
    try stage.press("Enter")
    #expect(stage.screen.contains("Known by  interview, Workshop, said by Noor"))
    #expect(stage.screen.contains("Seen      The signed code"))
    #expect(stage.screen.contains("Last time met on 2025-03-01"))
    try stage.press(":", "journal", "Enter", "Enter")
    #expect(stage.screen.contains("after: Noor") && stage.screen.contains("after: interview"))
    try stage.press("Esc", "Esc", "u")
    #expect(try assessment("CC1.1", stage)?.method == nil)
  }

  @Test(arguments: [(PrivacyRole.processor), .controller, .both])
  func onlyPointsOfTheOwnRoleInPersonalDataCount(_ role: PrivacyRole) throws {
    let stage = try Stage(.empty) { file in
      var project = try file.snapshot(asOf: SampleProject.day).project
      project.categories.insert(.privacy)
      var audit = Item(new: .audit, id: "audit")
      audit["privacy_role"] = role.rawValue
      _ = try file.apply(
        [.putProject(project), .putItem(audit)],
        by: Author(name: "x", at: Instant(startOf: SampleProject.day)))
    }
    for id in Catalogue.shipped.criteria(in: .privacy).map(\.id) {
      let expected = Catalogue.shipped.applicablePoints(
        of: id, categories: [.security, .privacy], role: role)
      #expect(CriterionList.points(of: id, stage.runtime.state) == expected)
    }
  }

  @Test func aStarterControlIsReadWhole() throws {
    let stage = try criterion("CC6.1")
    try stage.press("G", "Enter")
    #expect(stage.screen.contains("Starter control") && stage.screen.contains("Frequency"))
  }

  private func criterion(_ id: String) throws -> Stage {
    let stage = try Stage(.demoWithoutGaps)
    try open(id, stage)
    return stage
  }

  private func open(_ id: String, _ stage: Stage) throws {
    try stage.press("3", "/", "id:\(id)", "Enter", "Enter")
  }

  private func items(_ stage: Stage) throws -> Items {
    try stage.file.snapshot(asOf: SampleProject.day).items
  }

  private func points(_ stage: Stage) throws -> [String: GapStatus] {
    try stage.file.snapshot(asOf: SampleProject.day).points.mapValues(\.status)
  }

  private func name(_ id: Person.ID?, _ stage: Stage) throws -> String? {
    try stage.file.snapshot(asOf: SampleProject.day).people.first { $0.id == id }?.name
  }

  private func assessment(_ id: String, _ stage: Stage) throws -> Assessment? {
    try stage.file.snapshot(asOf: SampleProject.day).assessments[try #require(CriterionID(id))]
  }

  private func isIntact(_ stage: Stage) throws {
    #expect(try stage.file.verify().problems == [])
  }
}
