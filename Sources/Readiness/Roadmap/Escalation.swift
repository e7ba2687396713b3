/// Whom an overdue task goes to, the longer the higher up; the rules are settings of a project.
package enum Escalation {
  /// From so many days past due on, a task is for someone to chase.
  package struct Rule: Hashable, Sendable {
    package let days: Int
    /// Nil for the task's own owner.
    package let person: Person.ID?
  }

  /// An overdue task, and who has to chase it now.
  package struct Due: Hashable, Sendable {
    package let task: Item
    package let person: Person.ID
    /// Days past its due day.
    package let days: Int
  }

  /// What one person has to chase.
  package struct Chase: Hashable, Sendable {
    package let person: Person.ID
    /// The latest first; there is at least one.
    package let due: [Due]

    /// `2 tasks up to 11 days overdue: Ada Example chases`.
    package func words(_ name: String) -> String {
      let days = Wording.count(due.map(\.days).max() ?? 0, "day", "days")
      let tasks = Wording.count(due.count, "task", "tasks")
      return "\(tasks) \(due.count == 1 ? "" : "up to ")\(days) overdue: \(name) chases"
    }
  }

  /// The rules a project may have.
  package static let levels = 1...3

  /// The key of the days past due of a rule; a whole number from 1.
  package static func daysKey(_ level: Int) -> String { "escalation.\(level).days" }

  /// The key of the person a rule names, by id; empty for the task's own owner.
  package static func personKey(_ level: Int) -> String { "escalation.\(level).person" }

  /// The rules that are set, the earliest first; a level without days is none.
  package static func rules(_ settings: [String: String]) -> [Rule] {
    levels.compactMap { level in
      guard let days = settings[daysKey(level)].flatMap(Int.init), days > 0 else { return nil }
      let person = settings[personKey(level)].flatMap { $0.isEmpty ? nil : Person.ID($0) }
      return Rule(days: days, person: person)
    }.sorted { $0.days < $1.days }
  }

  /// The overdue tasks a rule has come to, the latest first, each for whom the last of its rules
  /// names; one without an owner waits for a rule that names someone.
  package static func due(
    _ items: Items, settings: [String: String], asOf: CalendarDate
  ) -> [Due] {
    let rules = rules(settings)
    let due = items[.task].compactMap { task -> Due? in
      guard task.isOverdue(asOf: asOf), let date = task.date("due") else { return nil }
      let days = asOf.days(since: date)
      let person = rules.last { $0.days <= days && ($0.person ?? task.person("owner")) != nil }
        .flatMap { $0.person ?? task.person("owner") }
      return person.map { Due(task: task, person: $0, days: days) }
    }
    // Tasks come by their codes, and the order among equals is kept.
    return due.enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }
      .map(\.element)
  }

  /// The same by whom has to chase them, whoever has the latest one first.
  package static func chases(
    _ items: Items, settings: [String: String], asOf: CalendarDate
  ) -> [Chase] {
    let due = due(items, settings: settings, asOf: asOf)
    var people: [Person.ID] = []
    for one in due where !people.contains(one.person) { people.append(one.person) }
    let byPerson = Dictionary(grouping: due, by: \.person)
    return people.map { Chase(person: $0, due: byPerson[$0] ?? []) }
  }
}
