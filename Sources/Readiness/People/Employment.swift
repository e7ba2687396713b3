/// When someone works here: from when to when, also before a rehire, and on which days on leave.
package struct Employment: Hashable, Sendable {
  /// A stretch of days from the first to the last day of work; nil where that is not known.
  package struct Stint: Hashable, Sendable {
    package let start: CalendarDate?
    package let end: CalendarDate?

    package func contains(_ day: CalendarDate) -> Bool {
      (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
    }
  }

  /// The earliest first; the last one is what the record itself says.
  package let stints: [Stint]
  private let leave: Stint?

  /// - Parameter person: an item of the roster.
  package init(_ person: Item) {
    let earlier = person.lines("earlier").compactMap { Period($0) }.sorted { $0.start < $1.start }
    stints =
      earlier.map { Stint(start: $0.start, end: $0.end) }
      + [Stint(start: person.date("start"), end: person.date("last_day"))]
    leave = person.date("leave_from").map { Stint(start: $0, end: person.date("leave_to")) }
  }

  /// The stint that holds a day; nil for those who have not begun, or left.
  package func stint(on day: CalendarDate) -> Stint? { stints.last { $0.contains(day) } }

  package func isActive(on day: CalendarDate) -> Bool { stint(on: day) != nil }

  package func isOnLeave(on day: CalendarDate) -> Bool { leave?.contains(day) ?? false }

  /// The last day of work of those who are no longer here; nil for those who are, or not yet.
  package func leftOn(asOf day: CalendarDate) -> CalendarDate? {
    isActive(on: day) ? nil : stints.compactMap(\.end).filter { $0 < day }.max()
  }
}

extension Item {
  /// Whether policies and training are asked of a person at all.
  ///
  /// They are said to be in scope, or the roster says as what or since when they work here. Whoever
  /// only owns or decides something, such as an adviser, is not on it.
  package var isOnRoster: Bool {
    switch self["in_scope"] {
    case "in": true
    case "out": false
    default: !self["worker"].isEmpty || !self["start"].isEmpty
    }
  }
}
