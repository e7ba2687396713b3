import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct ImportUndoTests {
  private let first = MadeReport([.row("a", name: "old"), .row("b"), .row("c", .pass)])

  /// Fixes, reopens, loses, adds, renames, describes the check anew, and refuses a row.
  private var second: MadeReport {
    var report = MadeReport(
      sha256: "bb",
      [
        .row("a", .pass, day: 1, name: "new"), .row("c", day: 1), .row("d", day: 1),
        .row("e", check: 2, day: 1),
      ])
    report.checks = ["s3_public", "iam_mfa", "kms_rotation"]
    report.refusals = [Refusal(place: "line 1", reason: "no JSON")]
    return report
  }

  private func digests(_ scratch: ScratchProject) throws -> [String: TableDigest] {
    try scratch.file.read { try BulkWriter.lastDigests($0) }
  }

  @Test func everyBulkTableBecomesWhatItWas() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(first)
    let rows = try scratch.dump()
    let digests = try digests(scratch)
    let entry = try #require(try scratch.file.take(second, minute: 11).entry)
    #expect(try scratch.dump() != rows)
    try scratch.reopen()
    #expect(try scratch.file.undoCandidate() == entry)
    let undo = try scratch.file.undo(expected: entry.id, by: .ada(12))
    #expect(undo.kind == .undo && undo.of == entry.id && undo.title == "Undo: \(entry.title)")
    #expect(try scratch.dump() == rows)
    #expect(try self.digests(scratch) == digests)
    #expect(try scratch.file.verify().problems == [])
    _ = try scratch.file.undo(by: .ada(13))
    #expect(try scratch.dump(Schema.bulk) == [])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func anUndoneImportIsNotRedoneButImportedAgain() throws {
    let scratch = try ScratchProject()
    let entry = try #require(try scratch.file.take(first).entry)
    let rows = try scratch.count("finding")
    _ = try scratch.file.undo(by: .ada(11))
    #expect(try scratch.file.redoCandidate() == entry)
    let error = ProjectFileError.thrown { _ = try scratch.file.redo(by: .ada(12)) }
    #expect(error == .cannotRedoImport(title: entry.title))
    #expect(error?.message.hasSuffix("import the report again") == true)
    #expect(try scratch.file.take(first, minute: 13).counts.created == rows)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aLaterImportOfTheSameRowsIsInTheWay() throws {
    let scratch = try ScratchProject()
    let entry = try #require(try scratch.file.take(first).entry)
    try scratch.file.take(second, minute: 11)
    let before = try scratch.dump(Schema.bulk + ["journal"])
    let error = ProjectFileError.thrown { try undo(entry, in: scratch) }
    #expect(
      error
        == .conflict(
          "/reports/bb.json, imported later, changed the same findings; undo that import first"))
    #expect(try scratch.dump(Schema.bulk + ["journal"]) == before)
  }

  @Test func anImportOfOtherRowsIsNotInTheWay() throws {
    let scratch = try ScratchProject()
    let entry = try #require(try scratch.file.take(first).entry)
    try scratch.file.take(MadeReport(sha256: "zz", tool: "Trivy", [.row("z")]), minute: 11)
    try undo(entry, in: scratch)
    #expect(try scratch.count("finding") == 1)
    #expect(try scratch.file.verify().problems == [])
  }

  /// Undoes an import that is not the newest change, as a merge of copies may have to.
  private func undo(_ entry: JournalEntry, in scratch: ScratchProject) throws {
    try scratch.file.write { db in
      let row = try #require(try Journal(db: db).row(id: entry.id))
      _ = try ImportUndo(db: db, entry: row).run(by: .ada(30))
    }
  }

  @Test(arguments: 1...4)
  func anySequenceOfImportsComesBackStepByStep(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scratch = try ScratchProject()
    var states = [try scratch.dump()]
    for step in 1...8 {
      var report = MadeReport(sha256: "\(step)", [])
      report.checks = ["c0", "c1", "c2"]
      report.rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        .row(
          "r\(Int.random(in: 0..<5, using: &random))",
          Verdict.allCases.randomElement(using: &random) ?? .fail,
          check: Int.random(in: 0..<3, using: &random), day: Int.random(in: 0..<6, using: &random),
          account: "\(Int.random(in: 0..<2, using: &random))",
          muted: Int.random(in: 0..<5, using: &random) == 0,
          detail: "\(Int.random(in: 0..<3, using: &random))",
          name: "\(Int.random(in: 0..<3, using: &random))")
      }
      let outcome = try scratch.file.take(report, minute: step)
      #expect(outcome.counts.addsUp)
      if outcome.entry != nil { states.append(try scratch.dump()) }
      if step % 4 == 0 { #expect(try scratch.file.verify().problems == []) }
    }
    while states.count > 1 {
      states.removeLast()
      _ = try scratch.file.undo(by: .ada(60))
      #expect(try scratch.dump() == states.last, "seed \(seed), state \(states.count)")
    }
    #expect(try scratch.file.verify().problems == [])
  }
}
