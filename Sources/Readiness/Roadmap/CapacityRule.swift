/// What each person has for the roadmap: planned, or measured once there is enough to measure
/// (DOMAIN §9).
package enum CapacityRule {
  /// - Parameter settings: person-days a week under `Capacity.key` and `Capacity.everyoneKey`.
  package static func of(
    _ people: [Person], tasks: [Item], settings: [String: String], asOf: CalendarDate
  ) -> [Person.ID: Capacity] {
    let closed = recentlyClosed(tasks, asOf: asOf)
    var capacity: [Person.ID: Capacity] = [:]
    for person in people where person.isActive {
      if let own = closed[person.id], own.tasks >= Capacity.leastTasks, own.days > 0 {
        capacity[person.id] = Capacity(
          daysAWeek: own.days / Double(Capacity.weeks), source: .measured(tasks: own.tasks))
      } else {
        capacity[person.id] = planned(person.id, settings).map { Capacity(daysAWeek: $0) }
      }
    }
    return capacity
  }

  /// What was set for a person, else for everyone; nil where nothing was.
  package static func planned(_ person: Person.ID, _ settings: [String: String]) -> Double? {
    let text = settings[Capacity.key(person)] ?? settings[Capacity.everyoneKey]
    return text.flatMap(Double.init).flatMap { $0 > 0 ? $0 : nil }
  }

  /// What each owner finished in the weeks up to a day, in estimated person-days.
  private static func recentlyClosed(
    _ tasks: [Item], asOf: CalendarDate
  ) -> [Person.ID: (tasks: Int, days: Double)] {
    let first = asOf.adding(days: 1 - 7 * Capacity.weeks)
    var closed: [Person.ID: (tasks: Int, days: Double)] = [:]
    for task in tasks where [.done, .verified].contains(task.taskStatus) {
      guard let owner = task.person("owner"), let day = task.date("done_on"),
        first <= day, day <= asOf, let days = Effort.days(of: task)
      else { continue }
      closed[owner, default: (0, 0)].tasks += 1
      closed[owner, default: (0, 0)].days += days
    }
    return closed
  }
}
