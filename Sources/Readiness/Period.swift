/// Days from a first to a last one, both included (DOMAIN §6).
package struct Period: Hashable, Sendable, CustomStringConvertible {
  package let start: CalendarDate
  package let end: CalendarDate

  /// Nil when the end lies before the start.
  package init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `2026-01-01..2026-12-31`.
  package init?(_ text: String) {
    let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ CalendarDate(iso: $0) }),
      ends.count == 2, let last = CalendarDate(iso: ends[1])
    else { return nil }
    self.init(start: first, end: last)
  }

  /// L, the number of days in the period (DOMAIN §9).
  package var days: Int { end.days(since: start) + 1 }

  package func contains(_ date: CalendarDate) -> Bool { date >= start && date <= end }

  /// n, where the first day is 1; nil outside the period.
  package func day(of date: CalendarDate) -> Int? {
    contains(date) ? date.days(since: start) + 1 : nil
  }

  package var description: String { "\(start)..\(end)" }
}
