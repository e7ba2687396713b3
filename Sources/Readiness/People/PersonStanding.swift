/// Whether someone works here on a day.
package enum PersonStanding: String, CaseIterable, Hashable, Sendable {
  case active
  case onLeave = "on_leave"
  case notStarted = "not_started"
  case left
  /// Known by name alone, or out of scope: nothing is asked of them.
  case offRoster = "off_roster"

  package var title: String {
    switch self {
    case .active: "active"
    case .onLeave: "on leave"
    case .notStarted: "not started"
    case .left: "left"
    case .offRoster: "not on roster"
    }
  }

  /// Whether they work here, or will.
  package var isCurrent: Bool { self != .left }

  package init(_ person: Item, asOf day: CalendarDate) {
    let employment = Employment(person)
    if employment.leftOn(asOf: day) != nil, employment.nextStart(after: day) == nil {
      self = .left
    } else if !person.isOnRoster {
      self = .offRoster
    } else if !employment.isActive(on: day) {
      self = .notStarted
    } else {
      self = employment.isOnLeave(on: day) ? .onLeave : .active
    }
  }
}

extension Employment {
  /// The first day of the stint that begins next; nil where none does.
  package func nextStart(after day: CalendarDate) -> CalendarDate? {
    stints.compactMap(\.start).filter { $0 > day }.min()
  }

  /// The stint a day lies in, else the one that begins next, else the last one.
  package func stint(around day: CalendarDate) -> Stint? {
    stint(on: day) ?? stints.first { $0.start.map { $0 > day } ?? false } ?? stints.last
  }
}
