import Readiness
import Testing

@Suite struct CarryOverTests {
  @Test(
    arguments: [
      (.typeII, "2026-01-01..2026-12-31", "2027-01-01..2027-12-31", false),
      (.typeII, "2026-09-01..2027-02-28", "2027-03-01..2027-08-31", false),
      (.typeII, "2027-03-01..2028-02-29", "2028-03-01..2029-02-28", false),
      (.typeII, "2026-08-31..2027-02-27", "2027-02-28..2027-08-27", false),
      (.typeII, "2026-01-01..2026-04-10", "2026-04-11..2026-07-19", false),
      (.typeI, "2026-03-31..2026-03-31", "2026-04-01..2026-09-30", true),
      (.typeII, nil, nil, false), (.typeI, nil, nil, true),
    ] as [(Project.AuditType, String?, String?, Bool)])
  func theNextPeriodJoinsWithoutAGap(
    type: Project.AuditType, last: String?, next: String?, keeps: Bool
  ) {
    let choice = CarryOver.proposal(project: project(type, last), items: Items())
    #expect(choice.auditType == .typeII && choice.keepsStatuses == keeps)
    #expect(choice.period == next.flatMap { Period($0) })
  }

  @Test func withoutAPeriodThePreviousReportIsFollowed() {
    let audit = Item(
      kind: .audit, id: "audit",
      values: ["previous_start": "2025-01-01", "previous_end": "2025-06-30"])
    let choice = CarryOver.proposal(project: project(.typeII, nil), items: Items([audit]))
    #expect(choice.period == Period("2025-07-01..2025-12-31"))
  }

  @Test func statusesBeginAnewAndWhatWasFoundIsKeptAsLastTime() throws {
    let plan = plan(keepsStatuses: false)
    let after = assessments(plan)
    let met = try #require(after[id("CC6.1")])
    var expected = Assessment(criterion: id("CC6.1"), owner: Person.ID("ada"), note: "see wiki")
    expected.lastTime = "met on 2026-03-01: Enforced."
    #expect(met == expected)
    #expect(after[id("CC6.2")] == nil, "what was not assessed keeps what it had")
    let points = plan.edits.compactMap { edit in
      if case .assessPoint(let point) = edit.change { point } else { nil }
    }
    #expect(points == [PointAssessment(point: "CC6.1-01", note: "half")])
    #expect(plan.edits.allSatisfy { $0.base?.record == $0.change.record })
    #expect(plan.title == "New cycle: Type II 2027-01-01 to 2027-12-31")
  }

  @Test func keptStatusesOnlyGainTheirLastTime() throws {
    let plan = plan(keepsStatuses: true)
    var expected = Self.met
    expected.lastTime = "met on 2026-03-01: Enforced."
    #expect(assessments(plan) == [id("CC6.1"): expected])
    #expect(!plan.reset.contains { $0.hasPrefix("Not assessed") })
    #expect(plan.carried.contains("Keeps its status: 1 assessed criterion, 1 point of focus."))
  }

  @Test func theReportSoFarBecomesThePreviousOne() throws {
    let audit = try #require(
      plan(keepsStatuses: false).edits.compactMap { edit in
        if case .putItem(let item) = edit.change { item } else { nil }
      }.first)
    #expect(audit.kind == .audit && audit["firm"] == "Ledger & Lamp")
    #expect(audit["previous_type"] == "type_2" && audit["previous_firm"] == "Ledger & Lamp")
    #expect(audit["previous_start"] == "2026-01-01" && audit["previous_end"] == "2026-12-31")
  }

  @Test func nothingButTheChecklistTheProjectAndTheAuditIsTouched() {
    let kinds = plan(keepsStatuses: false).edits.map(\.change.record.kind)
    #expect(Set(kinds) == [.project, .item(.audit), .assessment, .point])
  }

  @Test func whatGoesOverIsSaidWithCounts() {
    let plan = plan(keepsStatuses: false)
    #expect(
      plan.carried == [
        "Stays as it is: categories and their reasons, goal, organisation, auditor.",
        "Stays as it is: 1 component.",
        "Stays in the checklist: 1 owner, 1 note, 1 note on a point of focus.",
        "Criteria are owned by people who left: Ada.",
        "Goes over with owner and date: 1 open gap, 1 accepted risk, 1 open task.",
        "Goes over: what was decided about findings, and how they are mapped.",
        "Stays as history with its dates: 1 settled gap, 1 finished or cancelled task,"
          + " 1 reached milestone, 1 incident.",
      ])
    #expect(
      plan.reset == [
        "The audit becomes a Type II, 2027-01-01 to 2027-12-31.",
        "The Type II of 2026-01-01 to 2026-12-31 becomes the previous report.",
        "Not assessed again, with what was found kept as last time: 1 assessed criterion.",
        "Emptied of method, source, who said it and evidence: 1 criterion.",
        "Not assessed again: 1 point of focus.",
      ])
  }

  @Test func anotherOnesEditMeanwhileIsAConflict() throws {
    let edit = try #require(
      plan(keepsStatuses: false).edits.first { $0.change.record.kind == .assessment })
    var theirs = Self.met
    theirs.status = .notMet
    theirs.rationale = "Broken since."
    let outcome = EditMerge().merge(edit, onto: .assess(theirs))
    #expect(outcome.conflicts.map(\.field) == ["status"])
  }

  private static let met: Assessment = {
    var met = Assessment(
      criterion: id("CC6.1"), status: .met, rationale: "Enforced.", owner: Person.ID("ada"),
      note: "see wiki", assessedOn: date(2026, 3, 1))
    met.method = .inspection
    met.source = "console"
    met.evidence = "export"
    met.lastTime = "not met on 2025-03-01: Open."
    return met
  }()

  private func plan(keepsStatuses: Bool) -> CarryOver.Plan {
    var untouched = Assessment(criterion: id("CC6.2"))
    untouched.lastTime = "met on 2025-03-01: Fine."
    return CarryOver.plan(
      CarryOver.Choice(
        auditType: .typeII, period: Period("2027-01-01..2027-12-31"), keepsStatuses: keepsStatuses),
      project: project(.typeII, "2026-01-01..2026-12-31"),
      assessments: [id("CC6.1"): Self.met, id("CC6.2"): untouched],
      points: [
        "CC6.1-01": PointAssessment(point: "CC6.1-01", status: .partiallyMet, note: "half")
      ],
      items: Items([
        Item(kind: .audit, id: "audit", values: ["firm": "Ledger & Lamp"]),
        Item(kind: .component, id: "b"), Item(kind: .incident, id: "i"),
        Item(kind: .milestone, id: "m", values: ["state": "reached"]),
        Item(kind: .gap, id: "1", values: ["status": "identified"]),
        Item(kind: .gap, id: "2", values: ["status": "closed"]),
        Item(kind: .gap, id: "3", values: ["status": "risk_accepted", "expires": "2027-12-31"]),
        Item(kind: .task, id: "1", values: ["status": "blocked"]),
        Item(kind: .task, id: "2", values: ["status": "verified"]),
      ]), asOf: date(2027, 1, 5),
      people: [Person(id: Person.ID("ada"), name: "Ada", isActive: false)])
  }

  private func assessments(_ plan: CarryOver.Plan) -> [CriterionID: Assessment] {
    let found = plan.edits.compactMap { edit in
      if case .assess(let assessment) = edit.change { assessment } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.criterion, $0) })
  }

  private func project(_ type: Project.AuditType, _ period: String?) -> Project {
    Project(
      id: "p", name: "Acme", categories: [.security], auditType: type,
      period: period.flatMap { Period($0) }, timeZone: "UTC")
  }
}
