/// When each task of a plan is worked on, one at a time per owner.
package struct Schedule: Hashable, Sendable {
  /// The stretch of one task.
  package struct Slot: Hashable, Sendable, Identifiable {
    package let id: String
    package let owner: Person.ID
    /// In calendar days from the start of the plan's first day, fractions included.
    package let start: Double
    package let finish: Double
    /// The first and the last day on which it is worked on.
    package let firstDay: CalendarDate
    package let lastDay: CalendarDate
    /// What it began right after: a task it waited for, or its owner's task before; nil where it
    /// began with the plan or on its own first day.
    package let follows: String?
  }

  /// By their start.
  package let slots: [Slot]
  private let places: [String: Int]

  package init(slots: [Slot] = []) {
    self.slots = slots
    places = Dictionary(slots.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  package subscript(id: String) -> Slot? { places[id].map { slots[$0] } }

  /// The last day of the whole plan; nil for an empty one.
  package var lastDay: CalendarDate? { slots.map(\.lastDay).max() }

  /// The tasks that follow each other without a pause up to one, the first one first: what has to
  /// move for it to move.
  package func path(to id: String) -> [String] {
    var path: [String] = []
    var here: String? = id
    while let id = here, let slot = self[id] {
      path.append(id)
      here = slot.follows
    }
    return path.reversed()
  }

  /// The longest such path of the plan.
  package var criticalPath: [String] {
    let last = slots.max { ($0.finish, $1.id) < ($1.finish, $0.id) }
    return last.map { path(to: $0.id) } ?? []
  }
}
