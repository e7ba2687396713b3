/// The way to the report that is needed, counted back from the day it is needed (DOMAIN §3, §6).
package struct BackPlan: Hashable, Sendable {
  /// Days of one kind of work, both ends included.
  package struct Stage: Hashable, Sendable {
    package let title: String
    package let start: CalendarDate
    package let end: CalendarDate
    /// What is reached at its end.
    package let milestone: String
  }

  package let target: CalendarDate
  /// Without gaps, the last one ending on the target.
  package let stages: [Stage]
  /// What does not fit, each a sentence.
  package let warnings: [String]

  /// Counts back from the goal; nil while it has no date.
  package static func of(project: Project, items: Items, today: CalendarDate) -> BackPlan? {
    let goal = Goal(project: project, items: items)
    guard let target = goal.target else { return nil }
    let route = PlanRoute.of(goal)
    let stages = stages(route, target: target, period: goal.fittingPeriod)
    let warnings = PlanWarnings(
      goal: goal, route: route, target: target, begin: stages.first?.start ?? target,
      project: project, items: items, today: today)
    return BackPlan(target: target, stages: stages, warnings: warnings.all)
  }

  /// Lays the steps of a route before a day, the last one first.
  static func stages(_ route: PlanRoute, target: CalendarDate, period: Period?) -> [Stage] {
    var stages: [Stage] = []
    var end = target
    for (index, step) in route.steps.enumerated().reversed() {
      var start = step.start(endingOn: end)
      if let period {
        if step.isPeriod { (start, end) = (period.start, period.end) }
        let isNextToPeriod = index > 0 && route.steps[index - 1].isPeriod
        if isNextToPeriod { start = period.end.adding(days: 1) }
      }
      stages.append(Stage(title: step.title, start: start, end: end, milestone: step.milestone))
      end = start.adding(days: -1)
    }
    return stages.reversed()
  }
}

/// What of a plan does not fit the days there are.
private struct PlanWarnings {
  let goal: Goal
  let route: PlanRoute
  let target: CalendarDate
  /// The day the first stage begins.
  let begin: CalendarDate
  let project: Project
  let items: Items
  let today: CalendarDate

  var all: [String] {
    [past ?? tooShort, begun, typesDiffer, periodTooLate, tightReport].compactMap(\.self) + drivers
  }

  private var left: String { Wording.distance(from: today, to: target) }

  /// Preparing is over once the period runs.
  private var isObserving: Bool { goal.fittingPeriod.map { $0.start <= today } ?? false }

  private var past: String? {
    target < today
      ? "The report was needed on \(target), which is past: choose the day it is needed now." : nil
  }

  private var tooShort: String? {
    if isObserving { return nil }
    if today.adding(months: route.leastMonths) > target {
      return "\(route.usual); \(target) leaves \(left): move the date, or aim for less first."
    }
    let lead = PlanRoute.leadMonths
    guard !route.isRenewal, today.adding(months: lead.lowerBound) > target else { return nil }
    return "Planning usually begins \(lead.lowerBound) to \(lead.upperBound) months ahead;"
      + " \(target) leaves \(left): the stages have to be shortened or run side by side."
  }

  private var begun: String? {
    guard begin < today, target >= today, !isObserving else { return nil }
    return "Counted back from \(target), the work begins on \(begin),"
      + " \(Wording.distance(from: begin, to: today)) ago: begin now and shorten what can be."
  }

  private var typesDiffer: String? {
    let stated = items.single(.goal)["report_type"]
    guard !stated.isEmpty, goal.report != project.auditType,
      !(goal.plan == .typeIFirst && project.auditType == .typeI)
    else { return nil }
    return "The goal is a \(goal.report.title), the project prepares for a"
      + " \(project.auditType.title): make them agree."
  }

  private var periodTooLate: String? {
    guard goal.report == .typeII, let period = goal.period, let latest = goal.latestPeriodEnd,
      period.end > latest
    else { return nil }
    let earliest = period.end.adding(days: 7 * PlanRoute.reportingWeeks.lowerBound)
    return "The period ends on \(period.end) and its report takes 4 to 8 weeks more, so it is"
      + " there on \(earliest) at the earliest: end the period by \(latest), or move the date."
  }

  private var tightReport: String? {
    guard let period = goal.fittingPeriod else { return nil }
    let weeks = target.days(since: period.end) / 7
    guard weeks < PlanRoute.reportingWeeks.upperBound else { return nil }
    return "\(weeks) weeks lie between the end of the period and \(target), and a report takes"
      + " 4 to 8: ask the auditor whether that will do."
  }

  private var drivers: [String] {
    items[.driver].filter { $0["outcome"] == "open" }.compactMap { driver in
      guard let wanted = driver.date("wanted_by"), wanted < target else { return nil }
      return "\(Wording.name(driver)) wants the report by \(wanted), before \(target)."
    }
  }
}
