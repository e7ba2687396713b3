/// A question about open tasks whose answer should be none, such as how many are overdue.
package struct TaskConcern: Sendable, Identifiable {
  /// What the questions are asked of.
  package struct Ground: Sendable {
    let asOf: CalendarDate
    /// The first day of the examination; nil while undecided.
    let begins: CalendarDate?
    /// Everyone who is still there.
    let here: Set<Person.ID>

    package init(people: [Person], project: Project, asOf: CalendarDate) {
      self.asOf = asOf
      begins = project.period?.start
      here = Set(people.filter(\.isActive).map(\.id))
    }
  }

  package let id: String
  /// As it goes on after a count: `3 overdue`.
  package let title: String
  private let holds: @Sendable (Item, Ground) -> Bool

  /// Days ahead that count as soon.
  package static let soon = 7

  package static let all: [TaskConcern] = [
    TaskConcern(id: "overdue", title: "overdue") { $0.isOverdue(asOf: $1.asOf) },
    TaskConcern(id: "due-soon", title: "due within \(soon) days") { task, ground in
      !task.isOverdue(asOf: ground.asOf) && task.isDue(by: ground.asOf.adding(days: soon))
    },
    TaskConcern(id: "no-owner", title: "without an owner") { task, _ in
      task.person("owner") == nil
    },
    TaskConcern(id: "no-date", title: "without a date") { task, _ in task.date("due") == nil },
    TaskConcern(id: "after-start", title: "due after the period begins") { task, ground in
      guard let begins = ground.begins, begins > ground.asOf, let due = task.date("due")
      else { return false }
      // What comes again belongs into the period. What is due on its first day misses that day.
      return !task.comesAgain && due >= begins
    },
    TaskConcern(id: "owner-left", title: "of an owner who left") { task, ground in
      task.person("owner").map { !ground.here.contains($0) } ?? false
    },
  ]

  package static func named(_ id: String) -> TaskConcern? { all.first { $0.id == id } }

  /// Whether it is about a task; never about one that is done or cancelled, or comes again only
  /// later.
  package func isAbout(_ task: Item, _ ground: Ground) -> Bool {
    Self.isAsked(task, ground) && holds(task, ground)
  }

  private static func isAsked(_ task: Item, _ ground: Ground) -> Bool {
    task.isOpen(asOf: ground.asOf) && !task.isAhead(asOf: ground.asOf)
  }

  /// How many open tasks each question is about, in the order of `all`, zeroes too.
  package static func counts(
    _ items: Items, people: [Person], project: Project, asOf: CalendarDate
  ) -> [(concern: TaskConcern, count: Int)] {
    let ground = Ground(people: people, project: project, asOf: asOf)
    let asked = items[.task].filter { isAsked($0, ground) }
    return all.map { concern in (concern, asked.count { concern.holds($0, ground) }) }
  }
}

extension Item {
  /// Whether it has a due day, and that is a day or before it.
  package func isDue(by day: CalendarDate) -> Bool { date("due").map { $0 <= day } ?? false }

  /// The due day, and how far past it an open task is: `2026-03-10, 3 days overdue`; empty without
  /// one.
  package func dueWords(asOf day: CalendarDate) -> String {
    guard let due = date("due") else { return "" }
    let late = day.days(since: due)
    guard isOverdue(asOf: day) else { return due.description }
    return "\(due), \(Wording.count(late, "day", "days")) overdue"
  }
}
