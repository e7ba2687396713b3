/// A ready-made way to the report, which lays out its milestones (DOMAIN §3).
package enum PlanTemplate: String, CaseIterable, Hashable, Sendable {
  case typeIFirst = "type_1_first"
  case typeIIDirect = "type_2_direct"
  case documentationFirst = "documentation_first"

  package var title: String {
    switch self {
    case .typeIFirst: "Type I first"
    case .typeIIDirect: "Type II from nothing"
    case .documentationFirst: "documentation first, in three months"
    }
  }

  /// The milestones of the plan, from today to the day the report is needed.
  ///
  /// Where the days are too few, all stages shrink alike; where no day is set, each takes its usual
  /// time. Names that stand there already are left out, and a target that is past gives none.
  package func milestones(
    project: Project, items: Items, today: CalendarDate, newID: () -> String
  ) -> [Item] {
    var goal = Goal(project: project, items: items)
    goal.plan = self
    if self == .typeIIDirect { goal.report = .typeII }
    let route = PlanRoute.of(goal)
    goal.target = goal.target ?? Self.usualTarget(route, goal.period, today: today)
    guard let target = goal.target, target >= today else { return [] }
    let stages = BackPlan.stages(route, target: target, period: goal.fittingPeriod)
    let known = Set(items[.milestone].map { $0.name.trimmed.lowercased() })
    return Self.days(stages, from: today, period: goal.fittingPeriod).compactMap { name, day in
      if known.contains(name.lowercased()) { return nil }
      var item = Item(new: .milestone, id: newID())
      item["name"] = name
      item["due"] = day.description
      return item
    }
  }

  private static func usualTarget(
    _ route: PlanRoute, _ period: Period?, today: CalendarDate
  ) -> CalendarDate {
    if let period, route.steps.contains(where: \.isPeriod) {
      return period.end.adding(days: 7 * PlanRoute.reportingWeeks.upperBound)
    }
    // Months differ in length: what a day more or less comes to is taken up by shrinking.
    let far = today.adding(months: 36)
    let begin = BackPlan.stages(route, target: far, period: nil).first?.start ?? far
    return today.adding(days: far.days(since: begin))
  }

  /// What is reached on which day; a period that was decided stays where it is.
  private static func days(
    _ stages: [BackPlan.Stage], from today: CalendarDate, period: Period?
  ) -> [(name: String, day: CalendarDate)] {
    let fixed = period.flatMap { period in stages.firstIndex { $0.start == period.start } }
    let movable = stages[..<(fixed ?? stages.count)]
    let kept = stages[movable.endIndex...].filter { $0.end >= today }
    guard let first = movable.first?.start, let last = movable.last?.end, last >= today else {
      return kept.map { ($0.milestone, $0.end) }
    }
    let moved = movable.map { stage in
      let share = (stage.end.days(since: first) + 1, last.days(since: first) + 1)
      let day = today.adding(days: last.days(since: today) * share.0 / share.1)
      return (stage.milestone, first >= today ? stage.end : day)
    }
    return moved + kept.map { ($0.milestone, $0.end) }
  }
}
