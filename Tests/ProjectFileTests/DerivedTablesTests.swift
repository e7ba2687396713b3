import GRDB
import Readiness
import TestKit
import Testing

@testable import ProjectFile

/// What follows from others follows at once, whatever is changed, taken back or imported.
@Suite struct DerivedTablesTests {
  @Test func aMappingRuleIsLaidOverItsChecks() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b", check: 1)]))
    _ = try scratch.file.apply([.putItem(mapping("iam_*", "CC6.3 CC6.2"))], by: .ada(20))
    let rows = ["\(try check(scratch, "iam_mfa")) CC6.3 CC6.2 m-1"]
    #expect(
      try held(scratch, "tool_check || ' ' || criteria || ' ' || rule", CheckMapping.self) == rows)
    _ = try scratch.file.undo(by: .ada(21))
    #expect(try scratch.count("check_mapping") == 0)
    _ = try scratch.file.redo(by: .ada(22))
    #expect(try scratch.count("check_mapping") == 1)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aTriageRuleDecidesOnWhatIsThereAndOnWhatComes() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("arn:logs", name: "logs"), .row("b")]))
    let rule = rule(["resources": "logs*", "expires": "2026-06-30"])
    _ = try scratch.file.apply([.putItem(rule)], by: .ada(20))
    #expect(try decisions(scratch) == ["arn:logs  risk_accepted 2026-06-30 t-1"])
    try scratch.file.take(MadeReport(sha256: "bb", [.row("logs-2", day: 1)]), minute: 30)
    #expect(
      try decisions(scratch) == [
        "arn:logs  risk_accepted 2026-06-30 t-1", "logs-2  risk_accepted 2026-06-30 t-1",
      ])
    var lifted = rule
    lifted["state"] = "lifted"
    _ = try scratch.file.apply([.putItem(lifted)], by: .ada(40))
    #expect(try decisions(scratch) == [])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aPersonsDecisionComesBeforeTheRules() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b")]))
    _ = try scratch.file.apply([.putItem(rule(["checks": "*"]))], by: .ada(20))
    let triage = Triage(
      finding: try identity(scratch, "a"), decision: .falsePositive, reason: "no",
      expires: .on("2026-05-01"))
    _ = try scratch.file.apply([.triage(triage)], by: .ada(21))
    #expect(
      try decisions(scratch) == [
        "a  false_positive 2026-05-01 ", "a 2026-05-02 risk_accepted - t-1",
        "b  risk_accepted - t-1",
      ])
    #expect(try scratch.file.verify().problems == [])
    _ = try scratch.file.undo(by: .ada(22))
    #expect(try decisions(scratch) == ["a  risk_accepted - t-1", "b  risk_accepted - t-1"])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aSignOffThatDecidesAndItsWithdrawalAreFollowed() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a")]))
    let finding = try identity(scratch, "a")
    let accepted = Triage(finding: finding, decision: .riskAccepted, reason: "small")
    let entry = try scratch.file.signOff(
      [.triage(accepted)], title: "Risk accepted",
      SignOff(decidedBy: "Ada", decidedOn: .on("2026-03-01"), proof: "minutes"), by: .ada(20))
    #expect(try decisions(scratch) == ["a  risk_accepted - "])
    _ = try scratch.file.withdraw(
      entry.id, reason: "no longer", changes: [.triage(Triage(finding: finding))], by: .ada(21))
    #expect(try decisions(scratch) == [])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func componentsPlaceResources() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a"), .row("b"), .row("c", account: "2")]))
    let scopes: () throws -> [String] = {
      try self.held(scratch, "resource || ' ' || scope || ' ' || component", ResourceScopes.self)
    }
    _ = try scratch.file.apply(
      [.putItem(component("k-1", "in", "1")), .putItem(component("k-2", "out", "b"))], by: .ada(20))
    #expect(try scopes() == ["1 in k-1", "2 out k-2"])
    try scratch.file.take(MadeReport(sha256: "bb", [.row("d", day: 1)]), minute: 30)
    #expect(try scopes() == ["1 in k-1", "2 out k-2", "4 in k-1"])
    _ = try scratch.file.undo(by: .ada(31))
    #expect(try scopes() == ["1 in k-1", "2 out k-2"])
    #expect(try scratch.file.verify().problems == [])
  }

  @Test(arguments: ["check_mapping", "finding_decision", "resource_scope", "finding_aside"])
  func aDerivedTableChangedBehindTheJournalIsNamed(table: String) throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("a")]))
    _ = try scratch.file.apply(
      [
        .putItem(mapping("*", "CC6.3")), .putItem(rule(["checks": "*"])),
        .putItem(component("k-1", "in", "1")),
      ], by: .ada(20))
    try scratch.behindItsBack("DELETE FROM \(table)")
    #expect(
      try scratch.file.verify().problems.contains(.derivedDiffers(table: table)))
  }

  @Test(arguments: 1...6)
  func whateverHappensTheTablesAreInStep(seed: UInt64) throws {
    var random = TestKit.SeededGenerator(seed: seed)
    let scratch = try ScratchProject()
    for step in 1...14 {
      try act(scratch, step, &random)
      try scratch.file.read { db in
        for table in DerivedTables.all {
          let isInStep = try table.isInStep(db)
          #expect(isInStep, "\(table.name), seed \(seed), step \(step)")
        }
      }
    }
    #expect(try scratch.file.verify().problems == [])
  }

  private func act(
    _ scratch: ScratchProject, _ step: Int, _ random: inout TestKit.SeededGenerator
  ) throws {
    let day = ["", "2026-04-0\(1 + random.next(upTo: 9))"][random.next(upTo: 2)]
    switch random.next(upTo: 7) {
    case 0 where try scratch.file.undoCandidate() != nil:
      _ = try? scratch.file.undo(by: .ada(step))
    case 1:
      let pattern = ["checks": ["s3*", "*"][random.next(upTo: 2)], "expires": day]
      _ = try scratch.file.apply(
        [.putItem(rule(pattern, id: "t-\(random.next(upTo: 2))"))], by: .ada(step))
    case 2:
      let scope = ["in", "out", "undecided"][random.next(upTo: 3)]
      _ = try scratch.file.apply(
        [.putItem(component("k-\(random.next(upTo: 2))", scope, "r\(random.next(upTo: 4))"))],
        by: .ada(step))
    case 3, 4:
      let known = try scratch.file.read {
        try String.fetchAll($0, sql: "SELECT lower(hex(identity)) FROM finding ORDER BY id")
      }
      guard !known.isEmpty else { return }
      let decision = TriageDecision.allCases[random.next(upTo: TriageDecision.allCases.count)]
      let triage = Triage(
        finding: known[random.next(upTo: known.count)], due: CalendarDate(iso: day),
        decision: decision, reason: "r\(step)",
        expires: random.next(upTo: 2) == 0 ? nil : .on("2026-04-05"))
      _ = try scratch.file.apply([.triage(triage)], by: .ada(step))
    default:
      let rows = (0..<6).map { _ in
        FindingDraft.row(
          "r\(random.next(upTo: 5))", [.fail, .pass][random.next(upTo: 2)],
          check: random.next(upTo: 2), day: step, muted: random.next(upTo: 5) == 0)
      }
      try scratch.file.take(MadeReport(sha256: "s\(step)", rows), minute: step)
    }
  }

  private func held(
    _ scratch: ScratchProject, _ text: String, _ table: any DerivedTable.Type
  ) throws -> [String] {
    try scratch.file.read {
      try String.fetchAll($0, sql: "SELECT \(text) FROM \(table.name) ORDER BY 1")
    }
  }

  private func decisions(_ scratch: ScratchProject) throws -> [String] {
    try scratch.file.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT r.uid || ' ' || d.since || ' ' || d.decision || ' ' || coalesce(d.until, '-')
            || ' ' || d.rule
          FROM finding_decision d JOIN finding f ON f.id = d.finding
            JOIN resource r ON r.id = f.resource ORDER BY r.uid, d.since
          """)
    }
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

  private func check(_ scratch: ScratchProject, _ id: String) throws -> Int {
    try scratch.file.read {
      try Int.fetchOne($0, sql: "SELECT id FROM tool_check WHERE check_id = ?", arguments: [id])
        ?? 0
    }
  }

  private func mapping(_ pattern: String, _ criteria: String) -> Item {
    Item(
      kind: .mappingRule, id: "m-1",
      values: ["name": "r", "matches": "check", "pattern": pattern, "criteria": criteria])
  }

  private func rule(_ fields: [String: String], id: String = "t-1") -> Item {
    let standing = ["name": "r", "decision": "risk_accepted", "reason": "x", "state": "in_force"]
    return Item(
      kind: .triageRule, id: id, values: standing.merging(fields) { _, mine in mine })
  }

  private func component(_ id: String, _ scope: String, _ identifiers: String) -> Item {
    Item(
      kind: .component, id: id,
      values: ["name": id, "kind": "other", "scope": scope, "identifiers": identifiers])
  }
}
