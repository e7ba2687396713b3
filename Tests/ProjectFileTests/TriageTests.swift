import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct TriageTests {
  private let unknown = "00ff"

  private func stored(_ scratch: ScratchProject) throws -> [String: Triage] {
    try scratch.file.snapshot(asOf: .on("2026-03-01")).triage
  }

  /// The identity of the only finding of a scratch project.
  private func identity(_ scratch: ScratchProject) throws -> String {
    try scratch.file.read { try Data.fetchOne($0, sql: "SELECT identity FROM finding") }?
      .hexadecimal ?? ""
  }

  @Test func whatWasDecidedIsReadBackByIdentity() throws {
    let scratch = try ScratchProject()
    let triage = Triage(
      finding: unknown, owner: Person.ada.id, due: .on("2026-04-01"), note: "with o\0ps")
    _ = try scratch.file.apply([.putPerson(.ada), .triage(triage)], by: .ada(1))
    try scratch.reopen()
    var expected = triage
    expected.note = "with o␀ps"
    #expect(try stored(scratch) == [unknown: expected])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test(arguments: [
    (Triage(finding: "00ff", owner: Person.ada.id), "Finding 00ff: owner Ada"),
    (Triage(finding: "00ff", due: .on("2026-04-01")), "Finding 00ff: due 2026-04-01"),
    (Triage(finding: "00ff", note: "x"), "Finding 00ff: note edited"),
    (
      Triage(finding: "0123456789abcdef", owner: Person.ada.id, due: .on("2026-04-01")),
      "Finding 0123456789ab: owner Ada, due 2026-04-01"
    ),
    (Triage(finding: "it's none", note: "x"), "Finding it's none: note edited"),
  ])
  func theJournalSaysWhatWasDecided(triage: Triage, title: String) throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada)], by: .ada(1))
    #expect(try scratch.file.apply([.triage(triage)], by: .ada(2))?.title == title)
  }

  @Test func theTitleNamesTheFindingWhileAnImportKnowsIt() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("arn:logs", name: "logs")]))
    let entry = try scratch.file.apply(
      [.triage(Triage(finding: try identity(scratch), note: "x"))], by: .ada(20))
    #expect(entry?.title == "Finding About s3_public on logs: note edited")
  }

  @Test func aTriageThatSaysNothingIsNotKept() throws {
    let scratch = try ScratchProject()
    let blank = ProjectChange.triage(Triage(finding: unknown, note: " \u{200B}"))
    #expect(try scratch.file.apply([blank], by: .ada(1)) == nil)
    let due = Triage(finding: unknown, due: .on("2026-04-01"), note: "n")
    _ = try scratch.file.apply([.triage(due)], by: .ada(2))
    let entry = try #require(try scratch.file.apply([blank], by: .ada(3)))
    #expect(entry.title == "Finding 00ff: due date removed, note removed")
    #expect(try scratch.count("triage") == 0)
    _ = try scratch.file.undo(by: .ada(4))
    #expect(try stored(scratch) == [unknown: due])
  }

  @Test func anOwnerWhoIsNotThereIsRefused() throws {
    let scratch = try ScratchProject()
    let error = ProjectFileError.thrown {
      _ = try scratch.file.apply(
        [.triage(Triage(finding: unknown, owner: Person.bob.id))], by: .ada(1))
    }
    #expect(error?.message.contains("the project's rules refuse this") == true)
  }

  @Test func theDecisionOutlivesTheImportThatShowedTheFinding() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a")]))
    let triage = Triage(finding: try identity(scratch), note: "ours")
    try scratch.file.write { db in
      _ = try Journal(db: db).record(.init(kind: .signoff, title: "Signed"), by: .ada(20)) {
        try TriageRecord.write(triage, $0)
      }
    }
    _ = try scratch.file.undo(by: .ada(21))
    #expect(try scratch.count("finding") == 0)
    #expect(try stored(scratch) == [triage.finding: triage])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aFileFromBeforeTriageIsMigratedAndKeepsItsHistory() throws {
    let old = try OldFile(schema: 1) { old, db in
      try old.record("CC6.1: not assessed → met", .change, db) {
        try $0.execute(
          sql: """
            INSERT INTO assessment VALUES ('CC6.1', 'met', 'seen', NULL, '', '2026-03-01')
            """)
      }
    }
    let file = try ProjectFile.open(at: old.path)
    #expect(FileManager.default.fileExists(atPath: old.path + ".before-migration"))
    #expect(try file.verify().problems == [])
    _ = try file.apply([.triage(Triage(finding: unknown, note: "x"))], by: .ada(2))
    _ = try file.undo(by: .ada(3))
    _ = try file.undo(by: .ada(4))
    #expect(try file.verify().problems == [])
    try file.close()
  }
}
