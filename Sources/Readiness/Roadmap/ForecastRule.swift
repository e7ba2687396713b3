/// Schedules the plan twice, and says when it makes ready (DOMAIN §9).
package enum ForecastRule {
  /// The weeks from the end of a period to its report: 3 where much is automated, 12 where nothing
  /// is (DOMAIN §9).
  private static let fieldworkWeeks = 3...12
  /// The months of a period nobody chose yet: the shortest that is usual (DOMAIN §6).
  private static let usualMonths = 3

  package static func forecast(_ input: ForecastInput) -> Forecast {
    let tasks = Plan.of(input.items, asOf: input.asOf)
    let capacity = input.capacity
    let days = capacity.mapValues(\.daysAWeek)
    let likely = Scheduler.schedule(tasks, capacity: days, from: input.asOf)
    let cautious = Scheduler.schedule(
      tasks, capacity: days, from: input.asOf, stretch: Effort.caution)
    let projection = ReadyProjection(input)
    let end = projection.after(Set(tasks.map(\.id)))
    let uncovered = UncoveredRule.of(end, projection)
    let obstacles = ForecastObstacles.of(tasks, capacity: capacity, input, isReady: end.isReady)
    let canTell = obstacles.isEmpty
    let moment = canTell && end.isReady ? ReadyMoment.find(likely, projection) : nil
    let later = canTell && end.isReady ? ReadyMoment.find(cautious, projection) : nil
    let ready = moment.map { $0.slot?.lastDay ?? input.asOf }
    let start = canTell ? typeIIStart(likely, tasks, ready: ready) : nil
    return Forecast(
      likely: likely, cautious: cautious, obstacles: obstacles,
      p50: canTell ? likely.lastDay : nil, p80: canTell ? cautious.lastDay : nil, ready: ready,
      readyCautious: later.map { $0.slot?.lastDay ?? input.asOf },
      criticalPath: moment?.slot.map { likely.path(to: $0.id) } ?? likely.criticalPath,
      uncovered: uncovered, scoreAfterAll: end.meanWithoutCaps, typeIIStart: start,
      report: report(input.project, start: start, ready: ready), capacity: capacity, tasks: tasks,
      asOf: input.asOf)
  }

  /// The day after the last key control ran for the first time; where no task puts one in place, the
  /// day after being ready.
  private static func typeIIStart(
    _ schedule: Schedule, _ tasks: [PlannedTask], ready: CalendarDate?
  ) -> CalendarDate? {
    let runs = tasks.filter { $0.gatesKeyControl && Plan.control(ofFirstRun: $0.id) != nil }
    let last = runs.compactMap { schedule[$0.id]?.lastDay }.max()
    return (last ?? ready)?.adding(days: 1)
  }

  private static func report(
    _ project: Project, start: CalendarDate?, ready: CalendarDate?
  ) -> ClosedRange<CalendarDate>? {
    let end: CalendarDate?
    switch project.auditType {
    case .typeI: end = ready
    case .typeII:
      end = start.map { start in
        project.period.map { start.adding(days: $0.days - 1) }
          ?? start.adding(months: usualMonths).adding(days: -1)
      }
    }
    return end.map { end in
      end.adding(
        days: 7 * fieldworkWeeks.lowerBound)...end.adding(
          days: 7 * fieldworkWeeks.upperBound)
    }
  }
}

/// The first moment of a schedule at which everything that makes ready is done.
private struct ReadyMoment {
  /// The task that ends then; nil where nothing has to be done.
  let slot: Schedule.Slot?

  /// Nil where it never comes.
  static func find(_ schedule: Schedule, _ projection: ReadyProjection) -> ReadyMoment? {
    let slots = schedule.slots.sorted { ($0.finish, $0.id) < ($1.finish, $1.id) }
    let lastRun = slots.lastIndex { Plan.control(ofFirstRun: $0.id) != nil }
    func isReady(_ count: Int) -> Bool {
      count > (lastRun ?? -1)
        && projection.after(Set(slots.prefix(count).map(\.id))).isReady
    }
    // What is done only grows, so that ready stays ready: half of what is left is ruled out each time.
    var (low, high) = (0, slots.count)
    guard isReady(high) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if isReady(middle) { high = middle } else { low = middle + 1 }
    }
    return ReadyMoment(slot: low == 0 ? nil : slots[low - 1])
  }
}
