/// A roadmap that follows from the gap assessment, to be edited before it is written: what nobody
/// works on yet, put together, with what it would raise readiness by.
package struct RoadmapSuggestion: Hashable, Sendable {
  /// One suggested task.
  package struct Entry: Hashable, Sendable, Identifiable {
    package var task: Item
    /// What it comes from, as a sentence.
    package let why: String
    /// What it raises the overall score by, 0 to 1, without caps (DOMAIN §9).
    package var effect: Double

    package var id: Item.ID { task.id }
    package var days: Double { Effort.days(of: task) ?? 0 }
    package var comesAgain: Bool { task.comesAgain }
    /// By which the order is made: what raises most for the least work comes first.
    var effectPerDay: Double { days > 0 ? effect / days : 0 }
  }

  /// Those with the most effect for their work first; what comes again last.
  package var entries: [Entry]

  /// What follows from a project as it stands; ids are `new1`, `new2` and so on.
  package static func of(_ input: ForecastInput, _ readiness: Readiness) -> RoadmapSuggestion {
    var builder = SuggestionBuilder(input, readiness)
    builder.addGaps()
    builder.addCriteria()
    builder.addFindings()
    builder.addAssessments()
    let once = SuggestionPriority.ranked(builder.finished())
    let again = RecurringWork.entries(input, numberedFrom: once.count + 1)
    var suggestion = RoadmapSuggestion(entries: once + again)
    suggestion.schedule(input, keeping: [])
    return suggestion
  }

  /// Gives each task that somebody owns the day by which it is done at the cautious estimate, after
  /// what is planned already.
  ///
  /// - Parameter keeping: tasks whose day somebody chose.
  package mutating func schedule(_ input: ForecastInput, keeping: Set<Item.ID>) {
    let present = Plan.of(input.items, asOf: input.asOf)
    let last = 2_000_000
    let own = entries.enumerated().filter { !$0.element.comesAgain }.map { place, entry in
      PlannedTask(
        id: entry.id, label: entry.task.name, owner: entry.task.person("owner"),
        days: Effort.days(of: entry.task), notBefore: entry.task.date("start"),
        after: entry.task.references("after"), number: last + place)
    }
    let schedule = Scheduler.schedule(
      present + own, capacity: input.capacity.mapValues(\.daysAWeek), from: input.asOf,
      stretch: Effort.caution)
    for index in entries.indices where !keeping.contains(entries[index].id) {
      if entries[index].comesAgain { continue }
      entries[index].task["due"] = schedule[entries[index].id]?.lastDay.description ?? ""
    }
  }
}

/// How urgent suggested tasks are: by their effect for their work, but for what cannot wait.
enum SuggestionPriority {
  static func ranked(_ entries: [RoadmapSuggestion.Entry]) -> [RoadmapSuggestion.Entry] {
    let sorted = entries.sorted { left, right in
      let (a, b) = (left.task["priority"] == critical, right.task["priority"] == critical)
      if a != b { return a }
      return (right.effectPerDay, left.task.name) < (left.effectPerDay, right.task.name)
    }
    return sorted.enumerated().map { place, entry in
      var entry = entry
      if entry.task["priority"] != critical {
        let priority: TaskPriority =
          place * 3 < sorted.count ? .high : place * 3 < 2 * sorted.count ? .medium : .low
        entry.task["priority"] = priority.rawValue
      }
      return entry
    }
  }

  private static let critical = TaskPriority.critical.rawValue
}
