import Foundation
package import Readiness

/// The project's days: they begin and end in its own time zone, while times are kept in UTC.
package struct ProjectCalendar: Sendable {
  private let calendar: Calendar

  /// - Parameter timeZone: an IANA name; UTC where the system does not know it.
  package init(timeZone: String) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    self.calendar = calendar
  }

  /// Whether the system knows a zone by this name.
  package static func knows(timeZone: String) -> Bool { TimeZone(identifier: timeZone) != nil }

  /// The day on which a moment falls.
  package func day(of instant: Instant) -> CalendarDate {
    let moment = Date(timeIntervalSince1970: Double(instant.secondsSinceEpoch))
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? instant.utcDate
  }

  /// The moment a day begins.
  package func start(of day: CalendarDate) -> Instant {
    let parts = DateComponents(year: day.year, month: day.month, day: day.day)
    guard let moment = calendar.date(from: parts) else { return Instant(startOf: day) }
    return Instant(secondsSinceEpoch: Int(calendar.startOfDay(for: moment).timeIntervalSince1970))
  }
}
