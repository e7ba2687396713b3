import Foundation
import GRDB
import Readiness
import TestKit
import Testing

@testable import ProjectFile

/// Lists and figures honour what was decided and what lies out of scope.
@Suite struct DecidedFindingsTests {
  private let today = CalendarDate.on("2026-04-01")

  /// Every way a report can speak of a finding.
  private static let reported: [(draft: @Sendable (String) -> FindingDraft, state: FindingState)] =
    [
      ({ .row($0, day: 2) }, .new), ({ .row($0, muted: true) }, .mutedAtSource),
      ({ .row($0, .pass) }, .passed), ({ .row($0, .manual) }, .manual),
      ({ .row($0, .other) }, .other),
    ]

  @Test(arguments: [nil] + TriageDecision.allCases)
  func theStateIsWhatTheRuleSays(decision: TriageDecision?) throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("open"), .row("gone"), .row("fixed")]))
    let rows = Self.reported.enumerated().map { $1.draft("r\($0)") }
    try scratch.file.take(
      MadeReport(sha256: "bb", rows + [.row("open", day: 2), .row("fixed", .pass, day: 2)]),
      minute: 20)
    var expected: [String: FindingState] = ["open": .open, "gone": .resolved, "fixed": .resolved]
    for (place, known) in Self.reported.enumerated() { expected["r\(place)"] = known.state }
    if let decision {
      let triage = try expected.keys.map {
        ProjectChange.triage(
          Triage(finding: try identity(scratch, $0), decision: decision, reason: "x"))
      }
      _ = try scratch.file.apply(triage, by: .ada(30))
    }
    let found = try all(scratch).map { ($0.resource, $0.state) }
    #expect(
      Dictionary(found) { first, _ in first } == expected.mapValues { $0.after(decision) })
  }

  @Test func aDecisionHoldsUntilItsLastDay() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b")]))
    _ = try scratch.file.apply(
      [triage(try identity(scratch, "a"), .riskAccepted, until: "2026-04-10")], by: .ada(20))
    for (day, resources, open) in [("2026-04-10", ["b"], 1), ("2026-04-11", ["a", "b"], 2)] {
      let page = try scratch.file.findings(FindingQuery(asOf: .on(day)))
      #expect(page.rows.map(\.resource) == resources)
      #expect(page.total == open && page.matching == open)
      let groups = try scratch.file.snapshot(asOf: .on(day)).groups
      let group = try #require(groups.first { $0.failed > 0 })
      #expect(group.openCount == open && group.acceptedCount == 2 - open && group.failed == 2)
    }
  }

  @Test(arguments: [
    ("scope:out", ["c"]), ("scope:unknown", ["b"]), ("scope:in", ["a"]),
    ("decision:risk_accepted", ["a"]), ("expires:<2026-12-31", ["a"]), ("expires>2026-12-31", []),
    ("state:risk_accepted", ["a"]), ("!decision:", ["a"]), ("kind:configuration", ["b"]),
    ("kind:secret", []), ("rule:", ["a", "b", "c"]), ("package:x", []), ("location:", ["b"]),
    ("", ["b"]),
  ])
  func filtersAskOfDecisionsAndScope(filter: String, resources: [String]) throws {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([.row("a", account: "1"), .row("b", account: "2"), .row("c", account: "3")]))
    _ = try scratch.file.apply(
      [
        triage(try identity(scratch, "a"), .riskAccepted, until: "2026-06-01"),
        .putItem(component("in", "1")), .putItem(component("out", "3")),
      ], by: .ada(20))
    var query = FindingQuery(asOf: today)
    query.filter = ListFilter(filter, fields: FindingField.fields, today: today)
    #expect(query.filter.problem == nil)
    let page = try scratch.file.findings(query)
    #expect(page.rows.map(\.resource).sorted() == resources)
    #expect(page.matching == resources.count)
    for field in FindingField.allCases {
      query.order = SortKey(field.rawValue)
      #expect(try scratch.file.findings(query).rows.count == resources.count, "by \(field)")
    }
  }

  @Test func aRowSaysWhatWasDecidedByWhomAndWhereItLies() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a", account: "1")]))
    let rule = Item(
      kind: .triageRule, id: "t-1",
      values: [
        "name": "Sandbox", "checks": "s3_*", "decision": "false_positive", "reason": "Not ours",
        "state": "in_force", "approver": Person.ada.id.description,
      ])
    _ = try scratch.file.apply(
      [.putPerson(.ada), .putItem(rule), .putItem(component("in", "1"))], by: .ada(20))
    let finding = try #require(try all(scratch).first)
    #expect(
      finding.decision
        == FindingDecision(
          decision: .falsePositive, reason: "Not ours", approver: Person.ada.id,
          rule: .init(id: "t-1", label: "TR-01 Sandbox")))
    #expect(finding.place == FindingPlace(scope: .in, component: "k-in", label: "B-01 in"))
    #expect(finding.kind == .configuration && finding.package.isEmpty)
    let detail = try #require(
      try scratch.file.finding(identity: finding.identity, asOf: today))
    #expect(detail.summary == finding)
    #expect(detail.mappingRule == nil)
  }

  @Test func aMappingRuleMovesWhatFollowsFromTheCriteria() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a")]))
    let rule = Item(
      kind: .mappingRule, id: "m-1",
      values: ["name": "Ours", "matches": "check", "pattern": "s3_*", "criteria": "CC7.2"])
    _ = try scratch.file.apply([.putItem(rule)], by: .ada(20))
    let finding = try #require(try all(scratch).first)
    #expect(finding.criteria == [.named("CC7.2")])
    let detail = try #require(try scratch.file.finding(identity: finding.identity, asOf: today))
    #expect(detail.mappingRule == "m-1")
    #expect(detail.check.mapping.reasons.first?.contains("MR-01 “Ours”") == true)
    let groups = try scratch.file.snapshot(asOf: today).groups
    #expect(groups.first { $0.check.id == "s3_public" }?.criteria == [.named("CC7.2")])
    for (filter, count) in [("CC7.2", 1), ("CC6", 0), ("criterion:CC7", 1)] {
      var query = FindingQuery(asOf: today)
      query.filter = ListFilter(filter, fields: FindingField.fields, today: today)
      #expect(try scratch.file.findings(query).matching == count, "\(filter)")
    }
  }

  @Test func targetsOfTheProjectAndDaysPeopleSetDecideWhatIsLate() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b"), .row("c")]))
    func late(_ day: String) throws -> [String] {
      let page = try scratch.file.findings(FindingQuery(asOf: .on(day)))
      let group = try scratch.file.snapshot(asOf: .on(day)).groups.first { $0.failed > 0 }
      let late = page.rows.filter(\.isLate).map(\.resource)
      #expect(group?.lateCount == late.count && group?.openCount == page.rows.count)
      return late.sorted()
    }
    #expect(try late("2026-03-31") == [])
    #expect(try late("2026-04-01") == ["a", "b", "c"])
    _ = try scratch.file.apply([.setSetting(key: "target.high", value: "10")], by: .ada(20))
    #expect(try late("2026-03-12") == ["a", "b", "c"])
    let due = Triage(finding: try identity(scratch, "a"), due: .on("2026-05-01"))
    var early = triage(try identity(scratch, "b"), .riskAccepted, until: "2026-03-20")
    if case .triage(var triage) = early {
      triage.due = .on("2026-03-03")
      early = .triage(triage)
    }
    _ = try scratch.file.apply([.triage(due), early], by: .ada(21))
    #expect(try late("2026-03-12") == ["c"])
    #expect(try late("2026-03-21") == ["b", "c"])
    #expect(try late("2026-05-02") == ["a", "b", "c"])
    #expect(try scratch.file.verify().problems == [])
  }

  /// What figures count without looking at findings is what a look at each finds.
  @Test(arguments: 1...6)
  func figuresCountWhatTheListShows(seed: UInt64) throws {
    var random = TestKit.SeededGenerator(seed: seed)
    let scratch = try ScratchProject()
    let rows = (0..<40).map { place in
      FindingDraft.row(
        "r\(random.next(upTo: 12))", [.fail, .fail, .pass][random.next(upTo: 3)],
        check: random.next(upTo: 2), account: "\(random.next(upTo: 3))",
        place: "\(place)", muted: random.next(upTo: 6) == 0,
        severity: Severity.allCases[random.next(upTo: 4)])
    }
    try scratch.file.take(MadeReport(rows))
    let known = try scratch.file.read {
      try String.fetchAll($0, sql: "SELECT lower(hex(identity)) FROM finding ORDER BY id")
    }
    let changes = known.filter { _ in random.next(upTo: 2) == 0 }.map { finding in
      ProjectChange.triage(
        Triage(
          finding: finding,
          due: random.next(upTo: 2) == 0 ? .on("2026-03-\(10 + random.next(upTo: 20))") : nil,
          decision: random.next(upTo: 2) == 0
            ? TriageDecision.allCases[random.next(upTo: 5)] : nil,
          reason: "x", expires: random.next(upTo: 2) == 0 ? .on("2026-03-20") : nil))
    }
    _ = try scratch.file.apply(changes + [.putItem(component("out", "1"))], by: .ada(20))
    for day in ["2026-03-12", "2026-03-20", "2026-03-21", "2026-07-01"] {
      let query = FindingQuery(asOf: .on(day))
      let page = try scratch.file.findings(query)
      let groups = try scratch.file.snapshot(asOf: .on(day)).groups
      #expect(page.total == page.rows.count && page.rows.allSatisfy(\.state.isOpen))
      for group in groups {
        let shown = page.rows.filter { $0.check == group.check }
        #expect(group.openCount == shown.count, "seed \(seed), \(day)")
        #expect(group.lateCount == shown.count(where: \.isLate), "seed \(seed), \(day)")
      }
    }
  }

  private func all(_ scratch: ScratchProject) throws -> [FindingSummary] {
    var query = FindingQuery(asOf: today)
    query.showsAll = true
    return try scratch.file.findings(query).rows
  }

  private func triage(
    _ finding: String, _ decision: TriageDecision, until: String
  ) -> ProjectChange {
    .triage(
      Triage(finding: finding, decision: decision, reason: "x", expires: CalendarDate(iso: until)))
  }

  private func component(_ scope: String, _ identifiers: String) -> Item {
    Item(
      kind: .component, id: "k-\(scope)",
      values: ["name": scope, "kind": "other", "scope": scope, "identifiers": identifiers])
  }

  private func identity(_ scratch: ScratchProject, _ uid: String) throws -> String {
    try scratch.file.read {
      try String.fetchOne(
        $0,
        sql: """
          SELECT lower(hex(identity)) FROM finding WHERE resource =
            (SELECT id FROM resource WHERE uid = ?)
          """, arguments: [uid]) ?? ""
    }
  }
}

/// What moves figures as one.
@Suite struct FigureGroupTests {
  @Test func advisoriesOfAPackageAreOneGroupAndDetectionsMoveNothing() throws {
    let scratch = try ScratchProject()
    var report = MadeReport([.row("a"), .row("b", check: 1), .row("c", check: 2)])
    report.checks = ["CVE-1", "CVE-2", "odd-login"]
    try scratch.file.take(report)
    try scratch.behindItsBack(
      """
      UPDATE tool_check SET kind = 'dependency', package = 'lodash' WHERE check_id LIKE 'CVE%';
      UPDATE tool_check SET kind = 'detection' WHERE check_id = 'odd-login';
      """)
    let groups = try scratch.file.snapshot(asOf: .on("2026-03-02")).groups
    #expect(groups.map(\.check.filter) == ["package=\"lodash\"", "check=\"odd-login\""])
    #expect(groups.map(\.openCount) == [2, 1])
    #expect(groups.map(\.criteria) == [[.named("CC6.1")], []])
    var query = FindingQuery(asOf: .on("2026-03-02"))
    query.filter = ListFilter(
      groups[0].check.filter, fields: FindingField.fields, today: query.asOf)
    #expect(try scratch.file.findings(query).matching == 2)
  }
}
