import Readiness
import TestKit
import Testing

struct DeadlineTests {
  private static let monday = RoadmapSample.monday

  private static func project(_ type: Project.AuditType = .typeII, _ period: String) -> Project {
    Project(
      id: "p", name: "Pier", categories: [.security], auditType: type, period: Period(period),
      timeZone: "UTC")
  }

  private static func deadlines(
    _ items: [Item] = [], triage: [Triage] = [], period: String = "",
    type: Project.AuditType = .typeII
  ) -> [Deadline] {
    let byID = Dictionary(triage.map { ($0.finding, $0) }) { first, _ in first }
    return DeadlineGround(
      project: project(type, period), items: Items(items), triage: byID, asOf: monday
    ).deadlines
  }

  private static let sources: [(item: Item, ids: [String], isDone: Bool)] = [
    (
      Item(kind: .task, id: "t", values: ["due": "2026-03-10", "status": "planned"]), ["task-t"],
      false
    ),
    (
      Item(kind: .task, id: "t", values: ["due": "2026-03-10", "status": "done"]), ["task-t"], true
    ),
    (Item(kind: .task, id: "t", values: ["status": "planned"]), [], false),
    (
      Item(kind: .milestone, id: "m", values: ["due": "2026-03-10", "state": "planned"]),
      ["milestone-m"], false
    ),
    (
      Item(kind: .milestone, id: "m", values: ["due": "2026-03-10", "state": "dropped"]),
      ["milestone-m"], true
    ),
    (
      Item(kind: .gap, id: "g", values: ["expires": "2026-03-01", "status": "risk_accepted"]),
      ["accepted-risk-g"], false
    ),
    (
      Item(kind: .gap, id: "g", values: ["expires": "2026-03-01", "status": "closed"]),
      ["accepted-risk-g"], true
    ),
    (
      Item(
        kind: .triageRule, id: "r",
        values: ["expires": "2026-04-01", "decision": "risk_accepted", "checks": "s3*"]),
      ["triage-rule-r"], false
    ),
    (
      Item(
        kind: .triageRule, id: "r",
        values: [
          "expires": "2026-04-01", "decision": "risk_accepted", "checks": "s3*",
          "state": "lifted",
        ]), ["triage-rule-r"], true
    ),
    (
      Item(kind: .service, id: "s", values: ["report_end": "2026-03-31", "scope": "in"]),
      ["vendor-report-s"], false
    ),
    (
      Item(kind: .service, id: "s", values: ["report_end": "2026-03-31", "scope": "out"]),
      ["vendor-report-s"], true
    ),
  ]

  @Test(arguments: sources)
  func eachSourceHasItsOwn(source: (item: Item, ids: [String], isDone: Bool)) {
    let found = Self.deadlines([source.item])
    #expect(found.map(\.id) == source.ids)
    #expect(found.allSatisfy { $0.isDone == source.isDone })
  }

  @Test func thePeriodBeginsAndEndsByItself() {
    let found = Self.deadlines(period: "2026-01-01..2026-06-30")
    #expect(found.map(\.id) == ["period-start-p", "period-end-p"])
    #expect(found.map(\.isDone) == [true, false])
    #expect(found.allSatisfy { !$0.isOverdue(asOf: date(2027, 1, 1)) })
    let typeI = Self.deadlines(period: "2026-03-31..2026-03-31", type: .typeI)
    #expect(typeI.map(\.id) == ["period-end-p"])
    #expect(typeI.map(\.title) == ["The day the Type I answers for: Pier"])
  }

  @Test func aBridgeLetterStandsInForTheNewerReport() {
    let service = Item(
      kind: .service, id: "s",
      values: ["report_end": "2026-02-28", "bridge_end": "2026-06-30", "scope": "in"])
    let found = Self.deadlines([service])
    #expect(found.map(\.id) == ["vendor-report-s", "vendor-bridge-s"])
    #expect(found.map(\.isDone) == [true, false])
  }

  @Test(arguments: [
    ("", "Type II", "2026-09-30", false), ("type_1", "Type I", "2026-03-01", true),
  ])
  func theDayTheReportIsNeededComesByItself(
    type: String, named: String, day: String, isDone: Bool
  ) {
    let goal = Item(
      kind: .goal, id: "goal",
      values: ["report_type": type, "target_date": day, "note": "For the board."])
    let found = Self.deadlines([goal])
    #expect(found.map(\.id) == ["report-needed-p"])
    #expect(found.map(\.title) == ["The \(named) report is needed: Pier"])
    #expect(found.map(\.isDone) == [isDone] && found[0].notes == ["For the board."])
    #expect(!found[0].isOverdue(asOf: date(2027, 1, 1)))
  }

  @Test func decisionsThatEndOnOneDayAreOneDeadline() {
    let triage = (0..<1_000).map { number in
      Triage(
        finding: "\(number)", decision: .riskAccepted, reason: "Agreed.",
        approver: RoadmapSample.ada, expires: date(2026, 6, number == 0 ? 1 : 30))
    }
    let open = Triage(finding: "x", decision: .falsePositive)
    let found = Self.deadlines(triage: triage + [open])
    #expect(found.map(\.id) == ["finding-decision-p-2026-06-01", "finding-decision-p-2026-06-30"])
    #expect(found.last?.title == "Decisions about 999 findings end")
    #expect(found.last?.notes == ["Decided: 999 risk accepted.", "Agreed."])
    #expect(found.map(\.owner) == [RoadmapSample.ada, RoadmapSample.ada])
  }

  private static func papers(_ kinds: Deadline.Kind..., asOf: String = "2026-03-31") -> [Deadline] {
    guard let day = CalendarDate(iso: asOf) else { return [] }
    return DeadlineGround(
      project: project(.typeII, "2026-01-01..2026-12-31"), items: Items(PaperCompany.items),
      asOf: day
    ).deadlines.filter { kinds.contains($0.kind) }
  }

  @Test func aPolicyIsReviewedOneCadenceAfterItsApproval() {
    let found = Self.papers(.policyReview)
    #expect(found.map { "\($0.date)" } == ["2026-01-20", "2026-04-15", "2027-02-10"])
    #expect(found.first?.title == "Review due: POL-02 Backup")
    #expect(found.first?.isOverdue(asOf: date(2026, 3, 31)) ?? false)
    #expect(found.allSatisfy { $0.owner == Person.ID("p1") && !$0.isDone })
    #expect(Self.papers(.policyReview, asOf: "2025-01-14").map { "\($0.date)" } == ["2026-01-10"])
  }

  @Test func whatManyPeopleOweOnOneDayIsOneDeadline() {
    let training = Self.papers(.training)
    #expect(
      training.map { "\($0.date) \($0.title)" } == [
        "2025-07-01 CR-01 Security awareness: 1 person due",
        "2025-07-01 CR-02 Secure coding: 0 people due",
        "2026-04-10 CR-01 Security awareness: 1 person due",
        "2026-04-15 CR-01 Security awareness: 1 person due",
        "2026-05-01 CR-01 Security awareness: 1 person due",
      ])
    #expect(training.map(\.isDone) == [false, true, false, false, false])
    let signatures = Self.papers(.acknowledgement).filter { $0.title.hasPrefix("POL-01") }
    // Two signed it, one did not: who is on leave is not due.
    #expect(signatures.map { "\($0.date)" } == ["2026-03-14", "2026-04-15"])
    #expect(signatures.first?.title == "POL-01 Access control: 1 person due")
    #expect(signatures.first?.notes == ["Due: Cy Late."])
  }

  @Test(arguments: [("approved", false), ("requested", true), ("closed", true)])
  func anExceptionEndsOnceItWasApproved(status: String, isDone: Bool) {
    let exception = Item(
      kind: .policyException, id: "x", code: "PX-01",
      values: ["name": "Old laptop", "status": status, "expires": "2026-04-01", "owner": "p1"])
    let found = Self.deadlines([exception])
    #expect(found.map(\.title) == ["Exception ends: PX-01 Old laptop"])
    #expect(found.map(\.isDone) == [isDone])
  }

  @Test func aMovedDayKeepsTheIdAndThoseOfOneDayAnOrder() {
    func task(_ id: String, _ due: String) -> Item {
      Item(kind: .task, id: id, values: ["due": due, "status": "planned"])
    }
    let before = Self.deadlines([task("b", "2026-03-10"), task("a", "2026-03-10")])
    let after = Self.deadlines([task("b", "2026-03-10"), task("a", "2026-04-10")])
    #expect(before.map(\.id) == ["task-a", "task-b"])
    #expect(after.map(\.id) == ["task-b", "task-a"])
    #expect(before[0].isOverdue(asOf: date(2026, 3, 11)))
    #expect(!before[0].isOverdue(asOf: date(2026, 3, 10)))
  }
}
