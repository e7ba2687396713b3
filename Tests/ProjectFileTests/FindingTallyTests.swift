import GRDB
import Readiness
import TestKit
import Testing

@testable import ProjectFile

/// The counts that are kept are those of the rows, whatever imports did.
@Suite struct FindingTallyTests {
  @Test(arguments: 1...8)
  func theTallyIsARecountAfterEveryImportAndUndo(seed: UInt64) throws {
    var random = TestKit.SeededGenerator(seed: seed)
    let scratch = try ScratchProject()
    for step in 1...12 {
      if random.next(upTo: 4) == 0, try scratch.file.undoCandidate()?.kind == .import {
        _ = try scratch.file.undo(by: .ada(step))
      } else {
        try scratch.file.take(
          report(step, &random), minute: step, isRehearsal: random.next(upTo: 6) == 0)
      }
      try scratch.file.read { db in
        #expect(
          try FindingTally.kept(db) == FindingTally.recounted(db), "seed \(seed), step \(step)")
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM finding")
        #expect(try FindingTally.total(db) == total)
      }
    }
    #expect(try scratch.file.verify().problems == [])
  }

  private func report(_ step: Int, _ random: inout TestKit.SeededGenerator) -> MadeReport {
    let rows = (0..<random.next(upTo: 12)).map { _ in
      FindingDraft.row(
        "r\(random.next(upTo: 6))", Verdict.allCases[random.next(upTo: Verdict.allCases.count)],
        check: random.next(upTo: 2), day: random.next(upTo: 4) == 0 ? nil : random.next(upTo: step),
        muted: random.next(upTo: 5) == 0, severity: Severity.allCases[random.next(upTo: 6)])
    }
    return MadeReport(sha256: "s\(random.next(upTo: 9))", rows)
  }

  @Test func openFindingsAreCountedByTheQuarterTheyWereFirstSeenIn() throws {
    let scratch = try ScratchProject()
    var late = FindingDraft.row("b")
    late.seenAt = Instant(iso: "2026-03-01T23:59:59Z")
    try scratch.file.take(MadeReport([.row("a"), late, .row("c", .pass), .row("d", muted: true)]))
    let counts = try scratch.file.read { try FindingTally.kept($0) }
    #expect(
      counts.map {
        "\($0["verdict"] as String) \($0["standing"] as String) \($0["seen"] as String)"
      }
        == [
          "fail muted ", "fail present 2026-03-01T09:00:00Z", "fail present 2026-03-01T23:45:00Z",
          "pass present ",
        ])
  }

  @Test func aTallyChangedBehindTheJournalIsNamed() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a")]))
    try scratch.behindItsBack("UPDATE finding_tally SET n = 2")
    let found = try scratch.file.verify()
    #expect(found.problems == [.derivedDiffers(table: "finding_tally")])
    #expect(
      found.problems.first?.message.hasPrefix("table finding_tally: it does not hold") == true)
  }

  /// A file from before there was a tally, made by taking away what the migration adds.
  @Test func migratingAnOlderFileCountsWhatIsThere() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([.row("a"), .row("b", .pass), .row("c", muted: true), .row("d", severity: .low)]))
    try scratch.file.take(
      MadeReport(sha256: "bb", [.row("a", day: 3), .row("e", day: 3)]), minute: 11)
    let counts = try scratch.file.read { try FindingTally.kept($0) }
    try scratch.behindItsBack(
      """
      DROP TABLE finding_tally; DROP INDEX finding_open;
      CREATE INDEX finding_by_severity ON finding (severity, first_seen, id)
        WHERE verdict = 'fail' AND muted = 0 AND gone_at IS NULL;
      DELETE FROM grdb_migrations WHERE identifier = '\(Migration0003.name)';
      """)
    try scratch.reopen()
    #expect(try scratch.file.read { try FindingTally.kept($0) } == counts)
    #expect(try scratch.file.verify().problems == [])
  }
}
