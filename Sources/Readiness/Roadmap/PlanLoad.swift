/// How much each owner has to do in each week, against what they have for it.
package struct PlanLoad: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Nil for the tasks nobody owns.
    package let owner: Person.ID?
    /// Person-days a week; nil where none is set.
    package let capacity: Capacity?
    /// Person-days to be done in each week.
    package let days: [Double]

    /// How much of the first week is still ahead, 0 to 1.
    let firstWeek: Double

    /// The share of what is there that a week takes, 1 for all of it; nil without a capacity.
    package func share(_ week: Int) -> Double? {
      capacity.map { days[week] / ($0.daysAWeek * (week == 0 ? firstWeek : 1)) }
    }
  }

  /// The Monday of each week.
  package let weeks: [CalendarDate]
  /// Owners by what they have to do in all, the most first; nobody last.
  package let rows: [Row]

  /// A task is done in its stretch of the schedule; where it is due before that ends, its work lies
  /// between today and the day it is due, so that too much of it shows.
  package init(_ forecast: Forecast, weeks wished: Int) {
    let count = max(1, wished)
    weeks = Self.weeks(from: forecast.asOf, count)
    let monday = weeks.first ?? forecast.asOf
    var loads: [Person.ID?: [Double]] = [:]
    for task in forecast.tasks {
      // Whoever has tasks nobody estimated has a row as well.
      loads[task.owner, default: Array(repeating: 0, count: count)][0] += 0
      guard let work = task.days,
        let stretch = Self.stretch(of: task, forecast.likely, today: forecast.asOf)
      else { continue }
      let daily = work / Double(stretch.days)
      for week in 0..<count {
        let first = max(stretch.start, monday.adding(days: 7 * week))
        let last = min(stretch.end, monday.adding(days: 7 * week + 6))
        let days = max(0, last.days(since: first) + 1)
        loads[task.owner, default: Array(repeating: 0, count: count)][week] +=
          daily * Double(days)
      }
    }
    rows = loads.map { owner, days in
      Row(
        owner: owner, capacity: owner.flatMap { forecast.capacity[$0] }, days: days,
        firstWeek: Double(8 - forecast.asOf.weekday) / 7)
    }.sorted { left, right in
      let (a, b) = (left.days.reduce(0, +), right.days.reduce(0, +))
      if (left.owner == nil) != (right.owner == nil) { return right.owner == nil }
      return (b, left.owner?.description ?? "") < (a, right.owner?.description ?? "")
    }
  }

  /// The Mondays of so many weeks, that of a day the first.
  package static func weeks(from day: CalendarDate, _ count: Int) -> [CalendarDate] {
    (0..<count).map { day.adding(days: 1 - day.weekday + 7 * $0) }
  }

  private static func stretch(
    of task: PlannedTask, _ schedule: Schedule, today: CalendarDate
  ) -> Period? {
    let slot = schedule[task.id]
    if let due = task.due, slot.map({ due < $0.lastDay }) ?? true {
      let start = max(today, task.notBefore ?? today)
      return Period(start: start, end: max(start, due))
    }
    return slot.flatMap { Period(start: $0.firstDay, end: $0.lastDay) }
  }
}
