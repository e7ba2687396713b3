/// What a schedule has to know of one task, or of the first run of a control a task puts in place.
package struct PlannedTask: Hashable, Sendable, Identifiable {
  /// A task's own id; `first-run IAM-03` for the first run of a control.
  package let id: String
  /// `T-03 Close SSH`, as lists and messages name it.
  package let label: String
  package let owner: Person.ID?
  /// Likely person-days (DOMAIN §9: S 2, M 6, L 15); nil while nobody estimated it.
  package let days: Double?
  /// The first day it can be worked on.
  package let notBefore: CalendarDate?
  package let due: CalendarDate?
  /// The ids of what has to be done before it; those that are not in the plan are done.
  package let after: [String]
  /// Whether a key control waits for it: such tasks come first (DOMAIN §9).
  package let gatesKeyControl: Bool
  package let priority: TaskPriority?
  /// The number of its code, which decides where all else is equal.
  package let number: Int

  package init(
    id: String, label: String, owner: Person.ID?, days: Double?, notBefore: CalendarDate? = nil,
    due: CalendarDate? = nil, after: [String] = [], gatesKeyControl: Bool = false,
    priority: TaskPriority? = nil, number: Int = 0
  ) {
    self.id = id
    self.label = label
    self.owner = owner
    self.days = days
    self.notBefore = notBefore
    self.due = due
    self.after = after
    self.gatesKeyControl = gatesKeyControl
    self.priority = priority
    self.number = number
  }

  /// Key controls, then what is worse, then what is due earlier, then the older one (DOMAIN §9).
  var rank: (Int, Int, Int, Int) {
    (
      gatesKeyControl ? 0 : 1, priority.flatMap { TaskPriority.allCases.firstIndex(of: $0) } ?? 9,
      due?.daysSinceEpoch ?? .max, number
    )
  }
}

/// The likely work in a task, in person-days (DOMAIN §9).
package enum Effort {
  /// Of S, M and L.
  package static let days: [String: Double] = ["S": 2, "M": 6, "L": 15]
  /// What the cautious estimate takes every effort times (DOMAIN §9, P80).
  package static let caution = 1.35
  /// No task takes more days; a file that says so anyway is read as so many.
  package static let most = 10_000

  /// The days a task says, else those of its S, M or L; nil where it says neither.
  package static func days(of task: Item) -> Double? {
    task.number("days").map { Double(min(max($0, 0), most)) } ?? days[task["effort"]]
  }
}
