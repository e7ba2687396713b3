import Readiness
import Testing

@Suite struct BackPlanTests {
  @Test func withoutADateThereIsNothingToCountBackFrom() {
    #expect(laid(goal: ["report_type": "type_2"]) == nil)
  }

  @Test(
    arguments: [
      (
        "type_1", "", "",
        ["Scope", "Gap analysis", "Remediation", "Pre-audit check", "Type I examination"]
      ),
      (
        "type_2", "type_2_direct", "",
        [
          "Scope", "Gap analysis", "Remediation", "Pre-audit check", "Observation period",
          "Fieldwork and report",
        ]
      ),
      (
        "type_2", "type_1_first", "",
        [
          "Scope", "Gap analysis", "Remediation", "Pre-audit check", "Type I examination",
          "Observation period", "Fieldwork and report",
        ]
      ),
      (
        "type_1", "documentation_first", "",
        [
          "Scope", "Policies and procedures", "Gap analysis", "Remediation", "Pre-audit check",
          "Type I examination",
        ]
      ),
      (
        "type_2", "", "type_1",
        ["Remediation", "Pre-audit check", "Observation period", "Fieldwork and report"]
      ),
      ("type_2", "type_1_first", "type_2", ["Observation period", "Fieldwork and report"]),
      ("", "", "type_2", ["Observation period", "Fieldwork and report"]),
    ] as [(String, String, String, [String])])
  func theStagesFollowFromGoalAndWhatThereIs(
    report: String, template: String, previous: String, titles: [String]
  ) throws {
    let plan = try #require(
      laid(
        goal: ["report_type": report, "plan": template, "target_date": "2028-03-01"],
        audit: ["previous_type": previous]))
    #expect(plan.stages.map(\.title) == titles)
    #expect(plan.stages.last?.end == date(2028, 3, 1))
    for (stage, next) in zip(plan.stages, plan.stages.dropFirst()) {
      #expect(stage.start <= stage.end)
      #expect(stage.end.adding(days: 1) == next.start)
    }
  }

  @Test func aTypeIIFromNothingIsLaidOutOverAYear() throws {
    let plan = try #require(
      laid(goal: ["report_type": "type_2", "target_date": "2028-06-30"]))
    #expect(plan.warnings == [])
    let observation = try #require(plan.stages.first { $0.title == "Observation period" })
    #expect(observation.end == date(2028, 5, 5))
    #expect(observation.start == date(2027, 11, 6))
    #expect(plan.stages.first?.start == date(2027, 7, 3))
  }

  @Test func thePeriodOfTheProjectIsTheOneThatCounts() throws {
    let plan = try #require(
      laid(
        goal: ["report_type": "type_2", "target_date": "2028-06-30"],
        period: Period("2027-10-01..2028-03-31")))
    #expect(
      plan.stages.suffix(2).map { "\($0.start) \($0.end)" } == [
        "2027-10-01 2028-03-31", "2028-04-01 2028-06-30",
      ])
    #expect(plan.stages.dropLast(2).last?.end == date(2027, 9, 30))
    #expect(plan.warnings == [])
  }

  static let warnings: [(goal: [String: String], period: String, says: [String])] = [
    (
      ["report_type": "type_2", "target_date": "2026-12-31"], "",
      ["The report was needed on 2026-12-31, which is past"]
    ),
    (
      ["report_type": "type_1", "target_date": "2027-02-15"], "2027-01-01..2027-01-01",
      [
        "A Type I takes 2 to 4 months to reach; 2027-02-15 leaves 6 weeks",
        "the work begins on 2026-10-20, 10 weeks ago",
      ]
    ),
    (
      ["report_type": "type_2", "target_date": "2027-12-31"], "",
      ["A Type II from nothing takes 1 to 2 years; 2027-12-31 leaves 11 months", "begins on 2026"]
    ),
    (
      ["report_type": "type_2", "plan": "type_1_first", "target_date": "2027-12-31"], "",
      ["Planning usually begins 12 to 18 months ahead; 2027-12-31 leaves 11 months"]
    ),
    (["report_type": "type_2", "target_date": "2028-01-01"], "", []),
    (
      ["report_type": "type_2", "target_date": "2028-06-30"], "2027-12-01..2028-06-03",
      ["so it is there on 2028-07-01 at the earliest: end the period by 2028-06-02"]
    ),
    (
      ["report_type": "type_2", "target_date": "2028-06-30"], "2027-12-01..2028-06-02",
      ["4 weeks lie between the end of the period and 2028-06-30"]
    ),
    (["report_type": "type_2", "target_date": "2027-06-30"], "2026-10-01..2027-03-31", []),
  ]

  @Test(arguments: warnings)
  func whatDoesNotFitIsSaid(
    warning: (goal: [String: String], period: String, says: [String])
  ) throws {
    let plan = try #require(
      laid(
        goal: warning.goal, period: Period(warning.period),
        type: warning.goal["report_type"] == "type_1" ? .typeI : .typeII))
    #expect(plan.warnings.count == warning.says.count, "\(plan.warnings)")
    for (sentence, part) in zip(plan.warnings, warning.says) {
      #expect(sentence.contains(part), "\(sentence)")
    }
  }

  @Test(arguments: [("", true), ("type_1_first", false)])
  func goalAndProjectShouldNameTheSameReport(template: String, warns: Bool) throws {
    let plan = try #require(
      laid(
        goal: ["report_type": "type_2", "plan": template, "target_date": "2028-12-31"],
        type: .typeI))
    #expect(plan.warnings.contains { $0.contains("make them agree") } == warns)
  }

  @Test func aDriverThatCannotWaitIsNamed() throws {
    let deal = Item(
      kind: .driver, id: "d1", code: "D-01",
      values: ["name": "Bank", "outcome": "open", "wanted_by": "2028-06-29"])
    var won = Item(kind: .driver, id: "d2", code: "D-02", values: deal.values)
    won["outcome"] = "won"
    let plan = try #require(
      laid(goal: ["report_type": "type_2", "target_date": "2028-06-30"], more: [deal, won]))
    #expect(plan.warnings == ["D-01 Bank wants the report by 2028-06-29, before 2028-06-30."])
  }
}

@Suite struct PlanTemplateTests {
  @Test(arguments: PlanTemplate.allCases)
  func aPlanIsLaidBetweenTodayAndTheTarget(template: PlanTemplate) {
    for target in ["", "2027-01-01", "2027-03-01", "2027-12-31", "2029-12-31"] {
      let milestones = milestones(template, goal: ["target_date": target])
      let days = milestones.compactMap { $0.date("due") }
      #expect(days.count == milestones.count && days.count >= 5)
      #expect(days == days.sorted())
      #expect(days.allSatisfy { $0 >= today })
      if !target.isEmpty { #expect(days.last?.description == target) }
      #expect(milestones.allSatisfy { $0["state"] == "planned" && !$0.name.isEmpty })
      #expect(Set(milestones.map(\.id)).count == milestones.count)
    }
  }

  @Test func withTimeEnoughTheStagesTakeTheirUsualTime() throws {
    let goal = ["report_type": "type_2", "target_date": "2028-06-30", "plan": "type_2_direct"]
    let stages = try #require(laid(goal: goal)).stages
    #expect(
      milestones(.typeIIDirect, goal: goal).map { $0["due"] } == stages.map(\.end.description))
  }

  @Test func documentationComesFirstWithinThreeMonths() throws {
    let approved = try #require(
      milestones(.documentationFirst, goal: [:]).first {
        $0.name == "Policies and procedures approved"
      }?.date("due"))
    #expect(approved <= today.adding(months: 3))
  }

  @Test func aDecidedPeriodStaysWhereItIs() {
    let period = Period("2027-02-01..2027-07-31")
    let milestones = milestones(
      .typeIIDirect, goal: ["target_date": "2027-09-30"], period: period)
    let ready = milestones.first { $0.name == "Ready for the auditor" }
    #expect(ready?["due"] == "2027-01-31")
    #expect(milestones.first { $0.name == "Observation period over" }?["due"] == "2027-07-31")
  }

  @Test func onceThePeriodRunsOnlyWhatFollowsIsLeft() {
    let milestones = milestones(
      .typeIIDirect, goal: ["target_date": "2027-06-30"],
      period: Period("2026-11-01..2027-04-30"))
    #expect(milestones.map(\.name) == ["Observation period over", "Type II report issued"])
  }

  @Test func whatStandsThereAlreadyIsLeftOut() {
    let known = Item(kind: .milestone, id: "m", values: ["name": " scope FROZEN"])
    let names = milestones(.typeIFirst, goal: [:], more: [known]).map(\.name)
    #expect(names.first == "Every criterion assessed")
  }

  @Test func aTargetThatIsPastGivesNone() {
    #expect(milestones(.typeIFirst, goal: ["target_date": "2026-12-31"]).isEmpty)
  }

  private func milestones(
    _ template: PlanTemplate, goal: [String: String], period: Period? = nil, more: [Item] = []
  ) -> [Item] {
    var count = 0
    return template.milestones(
      project: project(period, .typeII), items: items(goal: goal, more: more), today: today
    ) {
      count += 1
      return "m\(count)"
    }
  }
}

private let today = date(2027, 1, 1)

private func laid(
  goal: [String: String], audit: [String: String] = [:], period: Period? = nil,
  type: Project.AuditType = .typeII, more: [Item] = []
) -> BackPlan? {
  BackPlan.of(
    project: project(period, type), items: items(goal: goal, audit: audit, more: more),
    today: today)
}

private func project(_ period: Period?, _ type: Project.AuditType) -> Project {
  Project(
    id: "p", name: "Example", categories: [], auditType: type, period: period, timeZone: "UTC")
}

private func items(
  goal: [String: String], audit: [String: String] = [:], more: [Item]
) -> Items {
  let single = [
    Item(kind: .goal, id: "goal", values: goal), Item(kind: .audit, id: "audit", values: audit),
  ]
  return Items(single + more)
}
