/// What is odd about the days of an examination (DOMAIN §6).
enum PeriodWarnings {
  static func of(project: Project, items: Items, today: CalendarDate) -> [ScopeWarning] {
    let previous = PreviousReport(items.single(.audit))
    return [
      missing(project), short(project), joins(project, previous),
      expiry(project, previous, today: today),
    ].compactMap(\.self)
  }

  private static func missing(_ project: Project) -> ScopeWarning? {
    if project.period != nil { return nil }
    return project.auditType == .typeII
      ? ScopeWarning(
        nil, "A Type II answers for a period, and there is none: choose its first and last day.")
      : ScopeWarning(nil, "A Type I answers for one date, and there is none: choose the day.")
  }

  private static func short(_ project: Project) -> ScopeWarning? {
    guard project.auditType == .typeII, let period = project.period,
      period.end < Period(start: period.start, months: 3).end
    else { return nil }
    return ScopeWarning(
      nil,
      "The period has \(Wording.count(period.days, "day", "days")): many readers refuse less than"
        + " 3 months, so make it longer or ask those who will read the report.")
  }

  private static func joins(_ project: Project, _ previous: PreviousReport?) -> ScopeWarning? {
    guard project.auditType == .typeII, let period = project.period, let previous,
      previous.isTypeII
    else { return nil }
    if let gap = previous.gap(before: period) {
      return ScopeWarning(
        nil,
        "\(Wording.days(gap)) between the previous report and this period stay uncovered:"
          + " begin on \(gap.start), or be ready to explain them.")
    }
    guard period.start <= previous.end else { return nil }
    return ScopeWarning(
      nil,
      "The period begins on \(period.start), before the previous report ended on \(previous.end):"
        + " begin on \(previous.end.adding(days: 1)).")
  }

  private static func expiry(
    _ project: Project, _ previous: PreviousReport?, today: CalendarDate
  ) -> ScopeWarning? {
    guard let previous else { return nil }
    let (end, expires) = (previous.end, previous.expires)
    if today > expires {
      return ScopeWarning(
        .audit,
        "The report to \(end) counted as current until \(expires), which is past:"
          + " tell readers when the next one comes.")
    }
    guard project.auditType == .typeII, let period = project.period else { return nil }
    let due = period.end.adding(days: 7 * PlanRoute.reportingWeeks.upperBound)
    guard due > expires else { return nil }
    return ScopeWarning(
      .audit,
      "The report to \(end) counts as current until \(expires), and the next one may come as late"
        + " as \(due): plan a bridge letter for the days between, three months at most.")
  }
}
