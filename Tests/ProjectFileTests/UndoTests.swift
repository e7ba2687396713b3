import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct UndoTests {
  private func setting(_ value: String?) -> ProjectChange { .setSetting(key: "k", value: value) }

  private func value(_ scratch: ScratchProject) throws -> String? {
    try scratch.file.read { try SettingRecord.read("k", $0) }
  }

  @Test func undoAndRedoSurviveReopening() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([setting("1")], by: .ada(1))
    let second = try #require(try scratch.file.apply([setting("2")], by: .ada(2)))
    try scratch.reopen()
    #expect(try scratch.file.undoCandidate() == second)
    #expect(try scratch.file.redoCandidate() == nil)
    let undo = try scratch.file.undo(expected: second.id, by: .ada(3))
    #expect(undo.kind == .undo && undo.of == second.id && undo.title == "Undo: \(second.title)")
    #expect(try value(scratch) == "1")
    try scratch.reopen()
    #expect(try scratch.file.redoCandidate() == second)
    let redo = try scratch.file.redo(expected: second.id, by: .ada(4))
    #expect(redo.kind == .redo && redo.of == second.id && redo.title == "Redo: \(second.title)")
    #expect(try value(scratch) == "2")
    #expect(try scratch.file.undoCandidate() == second)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func creationIsNotUndone() throws {
    let scratch = try ScratchProject()
    #expect(try scratch.file.undoCandidate() == nil)
    #expect(ProjectFileError.thrown { _ = try scratch.file.undo(by: .ada(1)) } == .nothingToUndo)
    #expect(ProjectFileError.thrown { _ = try scratch.file.redo(by: .ada(1)) } == .nothingToRedo)
  }

  @Test func changesComeBackInTheOrderTheyWent() throws {
    let scratch = try ScratchProject()
    var states: [[String]] = [try scratch.dump()]
    for step in 1...4 {
      _ = try scratch.file.apply([setting("\(step)"), .met("CC6.\(step)")], by: .ada(step))
      states.append(try scratch.dump())
    }
    for step in stride(from: 3, through: 0, by: -1) {
      _ = try scratch.file.undo(by: .ada(10))
      #expect(try scratch.dump() == states[step])
    }
    for step in 1...4 {
      _ = try scratch.file.redo(by: .ada(20))
      #expect(try scratch.dump() == states[step])
    }
    #expect(try scratch.file.verify().isIntact)
  }

  @Test func aNewChangeEndsRedoAndAnExportDoesNot() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([setting("1")], by: .ada(1))
    _ = try scratch.file.undo(by: .ada(2))
    _ = try scratch.file.recordExport(title: "x", by: .ada(3))
    #expect(try scratch.file.redoCandidate() != nil)
    _ = try scratch.file.apply([setting("2")], by: .ada(4))
    #expect(try scratch.file.redoCandidate() == nil)
  }

  @Test func anotherCandidateThanTheOneShownIsAConflict() throws {
    let scratch = try ScratchProject()
    let shown = try #require(try scratch.file.apply([setting("1")], by: .ada(1)))
    let window = try ProjectFile.open(at: scratch.path)
    _ = try window.apply([.met("CC6.1")], by: Author(name: "Bob", at: .day(0).adding(seconds: 90)))
    let error = ProjectFileError.thrown {
      _ = try scratch.file.undo(expected: shown.id, by: .ada(2))
    }
    #expect(error?.message.contains("CC6.1: not assessed → met by Bob") == true)
    #expect(try value(scratch) == "1")
    _ = try scratch.file.undo(by: .ada(3))
    #expect(try window.undoCandidate() == shown)
    #expect(try window.verify().problems == [])
    try window.close()
  }

  @Test func undoingAnInsertNeverTakesWhatWasAddedBelow() throws {
    let scratch = try ScratchProject()
    let added = try #require(try scratch.file.apply([.putPerson(.bob)], by: .ada(1)))
    // A sign-off is passed over, so the person is next to be undone.
    _ = try scratch.file.signOff(
      [.met("CC6.1", owner: .bob)], title: "Signed",
      SignOff(decidedBy: "Ada", decidedOn: .on("2026-03-01"), proof: "x"), by: .ada(2))
    #expect(try scratch.file.undoCandidate() == added)
    let before = try scratch.dump(Schema.journaled + ["journal"])
    let error = ProjectFileError.thrown { _ = try scratch.file.undo(by: .ada(3)) }
    #expect(error?.message.contains("other records still refer to what this would remove") == true)
    #expect(try scratch.dump(Schema.journaled + ["journal"]) == before)
  }

  @Test func aRowChangedSinceIsAConflictNamingIt() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.met("CC6.1")], by: .ada(1))
    _ = try scratch.file.apply([.met("CC6.1", .notMet)], by: .ada(2))
    try scratch.behindItsBack("UPDATE assessment SET status = 'partially_met'")
    let error = ProjectFileError.thrown { _ = try scratch.file.undo(by: .ada(3)) }
    #expect(
      error == .conflict("assessment CC6.1 was changed again since; undo the later change first"))
  }

  @Test func aChangesetOfAnUnknownShapeIsRefused() throws {
    let scratch = try ScratchProject()
    let foreign = try foreignChangeset()
    #expect(throws: ProjectFileError.self) {
      try scratch.file.write { db in try ChangesetApplication.apply(foreign, to: db) }
    }
  }

  /// A person with more columns than ours have.
  private func foreignChangeset() throws -> Changeset {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      for table in Schema.journaled {
        let more = (1...9).map { ", c\($0)" }.joined()
        try db.execute(sql: "CREATE TABLE \(table) (id TEXT PRIMARY KEY\(more))")
      }
      let recording = try Recording(db)
      try db.execute(sql: "INSERT INTO person (id) VALUES ('x')")
      return try recording.changeset()
    }
  }
}
