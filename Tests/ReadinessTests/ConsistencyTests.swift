import Readiness
import Testing

@Suite struct ConsistencyTests {
  /// A change to a project in which nothing is amiss, and the one concern it brings.
  struct Trouble: CustomTestStringConvertible {
    let rule: Concern.Rule
    let subject: String
    let make: @Sendable (inout Facts) -> Void

    init(
      _ rule: Concern.Rule, _ subject: String = "CC6.1",
      _ make: @escaping @Sendable (inout Facts) -> Void
    ) {
      self.rule = rule
      self.subject = subject
      self.make = make
    }

    var testDescription: String { rule.rawValue }
  }

  @Test(
    arguments: [
      Trouble(.metWithoutEvidence) { $0.cc61.evidence = " " },
      Trouble(.metWithUnmetPoints) { $0.points = ["CC6.1-02": .notMet] },
      Trouble(.metWithFindings) { $0.open = [.low: .init(late: 1)] },
      Trouble(.metWithFindings) { $0.open = [.critical: .init(inside: 1)] },
      Trouble(.metWithOpenGap) { $0.items = [gap("identified")] },
      Trouble(.unmetWithoutWork) { $0.cc61.status = .partiallyMet },
      Trouble(.unmetWithoutWork) {
        $0.cc61.status = .notMet
        $0.items = [task("done")]
      },
      Trouble(.notApplicableUnexpected) { $0.cc61.status = .notApplicable },
      Trouble(.answersDisagree) { $0.items = [answer("not_met")] },
      Trouble(.stale) { $0.cc61.assessedOn = date(2025, 12, 31) },
      Trouble(.answersBeforePeriod) { $0.items = [answer("", on: "2026-02-28")] },
      Trouble(.withoutMethod) { $0.cc61.method = nil },
      Trouble(.withoutOwner) { $0.cc61.owner = nil },
      Trouble(.acceptanceExpired, "G-01 MFA") {
        $0.cc61.status = .partiallyMet
        $0.items = [gap("risk_accepted", until: "2026-03-31")]
      },
      Trouble(.tasksDoneGapOpen, "G-01 MFA") {
        $0.cc61.status = .partiallyMet
        $0.items = [gap("identified"), task("verified"), task("cancelled", "u")]
      },
      Trouble(.taskOverdue, "T-01 Enrol") { $0.items = [task("planned", due: "2026-03-31")] },
    ])
  func eachTroubleIsNamedOnce(trouble: Trouble) throws {
    #expect(Facts().concerns.isEmpty)
    var facts = Facts()
    trouble.make(&facts)
    let concern = try #require(facts.concerns.first)
    #expect(facts.concerns.map(\.rule) == [trouble.rule])
    #expect(concern.subject == trouble.subject && concern.criterion == id("CC6.1"))
    #expect(concern.sentence.contains(trouble.subject) && concern.sentence.hasSuffix("."))
    #expect(!concern.remedy.isEmpty && !concern.rule.title.isEmpty)
  }

  @Test(
    arguments: [
      { $0.cc61 = Assessment(criterion: id("CC6.1")) },
      {
        $0.cc61.evidence = ""
        $0.items = [answer("", evidence: "screenshot")]
      },
      { $0.points = ["CC6.1-02": .notMet, "P1.1-01": .notMet] },
      { $0.items = [gap("risk_accepted", until: "2026-04-01")] },
      {
        $0.cc61.status = .partiallyMet
        $0.items = [gap("risk_accepted", until: "2026-04-01")]
      },
      {
        $0.cc61.status = .partiallyMet
        $0.items = [gap("closed"), task("blocked", due: "2026-04-01")]
      },
      { $0.items = [answer("not_met", on: "2026-03-02"), answer("met", "b")] },
      { $0.items = [answer("", on: "2026-02-01"), answer("", "b")] },
      { $0.cc61.assessedOn = date(2026, 1, 1) },
      { $0.open = [.high: .init(inside: 5)] },
      { $0.items = [task("done", due: "2026-01-01")] },
    ] as [@Sendable (inout Facts) -> Void])
  func whatIsSettledIsNoConcern(make: @Sendable (inout Facts) -> Void) {
    var facts = Facts()
    facts.cc61.rationale = "Enforced; CC6.1-02 does not matter here."
    make(&facts)
    #expect(facts.concerns.map(\.rule).isEmpty)
  }

  @Test func aClosedGapOfAnUnmetCriterionIsNamedUnlessAnotherExplainsIt() {
    var facts = Facts()
    facts.cc61.status = .notMet
    facts.items = [gap("closed"), task("planned")]
    #expect(facts.concerns.map(\.rule) == [.closedWhileNotMet])
    facts.items.append(gap("identified", "h"))
    #expect(facts.concerns.isEmpty)
  }

  @Test func leavingOutWithoutReasonIsNamedAlsoWhereItIsExpected() {
    var facts = Facts()
    facts.project.categories = [.security, .privacy]
    facts.others = [Assessment(criterion: id("P1.1"), status: .notApplicable)]
    #expect(facts.concerns.map(\.rule) == [.notApplicableWithoutReason])
    facts.others[0].rationale = "We only process."
    #expect(facts.concerns.isEmpty)
  }

  @Test func whatIsOutOfScopeIsLeftAlone() {
    var facts = Facts()
    facts.others = [Assessment(criterion: id("P1.1"), status: .notMet)]
    #expect(facts.concerns.isEmpty)
  }

  @Test func beforeThePeriodEveryAnswerIsEarly() {
    var facts = Facts()
    facts.items = [answer("", on: "2026-03-01")]
    facts.project.period = Period("2026-05-01..2026-10-31")
    #expect(facts.concerns.isEmpty)
  }

  @Test func theListFollowsTheCatalogueAndThenTheRules() {
    var facts = Facts()
    facts.cc61.owner = nil
    facts.cc61.evidence = ""
    facts.others = [Assessment(criterion: id("CC1.1"), status: .notMet)]
    var loose = task("planned", due: "2026-01-01")
    loose["criteria"] = ""
    facts.items = [gap("risk_accepted", until: "2026-01-01"), loose]
    #expect(
      facts.concerns.map { "\($0.subject) \($0.rule.rawValue)" } == [
        "CC1.1 unmet_without_work", "CC1.1 without_method", "CC1.1 without_owner",
        "CC6.1 met_without_evidence", "CC6.1 met_with_open_gap", "CC6.1 without_owner",
        "G-01 MFA acceptance_expired", "T-01 Enrol task_overdue",
      ])
    #expect(Set(facts.concerns.map(\.id)).count == facts.concerns.count)
  }
}

/// A project in which CC6.1 is met and nothing is amiss on 2026-04-01.
struct Facts: Sendable {
  var project = Project(
    id: "p", name: "Acme", categories: [.security], auditType: .typeII,
    period: Period("2026-03-01..2026-08-31"), timeZone: "UTC")
  var cc61: Assessment
  var others: [Assessment] = []
  var points: [String: GapStatus] = [:]
  var items: [Item] = []
  var open: [Severity: FindingGroup.OpenCount] = [:]

  init() {
    cc61 = Assessment(
      criterion: id("CC6.1"), status: .met, rationale: "Enforced.", owner: Person.ID("ada"),
      assessedOn: date(2026, 3, 20))
    cc61.method = .inspection
    cc61.evidence = "policy export"
  }

  var concerns: [Concern] {
    Consistency.concerns(
      project: project,
      assessments: Dictionary(uniqueKeysWithValues: ([cc61] + others).map { ($0.criterion, $0) }),
      points: Dictionary(
        uniqueKeysWithValues: points.map { ($0, PointAssessment(point: $0, status: $1)) }),
      items: Items(items),
      groups: [
        FindingGroup(
          check: .init(tool: "t", id: "c"), criteria: [id("CC6.1")], open: open, failed: 1,
          passed: 0)
      ], asOf: date(2026, 4, 1))
  }
}

private func gap(_ status: String, _ key: String = "g", until: String = "") -> Item {
  Item(
    kind: .gap, id: key, code: "G-01",
    values: ["name": "MFA", "criteria": "CC6.1", "status": status, "expires": until])
}

private func task(_ status: String, _ key: String = "t", due: String = "") -> Item {
  Item(
    kind: .task, id: key, code: "T-01",
    values: ["name": "Enrol", "criteria": "CC6.1", "status": status, "due": due, "gap": "g"])
}

private func answer(
  _ status: String, _ key: String = "a", on day: String = "2026-03-15", evidence: String = ""
) -> Item {
  Item(
    kind: .answer, id: key,
    values: [
      "text": "We do.", "criterion": "CC6.1", "status": status, "day": day, "method": "interview",
      "evidence": evidence,
    ])
}

/// How far a gap is, by the states of its tasks.
struct GapProgressTests {
  @Test(
    arguments: [
      ([], nil), (["cancelled"], nil), (["backlog", "planned"], .planned),
      (["planned", "in_progress"], .inRemediation), (["planned", "done"], .inRemediation),
      (["blocked"], .inRemediation), (["done", "verified", "cancelled"], .readyForRetest),
    ] as [([String], GapProgress?)])
  func followsFromItsTasks(_ states: [String], _ progress: GapProgress?) throws {
    let gap = Item(kind: .gap, id: "g", values: ["name": "Gap", "status": "identified"])
    let tasks = states.enumerated().map { place, status in
      Item(kind: .task, id: "t\(place)", values: ["name": "Task", "gap": "g", "status": status])
    }
    let day = try #require(CalendarDate(iso: "2026-03-31"))
    #expect(Items([gap] + tasks).progress(of: gap, asOf: day) == progress)
    var closed = gap
    closed["status"] = "closed"
    #expect(Items([closed] + tasks).progress(of: closed, asOf: day) == nil)
  }
}
