/// Something tried on the plan without writing it.
package enum WhatIf: Hashable, Sendable {
  /// The tasks are not done at all.
  case drop([Item.ID])
  /// The tasks are not begun before a day.
  case postpone([Item.ID], until: CalendarDate)
  /// Someone has so many person-days a week more: of their own, or of a person who helps.
  case help(Person.ID, daysAWeek: Double)
  /// A category is left out of the examination.
  case leaveOut(Category)

  /// The forecast's ground as it would be.
  package func applied(to input: ForecastInput) -> ForecastInput {
    var input = input
    switch self {
    case .drop(let ids):
      input.items = input.items.changing(ids) { $0["status"] = TaskStatus.cancelled.rawValue }
    case .postpone(let ids, let day):
      input.items = input.items.changing(ids) { $0["start"] = day.description }
    case .help(let person, let days): input.extraCapacity[person, default: 0] += days
    case .leaveOut(let category):
      input.project.categories.remove(category)
      input.project.categories.insert(.security)
      input.readiness.categories = input.project.categories
    }
    return input
  }
}

extension Items {
  /// The same with some tasks changed.
  fileprivate func changing(_ ids: [Item.ID], _ change: (inout Item) -> Void) -> Items {
    let ids = Set(ids)
    return Items(
      ItemKind.allCases.flatMap { self[$0] }.map { item in
        guard item.kind == .task, ids.contains(item.id) else { return item }
        var changed = item
        change(&changed)
        return changed
      })
  }
}
