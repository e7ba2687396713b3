import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct ImportTests {
  /// What each finding is, by resource and check, without row numbers.
  private func present(_ scratch: ScratchProject) throws -> [String] {
    try scratch.file.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT hex(f.identity) || ' ' || c.check_id || ' ' || r.uid || ' ' || f.verdict || ' '
            || f.detail || ' ' || coalesce(f.gone_at, '') || ' ' || r.name
          FROM finding f JOIN tool_check c ON c.id = f.tool_check JOIN resource r
            ON r.id = f.resource ORDER BY 1
          """)
    }
  }

  @Test func aReportIsOneEntryWithItsCounts() throws {
    let scratch = try ScratchProject()
    var report = MadeReport([
      .row("a"), .row("b", .pass), .row("c", .manual), .row("d", muted: true), .row("a"),
    ])
    report.refusals = [Refusal(place: "line 7", reason: "no JSON")]
    let outcome = try scratch.file.take(report)
    let counts = outcome.counts
    #expect(counts.addsUp)
    #expect(
      [counts.rows, counts.failed, counts.passed, counts.other, counts.created, counts.duplicates]
        == [5, 2, 1, 2, 4, 1])
    #expect(counts.refused == 1 && counts.checks == 2 && counts.checksMapped == 2)
    let entry = try #require(outcome.entry)
    #expect(
      entry.kind == .import && entry.title == "Imported Prowler report aa.json: 5 rows, 4 new")
    let facts = try #require(ImportFacts(json: entry.facts))
    #expect(facts.sha256 == "aa" && facts.counts == counts)
    #expect(Set(facts.digests.keys) == Set(Schema.bulk))
    let summary = try #require(
      try scratch.file.snapshot(asOf: CalendarDate.on("2026-03-02")).imports.first)
    #expect(summary.counts == counts && summary.path == "/reports/aa.json")
    #expect(summary.scannedAt == .day(0) && summary.toolVersion == "5")
    #expect(outcome.refusals == report.refusals)
    #expect(
      try scratch.file.read {
        try String.fetchAll($0, sql: "SELECT place || reason FROM import_refusal")
      }
        == ["line 7no JSON"])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func theSameReportAgainChangesNothing() throws {
    let scratch = try ScratchProject()
    let reports = [
      MadeReport([.row("a"), .row("a", check: 1), .row("b", .pass)]),
      // Rows that describe one resource differently, and rows without a time.
      MadeReport(
        sha256: "bb",
        [.row("x", account: "2", name: "n1"), .row("x", check: 1, account: "2", name: "n2")]),
      MadeReport(
        sha256: "cc",
        [.row("y", day: nil, account: "3"), .row("z", .pass, day: nil, account: "3")]),
      MadeReport(
        sha256: "dd",
        [.row("k", account: "4", detail: "1"), .row("k", account: "4", detail: "2")]),
    ]
    for (index, report) in reports.enumerated() { try scratch.file.take(report, minute: index) }
    let before = try scratch.dump(Schema.journaled + Schema.bulk + ["journal"])
    for report in reports {
      let outcome = try scratch.file.take(report, minute: 500)
      #expect(outcome.entry == nil)
      #expect(outcome.counts.unchanged == outcome.counts.rows && outcome.counts.addsUp)
    }
    #expect(try scratch.dump(Schema.journaled + Schema.bulk + ["journal"]) == before)
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let rows: [FindingDraft] = [
      .row("a", name: "n1"), .row("a", check: 1, name: "n2"), .row("b", toolID: "t1"),
      .row("c", toolID: "t1"), .row("k", detail: "1"), .row("k", detail: "2"),
      .row("k", detail: "2"), .row("d", toolID: "<none>"), .row("e", toolID: "t2"),
    ]
    var seen: [[String]] = []
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4 {
      let scratch = try ScratchProject()
      let counts = try scratch.file.take(MadeReport(rows.shuffled(using: &random))).counts
      #expect(counts.created == 8 && counts.duplicates == 1)
      seen.append(try present(scratch))
    }
    #expect(Set(seen).count == 1)
  }

  @Test(arguments: ["", "<requires login>", "None"])
  func aPlaceholderForAnIDIsNone(toolID: String) throws {
    let scratch = try ScratchProject()
    let counts = try scratch.file.take(
      MadeReport([.row("a", toolID: toolID), .row("b", toolID: toolID)])
    ).counts
    #expect(counts.created == 2)
    let again = try scratch.file.take(
      MadeReport(sha256: "bb", [.row("a", .pass, day: 1, toolID: "None"), .row("b", day: 1)]))
    #expect(again.counts.resolved == 1 && again.counts.unchanged == 1)
  }

  @Test func aToolsIDFollowsAFindingThatMovesAndTwoThingsUnderOneIDAreTwo() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a", toolID: "t1", place: "line 1")]))
    let moved = try scratch.file.take(
      MadeReport(sha256: "bb", [.row("a", day: 1, toolID: "t1", place: "line 9")]))
    #expect(moved.counts.unchanged == 1)
    let two = try scratch.file.take(
      MadeReport(sha256: "cc", [.row("p", toolID: "t9"), .row("q", toolID: "t9")]))
    #expect(two.counts.created == 2)
  }

  @Test func rowsThatCollideAndDifferAreKeptApart() throws {
    let scratch = try ScratchProject()
    let rows: [FindingDraft] = [
      .row("a", detail: "1"), .row("a", detail: "2"), .row("a", detail: "3"),
    ]
    #expect(try scratch.file.take(MadeReport(rows)).counts.created == 3)
    let before = try present(scratch)
    let again = try scratch.file.take(
      MadeReport(
        sha256: "bb",
        rows.reversed().map { row in
          var later = row
          later.seenAt = .day(5)
          return later
        }))
    #expect(again.counts.unchanged == 3 && again.counts.created == 0)
    #expect(try present(scratch) == before)
  }

  @Test func aFindingIsFixedComesBackAndKeepsItsFirstDay() throws {
    let scratch = try ScratchProject()
    let verdicts: [(Verdict, Bool, KeyPath<ImportCounts, Int>)] = [
      (.fail, false, \.created), (.pass, false, \.resolved), (.fail, false, \.reopened),
      (.fail, true, \.unchanged), (.fail, false, \.reopened), (.fail, false, \.unchanged),
    ]
    for (day, step) in verdicts.enumerated() {
      let counts = try scratch.file.take(
        MadeReport(sha256: "\(day)", [.row("a", step.0, day: day, muted: step.1)]), minute: day
      ).counts
      #expect(counts[keyPath: step.2] == 1 && counts.addsUp, "day \(day)")
    }
    let page = try scratch.file.findings(FindingQuery(asOf: CalendarDate.on("2026-03-10")))
    let found = try #require(page.rows.first)
    #expect(found.firstSeen == .day(0) && found.state == .open)
    let detail = try #require(
      try scratch.file.finding(found.id, asOf: CalendarDate.on("2026-03-10")))
    #expect(
      detail.course.runs.map(\.state.rawValue) == ["fail", "pass", "fail", "muted", "fail"])
    #expect(detail.lastSeen == .day(5) && detail.firstReport == "/reports/0.json")
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func anOlderReportFillsHistoryAndLeavesThePresent() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([.row("a", .pass, day: 10, detail: "new"), .row("b", day: 10)]))
    let older = try scratch.file.take(
      MadeReport(sha256: "bb", [.row("a", .fail, day: 2, detail: "old")]), minute: 20)
    #expect(older.counts.unchanged == 1 && older.counts.gone == 0 && older.counts.reopened == 0)
    #expect(older.counts.filled == 1 && older.counts.addsUp)
    #expect(try present(scratch).contains { $0.contains("a pass new") })
    let row = try scratch.file.read {
      try Row.fetchOne($0, sql: "SELECT * FROM finding WHERE verdict = 'pass'")
    }
    #expect(row?["first_seen"] == Instant.day(2).description && row?["has_failed"] == 1)
    #expect(row?["last_seen"] == Instant.day(10).description)
  }

  @Test func whatComesBackAfterItWasGoneKeepsItsWordsTogether() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a", detail: "first"), .row("b")]))
    try scratch.file.take(MadeReport(sha256: "bb", [.row("b", day: 9)]), minute: 11)
    // Between the two: it was seen, but is gone by now, and what is shown stays as it is.
    let between = try scratch.file.take(
      MadeReport(sha256: "cc", [.row("a", .pass, day: 5, detail: "between")]), minute: 12)
    #expect(between.counts.unchanged == 1)
    #expect(try present(scratch).contains { $0.contains("a fail first \(Instant.day(9))") })
  }

  @Test func descriptionsFollowTheNewestScan() throws {
    let scratch = try ScratchProject()
    func described(_ title: String, sha256: String, day: Int) throws -> String? {
      let report = MadeReport(sha256: sha256, [.row("a", day: day, name: title)])
      _ = try scratch.file.importReport(by: .ada(day)) { sink in
        try report.feed { batch in
          var batch = batch
          for index in batch.newChecks.indices { batch.newChecks[index].title = title }
          try sink(batch)
        }
      }
      return try scratch.file.read {
        try String.fetchOne(
          $0,
          sql: "SELECT c.title || ' ' || r.name FROM tool_check c, resource r ORDER BY c.id LIMIT 1"
        )
      }
    }
    #expect(try described("one", sha256: "1", day: 3) == "one one")
    #expect(try described("two", sha256: "2", day: 5) == "two two")
    #expect(try described("old", sha256: "3", day: 4) == "two two")
    #expect(try scratch.file.verify().isIntact)
  }

  @Test func spellingsThatLookTheSameKeepTheDigestsTrue() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a", detail: "\u{E9}", name: "\u{E9}")]))
    try scratch.file.take(
      MadeReport(sha256: "bb", [.row("a", day: 1, detail: "e\u{301}", name: "e\u{301}")]))
    try scratch.file.take(MadeReport(sha256: "cc", [.row("e\u{301}"), .row("\u{E9}")]))
    #expect(try scratch.count("finding") == 3)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aThrowInTheFeedLeavesNothing() throws {
    struct Broken: Error {}
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a")]))
    let before = try scratch.dump(Schema.bulk + ["journal"])
    #expect(throws: Broken.self) {
      _ = try scratch.file.importReport(by: .ada(3)) { sink in
        _ = try MadeReport(sha256: "bb", [.row("b"), .row("c")]).feed(sink)
        throw Broken()
      }
    }
    #expect(try scratch.dump(Schema.bulk + ["journal"]) == before)
    #expect(try scratch.file.take(MadeReport(sha256: "bb", [.row("b")])).entry != nil)
  }

  @Test func aRowWithoutACheckIsRefusedNotACrash() throws {
    let scratch = try ScratchProject()
    for check in [-1, 2] {
      let error = ProjectFileError.thrown {
        try scratch.file.take(MadeReport([.row("a", check: check)]))
      }
      #expect(error == .refused("a row of the report belongs to no check of it"))
    }
  }

  @Test func aRehearsalCountsTheSameAndLeavesNothing() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b")]))
    let report = MadeReport(sha256: "bb", [.row("a", .pass, day: 1), .row("c", day: 1)])
    let before = try scratch.dump(Schema.bulk + ["journal"])
    let rehearsed = try scratch.file.take(report, isRehearsal: true)
    #expect(try scratch.dump(Schema.bulk + ["journal"]) == before)
    let real = try scratch.file.take(report)
    #expect(rehearsed.counts == real.counts)
    #expect(real.counts.gone == 1 && real.counts.resolved == 1 && real.counts.created == 1)
    #expect(rehearsed.entry == nil, "there is no such entry")
    let changes = rehearsed.changes.map { change in
      "\(change.kind) \(change.resource) \(change.was?.rawValue ?? "-") \(change.became)"
    }
    #expect(changes == ["created c - fail", "resolved a fail pass", "gone b fail gone"])
    #expect(rehearsed.changes.first?.title == "About s3_public")
    #expect(real.changes.isEmpty)
  }

  @Test func aRehearsalShowsTheWorstOfWhatIsNew() throws {
    let scratch = try ScratchProject()
    let rows = (0..<300).map { number in
      FindingDraft.row(
        "r\(number)", number < 150 ? .fail : .pass, severity: number == 3 ? .critical : .low)
    }
    let changes = try scratch.file.take(MadeReport(rows), isRehearsal: true).changes
    #expect(changes.count == 200 && changes.count { $0.became == .fail } == 150)
    #expect(changes.first?.resource == "r3")
  }

  @Test func aReportOfRefusalsAloneIsKept() throws {
    let scratch = try ScratchProject()
    var report = MadeReport([])
    report.refusals = [Refusal(place: "the whole report", reason: "is empty")]
    #expect(try scratch.file.take(report).entry != nil)
    #expect(try scratch.file.take(report).entry == nil)
    #expect(try scratch.file.take(MadeReport(sha256: "bb", [])).entry == nil)
  }

  @Test func hostileTextsAreKeptAsTheyAre() throws {
    let texts = [
      "'; DROP TABLE finding; --", "\u{1B}[2J\u{202E}evil", "\u{FFFD}\u{FEFF}", "a\u{0}b",
      "😀 e\u{301}", String(repeating: "x", count: 70_000), "%_\\",
    ]
    let scratch = try ScratchProject()
    let rows = texts.map { FindingDraft.row($0, place: $0, detail: $0, name: $0) }
    try scratch.file.take(MadeReport(rows))
    let stored = try scratch.file.read {
      try String.fetchAll($0, sql: "SELECT detail FROM finding ORDER BY detail")
    }
    #expect(Set(stored) == Set(texts.map { $0.replacing("\0", with: "␀") }))
    #expect(try scratch.file.verify().problems == [])
    #expect(try scratch.file.take(MadeReport(rows)).entry == nil)
  }
}
