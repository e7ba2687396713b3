/// Tasks that come again in each window of their cadence (DOMAIN §8).
package enum Recurrence {
  /// What begins later than so many days from now is not shown yet.
  static let daysAhead = 14

  /// The task of the next window, once one is done; nil for a task that does not come again, or whose
  /// next one is there already.
  ///
  /// - Parameter id: a new UUID, or what stands for one.
  package static func successor(
    of done: Item, before: Item, among items: Items, id: String, on day: CalendarDate
  ) -> Item? {
    guard let cadence = TaskCadence(rawValue: done["cadence"]), isFinished(done),
      !isFinished(before)
    else { return nil }
    let hasNext = items[.task].contains { other in
      other.id != done.id && other.taskStatus.isOpen && other["cadence"] == done["cadence"]
        && other.name == done.name && other["control"] == done["control"]
    }
    if hasNext { return nil }
    let end = done.date("due") ?? day
    return next(done, window: window(after: end, cadence), id: id, on: day)
  }

  private static func isFinished(_ task: Item) -> Bool {
    [.done, .verified].contains(task.taskStatus)
  }

  /// The days of the window that follows one; a window that ends with its month is followed by one
  /// that does.
  static func window(
    after end: CalendarDate, _ cadence: TaskCadence
  ) -> (first: CalendarDate, last: CalendarDate) {
    let first = end.adding(days: 1)
    return (first, first.adding(months: cadence.months).adding(days: -1))
  }

  private static func next(
    _ task: Item, window: (first: CalendarDate, last: CalendarDate), id: String,
    on day: CalendarDate
  ) -> Item {
    var next = Item(new: .task, id: id)
    for field in ["name", "detail", "criteria", "control", "priority", "effort", "days", "owner"]
      + ["links", "cadence", "origin"]
    {
      next[field] = task[field]
    }
    next["steps"] = TaskSteps(task).all.map(\.text).joined(separator: "\n")
    next["status"] = TaskStatus.planned.rawValue
    next["start"] = window.first.description
    next["due"] = window.last.description
    next["raised_on"] = day.description
    return next
  }
}

extension Item {
  /// Whether it begins so far ahead that there is nothing to do about it yet.
  package func isAhead(asOf day: CalendarDate) -> Bool {
    guard comesAgain, let start = date("start") else { return false }
    return start > day.adding(days: Recurrence.daysAhead)
  }
}
