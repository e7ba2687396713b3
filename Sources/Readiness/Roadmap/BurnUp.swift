/// How much work there was and how much of it is done, week by week, and how it goes on by the plan.
package struct BurnUp: Hashable, Sendable {
  /// How it stands at the end of one week, in person-days.
  package struct Week: Hashable, Sendable {
    package let lastDay: CalendarDate
    /// All work that had been raised by then and was not cancelled.
    package let scope: Double
    package let done: Double
    /// Whether it lies ahead, so that it is planned and not known.
    package let isForecast: Bool
  }

  package let weeks: [Week]

  /// - Returns: nil where nothing was estimated.
  package init?(_ items: Items, _ forecast: Forecast) {
    let tasks = items[.task].filter { $0.taskStatus != .cancelled && !$0.comesAgain }
    let work = tasks.compactMap { task in Effort.days(of: task).map { (task: task, days: $0) } }
    let today = forecast.asOf
    guard !work.isEmpty,
      let first = work.compactMap({ $0.task.date("raised_on") }).min() ?? forecast.p50
    else { return nil }
    let planned = Set(work.map(\.task.id))
    let end = forecast.likely.slots.filter { planned.contains($0.id) }.map(\.lastDay).max()
    let last = max(today, end ?? today)
    var weeks: [Week] = []
    // Weeks end on Sundays.
    var day = first.adding(days: 7 - first.weekday)
    while weeks.count < Self.most {
      weeks.append(Self.week(day, work, forecast))
      if day >= last { break }
      day = day.adding(days: 7)
    }
    self.weeks = weeks
  }

  /// Four years: what is planned further ahead is not worth a chart.
  private static let most = 208

  private static func week(
    _ day: CalendarDate, _ work: [(task: Item, days: Double)], _ forecast: Forecast
  ) -> Week {
    let isForecast = day > forecast.asOf
    var scope = 0.0
    var done = 0.0
    for (task, days) in work {
      if (task.date("raised_on") ?? forecast.asOf) <= day || isForecast { scope += days }
      let end = task.date("done_on") ?? (isForecast ? forecast.likely[task.id]?.lastDay : nil)
      if let end, end <= day { done += days }
    }
    return Week(lastDay: day, scope: scope, done: done, isForecast: isForecast)
  }
}
