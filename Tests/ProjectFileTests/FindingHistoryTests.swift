import GRDB
import Readiness
import Testing

@testable import ProjectFile

/// What is kept of how a finding went on, in whatever order its reports are imported.
@Suite struct FindingHistoryTests {
  private static let reports: [(Verdict, Int)] = [
    (.pass, 0), (.fail, 15), (.pass, 29), (.fail, 40),
  ]

  private func course(_ scratch: ScratchProject) throws -> FindingCourse {
    let id = try #require(
      try scratch.file.read { try Int64.fetchOne($0, sql: "SELECT id FROM finding") })
    return try #require(try scratch.file.course(of: id))
  }

  @Test(arguments: permutations([0, 1, 2, 3]))
  func anyOrderOfReportsGivesOneCourseAndIsTakenBack(order: [Int]) throws {
    let scratch = try ScratchProject()
    var states: [[String]] = []
    for (minute, index) in order.enumerated() {
      states.append(try scratch.dump())
      let (verdict, day) = Self.reports[index]
      let report = MadeReport(sha256: "\(index)", [.row("a", verdict, day: day, detail: "\(day)")])
      let counts = try scratch.file.take(report, minute: 10 + minute).counts
      #expect(counts.addsUp)
      #expect(try scratch.file.take(report, minute: 20).entry == nil, "read again")
    }
    let runs = Self.reports.map { verdict, day in
      FindingCourse.Run(.init(verdict, isMuted: false), from: .day(day), until: .day(day))
    }
    #expect(try course(scratch).runs == runs)
    let row = try scratch.file.read { try Row.fetchOne($0, sql: "SELECT * FROM finding") }
    #expect(row?["first_seen"] == Instant.day(15).description && row?["has_failed"] == 1)
    #expect(row?["verdict"] == "fail" && row?["detail"] == "40")
    #expect(try scratch.file.verify().problems == [])
    for state in states.reversed() {
      _ = try scratch.file.undo(by: .ada(60))
      #expect(try scratch.dump() == state)
    }
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func anEventThatAWorseRowReplacesComesBackWithTheUndo() throws {
    let scratch = try ScratchProject()
    for (day, verdict) in [(0, Verdict.fail), (5, .pass), (9, .fail)] {
      try scratch.file.take(
        MadeReport(sha256: "\(day)", [.row("a", verdict, day: day)]), minute: day)
    }
    let before = try scratch.dump()
    let worse = try scratch.file.take(MadeReport(sha256: "x", [.row("a", day: 5)]), minute: 20)
    #expect(worse.counts.filled == 1)
    #expect(try course(scratch).runs.count == 1 && scratch.count("finding_event") == 0)
    #expect(try scratch.file.verify().problems == [])
    _ = try scratch.file.undo(by: .ada(60))
    #expect(try scratch.dump() == before)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func anOlderReportThatDidNotListItFillsHistory() throws {
    let scratch = try ScratchProject()
    let rows = { (day: Int) in [FindingDraft.row("a", day: day), .row("kept", day: day)] }
    try scratch.file.take(MadeReport(sha256: "1", rows(1)))
    try scratch.file.take(MadeReport(sha256: "30", rows(30)), minute: 11)
    let between = MadeReport(sha256: "16", [.row("kept", day: 16)])
    let counts = try scratch.file.take(between, minute: 12).counts
    #expect(counts.gone == 0 && counts.filled == 1)
    let regression = try #require(try course(scratch).regressions.first)
    #expect(regression.cleanFrom == .day(16) && regression.failedAt == .day(30))
    #expect(try scratch.file.take(between, minute: 13).entry == nil)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func twoReportsOfOneMomentDoNotTakeTurns() throws {
    let scratch = try ScratchProject()
    let reports = ["one", "two"].map { MadeReport(sha256: $0, [.row("a", detail: $0, name: $0)]) }
    for report in reports { try scratch.file.take(report) }
    for report in reports { #expect(try scratch.file.take(report, minute: 20).entry == nil) }
    let detail = try scratch.file.read {
      try String.fetchOne($0, sql: "SELECT f.detail || r.name FROM finding f, resource r")
    }
    #expect(detail == "twotwo")
  }

  @Test func whatTheReportSaysBesideIsKept() throws {
    let scratch = try ScratchProject()
    var row = FindingDraft.row("a", day: 9, muted: true)
    row.location = "src/app.py:12"
    row.muteReason = "a test"
    row.firstSeen = .day(2)
    var report = MadeReport([row])
    report.header.target = "shop"
    report.header.warnings = ["Two files were not parsed."]
    report.describe = {
      $0.part = "secrets"
      $0.kind = .secret
      $0.package = "openssl"
    }
    try scratch.file.take(report)
    let stored = try scratch.file.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT f.location, f.mute_reason, f.first_seen, f.reported_first, f.state_since, i.target,
            i.warnings, c.part, c.kind, c.package
          FROM finding f, import i, tool_check c
          """)
    }
    let expected: [String] = [
      "src/app.py:12", "a test", Instant.day(2).description, Instant.day(2).description,
      Instant.day(9).description, "shop", #"["Two files were not parsed."]"#, "secrets", "secret",
      "openssl",
    ]
    #expect(stored.map { row in row.map { String.fromDatabaseValue($0.1) } } == expected)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func rowsThatDifferInTheirLocationAloneAreTwo() throws {
    let scratch = try ScratchProject()
    let rows = [3, 7, 7].map { line in
      var row = FindingDraft.row("a")
      row.location = "a.py:\(line)"
      return row
    }
    let counts = try scratch.file.take(MadeReport(rows)).counts
    #expect(counts.created == 2 && counts.duplicates == 1)
  }

  @Test func theTimeOfTheReportStandsForRowsWithoutOne() throws {
    let scratch = try ScratchProject()
    var report = MadeReport([.row("a", day: nil)])
    report.header.scannedAt = .day(4)
    try scratch.file.take(report)
    #expect(try course(scratch).runs.map(\.from) == [.day(4)])
  }
}

private func permutations(_ elements: [Int]) -> [[Int]] {
  if elements.count < 2 { return [elements] }
  return elements.flatMap { first in
    permutations(elements.filter { $0 != first }).map { [first] + $0 }
  }
}
