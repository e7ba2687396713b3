import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

/// A file that was made and worked in before assessments had a method and items were known.
@Suite struct OldSchemaTests {
  private let old = try? OldFile()

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

/// A file of the third schema in a folder of its own: three changes of two assessments.
private final class OldFile {
  let path: String
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "greenroom-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/old.greenroom"
    try EmptyFile.make(path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(queue, upTo: Migration0003.name)
    try queue.write { db in
      try record("Project created: Acme", .migration, db) { try ProjectRecord.write(.acme, $0) }
      try record("CC6.1: not assessed → met", .change, db) {
        try assess("CC6.1", "met", "seen", $0)
      }
      try record("CC6.1: met → partially met", .change, db) {
        try $0.execute(
          sql: """
            UPDATE assessment SET status = 'partially_met', rationale = 'half',
              note = 'look again' WHERE criterion = 'CC6.1'
            """)
      }
      try record("CC6.2: not assessed → met", .change, db) {
        try assess("CC6.2", "met", "seen", $0)
      }
    }
    try queue.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open() throws -> ProjectFile { try ProjectFile.open(at: path) }

  private func assess(
    _ criterion: String, _ status: String, _ rationale: String, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO assessment VALUES (?, ?, ?, NULL, '', '2026-03-01')",
      arguments: [criterion, status, rationale])
  }

  /// As the journal of that time wrote it: of the tables there were, under their schema's number.
  private func record(
    _ title: String, _ kind: JournalEntry.Kind, _ db: Database, _ change: (Database) throws -> Void
  ) throws {
    let recording = try Recording(db)
    try change(db)
    let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    let author = Author.ada(0)
    var row = JournalRow(
      seq: (last?["seq"] ?? 0) + 1, id: UUID().uuidString.lowercased(),
      at: author.at.description, actor: author.name, kind: kind.rawValue, schema: 3,
      title: title, facts: "{}", changeset: try recording.changeset().bytes,
      previousHash: last?.bytes("hash") ?? [])
    row.hash = row.expectedHash
    try db.execute(
      sql: "INSERT INTO journal (\(JournalRow.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        row.seq, row.id, row.at, row.actor, row.kind, row.of, row.schema, row.title, row.facts,
        Data(row.changeset), Data(row.previousHash), Data(row.hash),
      ])
  }
}
