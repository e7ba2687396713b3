import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Two windows on one file: each sees the other's work, and neither overwrites it unasked.
struct LiveJourneyTests {
  @Test func anotherWindowsChangeShowsAndMarksAndCursorStay() throws {
    let stage = try Stage(size: Size(width: 140, height: 45))
    try stage.press("3", "j", "j", "Space", "Space")
    let row = stage.row
    try change("CC1.3", stage) { $0.status = .notApplicable }
    #expect(!stage.message.contains("Noor"))
    try stage.runtime.lookForChanges()
    #expect(stage.message.contains("Noor changed the project: CC1.3"), "\(stage.message)")
    #expect(stage.screen.contains("2 marked"))
    #expect(stage.row == row, "the cursor stays")
    let changed = stage.screen.split(separator: "\n").first { $0.contains("CC1.3 ") }
    #expect(changed?.contains("not applicable") == true)
  }

  @Test(arguments: [["1"], ["5"], ["5", "Enter"], ["3", "Enter"], [":", "journal", "Enter"]])
  func everyScreenFollows(_ keys: [String]) throws {
    let stage = try Stage(size: Size(width: 120, height: 40))
    for key in keys { try stage.press(key) }
    let top = stage.screen.prefix { $0 != "\n" }
    try change("CC1.1", stage) { $0.note = "From elsewhere" }
    try stage.runtime.lookForChanges()
    #expect(stage.screen.prefix { $0 != "\n" } == top)
    #expect(stage.message.contains("Noor changed the project"))
    if keys.last == "Enter", keys.first == "3" { #expect(stage.screen.contains("From elsewhere")) }
    if keys.contains("journal") { #expect(stage.screen.contains("Noor")) }
  }

  @Test func whatIsBeingTypedIsLeftAlone() throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "My own")
    try change("CC1.2", stage) { $0.note = "Elsewhere" }
    try stage.runtime.lookForChanges()
    #expect(stage.screen.contains("My own"))
    try stage.press("Tab", "Enter")
    #expect(try note("CC1.1", stage).contains("My own"))
    #expect(try note("CC1.2", stage) == "Elsewhere")
  }

  /// How a note is written, and whether the other's change was seen before it is saved.
  private static let ways: [(keys: [String], save: [String], isSeen: Bool)] = [
    (["3", "c", "Ctrl-U", "Mine"], ["Enter"], false),
    (["3", "c", "Ctrl-U", "Mine"], ["Enter"], true),
    (["3", "e", "Shift-Tab", "Shift-Tab", "Ctrl-A", "Ctrl-K", "Mine"], ["Tab", "Enter"], false),
    (["3", "e", "Shift-Tab", "Shift-Tab", "Ctrl-A", "Ctrl-K", "Mine"], ["Tab", "Enter"], true),
  ]

  @Test(arguments: ways.indices, ["y", "n", "Enter", "Esc"])
  func aSaveOverANewerEditAsksAndShowsBoth(_ index: Int, _ answer: String) throws {
    let (keys, save, isSeen) = Self.ways[index]
    let stage = try Stage()
    for key in keys { try stage.press(key) }
    try change("CC1.1", stage) { $0.note = "Theirs" }
    if isSeen { try stage.runtime.lookForChanges() }
    for key in save { try stage.press(key) }
    #expect(stage.screen.contains("Changed by someone else meanwhile"), "\(stage.screen)")
    #expect(stage.screen.contains("Noor wrote") && stage.screen.contains("“Theirs”"))
    #expect(stage.screen.contains("Mine"))
    #expect(try note("CC1.1", stage) == "Theirs", "nothing is written before the answer")
    try stage.press(answer)
    if answer == "y" {
      #expect(try note("CC1.1", stage).contains("Mine"))
      #expect(stage.message.contains("u undoes it"))
    } else {
      #expect(try note("CC1.1", stage) == "Theirs")
      try stage.press(keys[1])
      #expect(stage.screen.contains("Mine"), "what was typed is kept as a draft")
    }
  }

  @Test(arguments: [["c"], ["e", "Shift-Tab", "Shift-Tab"]], [true, false])
  func aDraftFromBeforeANewerEditAsksToo(_ keys: [String], _ reopens: Bool) throws {
    let stage = try Stage()
    try stage.press("3")
    for key in keys { try stage.press(key) }
    try stage.press("Ctrl-U", "Mine", "Esc")
    if reopens { try stage.reopen() }
    try change("CC1.1", stage) { $0.note = "Theirs" }
    try stage.runtime.lookForChanges()
    for key in keys { try stage.press(key) }
    #expect(stage.screen.contains("Mine"))
    if keys.count > 1 { try stage.press("Tab") }
    try stage.press("Enter")
    #expect(stage.screen.contains("Changed by someone else meanwhile"), "\(stage.screen)")
    #expect(try note("CC1.1", stage) == "Theirs")
  }

  @Test func differentFieldsOfOneRecordGoTogether() throws {
    let stage = try Stage()
    try stage.press("3", "e", "Shift-Tab", "Shift-Tab", "Ctrl-A", "Ctrl-K", "Mine")
    try change("CC1.1", stage) { $0.rationale = "Their rationale" }
    try stage.press("Tab", "Enter")
    #expect(!stage.screen.contains("meanwhile"))
    #expect(try note("CC1.1", stage).contains("Mine"))
    let id = try #require(CriterionID("CC1.1"))
    let assessment = try stage.file.snapshot(asOf: SampleProject.day).assessments[id]
    #expect(assessment?.rationale == "Their rationale")
  }

  @Test func manyRecordsOfWhichOneWasChangedAsk() throws {
    let stage = try Stage(size: Size(width: 120, height: 40))
    try stage.press("3", "Space", "Space", "o", "noor", "Enter")
    let person = try #require(
      try stage.file.snapshot(asOf: SampleProject.day).people.first { $0.name == "Tomasz Rydel" })
    try change("CC1.2", stage) { $0.owner = person.id }
    try stage.press("Enter")
    #expect(stage.screen.contains("CC1.2, owner") && stage.screen.contains("Tomasz Rydel"))
    #expect(stage.screen.contains("Noor Haddad"))
    try stage.press("y")
    let noor = try #require(
      try stage.file.snapshot(asOf: SampleProject.day).people.first { $0.name == "Noor Haddad" })
    let owners = try ["CC1.1", "CC1.2"].map { try assessment($0, stage)?.owner }
    #expect(owners == [noor.id, noor.id])
  }

  private func change(
    _ id: String, _ stage: Stage, _ edit: (inout Assessment) -> Void
  ) throws {
    var assessment = try #require(try assessment(id, stage))
    edit(&assessment)
    try stage.elsewhere([.assess(assessment)], by: "Noor")
  }

  private func assessment(_ id: String, _ stage: Stage) throws -> Assessment? {
    try stage.file.snapshot(asOf: SampleProject.day).assessments[try #require(CriterionID(id))]
  }

  private func note(_ id: String, _ stage: Stage) throws -> String {
    try assessment(id, stage)?.note ?? ""
  }

  @Test func anExportOfOnesOwnIsNoNewsFromElsewhere() throws {
    let stage = try Stage()
    try stage.press("w", "r", "Ctrl-U", "~/out.md", "Enter")
    try stage.runtime.lookForChanges()
    #expect(stage.message.contains("Written to"), "\(stage.message)")
  }
}
