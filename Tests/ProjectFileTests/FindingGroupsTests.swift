import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct FindingGroupsTests {
  private let day = CalendarDate.on("2026-04-15")

  private func filled() throws -> ScratchProject {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([
        .row("a", name: "Logs \"x\"", severity: .critical), .row("b", check: 1, severity: .low),
        .row("b", account: "2", severity: .medium), .row("c", .pass, account: "2"),
        .row("d", account: "2", muted: true),
      ]))
    return scratch
  }

  /// Title, open, late, worst and how many the group's own filter finds.
  private func groups(
    _ scratch: ScratchProject, _ grouping: FindingGrouping, showsAll: Bool = false
  ) throws -> [String] {
    var query = FindingQuery(asOf: day)
    query.showsAll = showsAll
    return try scratch.file.findingGroups(by: grouping, query: query).map { row in
      query.filter = ListFilter(row.filter, fields: FindingField.fields, today: day)
      let found = try scratch.file.findings(query).matching
      #expect(found == row.count, "\(row.filter)")
      return "\(row.title) \(row.open)/\(row.count) \(row.late) \(row.worst)"
    }
  }

  @Test(arguments: [
    (FindingGrouping.check, ["About s3_public 2/2 1 critical", "About iam_mfa 1/1 0 low"]),
    (.severity, ["critical 1/1 1 critical", "medium 1/1 0 medium", "low 1/1 0 low"]),
    (.account, ["1 2/2 1 critical", "2 1/1 0 medium"]), (.criterion, ["CC6.1 3/3 1 critical"]),
    (.kind, ["configuration 3/3 1 critical"]), (.tool, ["Prowler 3/3 1 critical"]),
  ])
  func groupsAreCountedWorstFirstAndTheirFilterFindsThem(
    grouping: FindingGrouping, rows: [String]
  ) throws {
    #expect(try groups(try filled(), grouping) == rows)
  }

  @Test func resourcesOfTwoAccountsAreTwo() throws {
    let scratch = try filled()
    #expect(
      try scratch.file.findingGroups(by: .resource, query: FindingQuery(asOf: day)).map {
        "\($0.title) \($0.open)"
      } == ["Logs \"x\" 1", "b 1", "b 1"])
  }

  @Test func whatIsNotOpenIsCountedApart() throws {
    #expect(
      try groups(try filled(), .account, showsAll: true)
        == ["1 2/2 1 critical", "2 1/3 0 medium"])
  }

  @Test func decisionsAndDaysPeopleSetCountInGroups() throws {
    let scratch = try filled()
    let names = try scratch.file.findings(FindingQuery(asOf: day)).rows.map(\.identity)
    _ = try scratch.file.apply(
      [
        .triage(Triage(finding: names[0], decision: .falsePositive, reason: "x")),
        .triage(Triage(finding: names[1], due: .on("2026-03-02"))),
      ], by: .ada(20))
    #expect(
      try groups(scratch, .check)
        == ["About s3_public 1/1 1 medium", "About iam_mfa 1/1 0 low"])
  }

  @Test func aLimitNamesTheWorst() throws {
    let scratch = try filled()
    let rows = try scratch.file.findingGroups(
      by: .resource, query: FindingQuery(asOf: day), limit: 1)
    #expect(rows.map(\.worst) == [.critical])
  }

  @Test func oneResourceSeenByTwoToolsIsOne() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("arn:aws:s3:::logs"), .row("other")]))
    try scratch.file.take(
      MadeReport(sha256: "bb", tool: "Checkov", [.row("Logs"), .row("logs", account: "9")]),
      minute: 20)
    let all = try scratch.file.findings(FindingQuery(asOf: day)).rows
    let bucket = try #require(all.first { $0.resource == "arn:aws:s3:::logs" })
    let same = try scratch.file.findings(onSameResourceAs: bucket.identity, asOf: day)
    #expect(same.map { "\($0.check.tool) \($0.account) \($0.resource)" } == ["Checkov 1 Logs"])
    #expect(try scratch.file.findings(onSameResourceAs: "00", asOf: day) == [])
  }

  @Test func importsSayWhatUndoWouldTakeBack() throws {
    let scratch = try ScratchProject()
    var report = MadeReport([.row("a")])
    report.refusals = [Refusal(place: "row 2", reason: "no check")]
    try scratch.file.take(report)
    try scratch.file.take(MadeReport(sha256: "bb", [.row("b")]), minute: 20)
    let imports = try scratch.file.imports()
    #expect(imports.map(\.isUndoable) == [true, false])
    #expect(try imports.map { try scratch.file.entry($0.entry ?? "")?.kind } == [.import, .import])
    #expect(imports.map(\.counts.refused) == [0, 1])
    #expect(try scratch.file.importRefusals(imports[1].id) == report.refusals)
    #expect(try scratch.file.snapshot(asOf: day).imports == imports)
  }

  @Test func decisionsThatEndSoonAreNamedFirst() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b"), .row("c"), .row("d", .pass)]))
    let names = try scratch.file.read {
      try String.fetchAll($0, sql: "SELECT lower(hex(identity)) FROM finding ORDER BY id")
    }
    let days = ["2026-05-15", "2026-05-16", "2026-04-14", "2026-04-20"]
    let rule = Item(
      kind: .triageRule, id: "t-1",
      values: [
        "name": "Sandbox", "checks": "x*", "decision": "risk_accepted", "reason": "x",
        "state": "in_force", "expires": "2026-04-15",
      ])
    _ = try scratch.file.apply(
      zip(names, days).map {
        .triage(
          Triage(
            finding: $0, decision: .riskAccepted, reason: "x", expires: CalendarDate(iso: $1)))
      } + [.putItem(rule)], by: .ada(20))
    let found = try scratch.file.expiringDecisions(asOf: day)
    #expect(found.map(\.until.description) == ["2026-04-14", "2026-04-15", "2026-05-15"])
    #expect(found.map(\.hasExpired) == [true, false, false])
    #expect(found.map(\.title)[1] == "TR-01 Sandbox")
    #expect(found[0].subject == .finding(names[2]))
  }
}
