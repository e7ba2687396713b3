import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

/// A file that was made and worked in before assessments had a method and items were known.
@Suite struct OldSchemaTests {
  private let old = try? OldFile.assessed()

  @Test func whatWasAssessedIsReadAndTheJournalIsWhole() throws {
    let file = try #require(old).open()
    let found = try file.snapshot(asOf: .on("2026-03-05")).assessments
    var expected = Assessment(
      criterion: .named("CC6.1"), status: .partiallyMet, rationale: "half", note: "look again",
      assessedOn: .on("2026-03-01"))
    #expect(found[.named("CC6.1")] == expected)
    expected = Assessment(
      criterion: .named("CC6.2"), status: .met, rationale: "seen", assessedOn: .on("2026-03-01"))
    #expect(found[.named("CC6.2")] == expected)
    #expect(try file.verify().problems == [])
    try file.close()
  }

  @Test func oldChangesAreUndoneAndRedoneOneByOne() throws {
    let file = try #require(old).open()
    func statuses() throws -> [GapStatus?] {
      let found = try file.snapshot(asOf: .on("2026-03-05")).assessments
      return ["CC6.1", "CC6.2"].map { found[.named($0)]?.status }
    }
    let steps: [[GapStatus?]] = [
      [.partiallyMet, .met], [.partiallyMet, nil], [.met, nil], [nil, nil],
    ]
    for step in steps.dropFirst() {
      _ = try file.undo(by: .ada(60))
      #expect(try statuses() == step)
      #expect(try file.verify().problems == [])
    }
    for step in steps.reversed().dropFirst() {
      _ = try file.redo(by: .ada(61))
      #expect(try statuses() == step)
      #expect(try file.verify().problems == [])
    }
    try file.close()
  }

  @Test func changesOfNowAndOfThenAreUndoneInTurn() throws {
    let file = try #require(old).open()
    let before = try file.snapshot(asOf: .on("2026-03-05")).assessments
    var changed = try #require(before[.named("CC6.1")])
    changed.method = .interview
    changed.evidence = "minutes"
    _ = try file.apply([.assess(changed)], by: .ada(60))
    var gap = Item(new: .gap, id: "g")
    gap["name"] = "No MFA"
    gap["criteria"] = "CC6.1"
    _ = try file.apply([.putItem(gap)], by: .ada(61))
    #expect(try file.verify().problems == [])
    for _ in 1...2 { _ = try file.undo(by: .ada(62)) }
    #expect(try file.snapshot(asOf: .on("2026-03-05")).assessments == before)
    #expect(try file.snapshot(asOf: .on("2026-03-05")).items == Items())
    _ = try file.undo(by: .ada(63))
    #expect(try file.snapshot(asOf: .on("2026-03-05")).assessments.count == 1)
    #expect(try file.verify().problems == [])
    for _ in 1...3 { _ = try file.redo(by: .ada(64)) }
    #expect(try file.snapshot(asOf: .on("2026-03-05")).assessments[.named("CC6.1")] == changed)
    #expect(try file.verify().problems == [])
    try file.close()
  }

  @Test func aChangeOfNowEndsTheRedoOfOldOnes() throws {
    let file = try #require(old).open()
    for _ in 1...3 { _ = try file.undo(by: .ada(60)) }
    _ = try file.apply([.met("CC6.1", .notMet, because: "open")], by: .ada(61))
    #expect(ProjectFileError.thrown { _ = try file.redo(by: .ada(62)) } == .nothingToRedo)
    #expect(try file.verify().problems == [])
    try file.close()
  }

  @Test func aCopyIsKeptAsItWas() throws {
    let old = try #require(old)
    try old.open().close()
    let copy = try DatabaseQueue(path: old.path + ".before-migration")
    let columns = try copy.read { try $0.columns(in: "assessment").map(\.name) }
    #expect(columns.last == "assessed_on")
    try copy.close()
  }
}

extension OldFile {
  /// A file of the third schema: three changes of two assessments.
  fileprivate static func assessed() throws -> OldFile {
    try OldFile(schema: 3) { old, db in
      try old.record("CC6.1: not assessed → met", .change, db) {
        try assess("CC6.1", "met", "seen", $0)
      }
      try old.record("CC6.1: met → partially met", .change, db) {
        try $0.execute(
          sql: """
            UPDATE assessment SET status = 'partially_met', rationale = 'half',
              note = 'look again' WHERE criterion = 'CC6.1'
            """)
      }
      try old.record("CC6.2: not assessed → met", .change, db) {
        try assess("CC6.2", "met", "seen", $0)
      }
    }
  }

  private static func assess(
    _ criterion: String, _ status: String, _ rationale: String, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO assessment VALUES (?, ?, ?, NULL, '', '2026-03-01')",
      arguments: [criterion, status, rationale])
  }
}
