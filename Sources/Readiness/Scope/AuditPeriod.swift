/// The usual lengths of an observation period, in months (DOMAIN §6).
package enum PeriodPreset: Int, CaseIterable, Hashable, Sendable {
  case three = 3
  case six = 6
  case nine = 9
  case twelve = 12

  package var title: String { "\(rawValue) months" }

  /// The period that begins on a day; the next one of the same length joins it without a gap.
  package func period(from start: CalendarDate) -> Period {
    Period(start: start, months: rawValue)
  }
}

extension Period {
  /// As many calendar months from a day on, to the day before that day of the month comes again.
  init(start: CalendarDate, months: Int) {
    let next = start.adding(months: months)
    // In a shorter month that day never comes: then the month's last day belongs to the period.
    let end = next.day < start.day ? next : next.adding(days: -1)
    self.start = start
    self.end = max(start, end)
  }
}

/// The report before this one, as the period follows on it (DOMAIN §6).
struct PreviousReport: Hashable, Sendable {
  let title: String
  let end: CalendarDate
  /// A Type I speaks of one day, so nothing has to join it.
  let isTypeII: Bool

  /// Nil while nobody said when it ended.
  init?(_ audit: Item) {
    guard let end = audit.date("previous_end") else { return nil }
    self.end = end
    isTypeII = audit["previous_type"] != "type_1"
    title = isTypeII ? "the previous report" : "the previous Type I"
  }

  /// It is treated as current for 12 months from its end.
  var expires: CalendarDate { end.adding(months: 12) }

  /// The days between it and a period; nil when they join.
  func gap(before period: Period) -> Period? {
    Period(start: end.adding(days: 1), end: period.start.adding(days: -1))
  }
}
