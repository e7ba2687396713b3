/// Counts, lists and spans of time as the sentences about a scope say them.
enum Wording {
  /// An item as a sentence names it: a full stop of its own would end the sentence.
  static func name(_ item: Item) -> String {
    item.label.trimmed.hasSuffix(".") ? String(item.label.trimmed.dropLast()) : item.label
  }

  /// `1 day`, `2 days`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `a`, `a and b`, `a, b and c`; past three, `a, b, c and 9 more`.
  static func list(_ words: [String]) -> String {
    let shown = words.count > 3 ? words.prefix(3) + ["\(words.count - 3) more"] : words[...]
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `2026-02-01 to 2026-02-03 (3 days)`, or the one day.
  static func days(_ period: Period) -> String {
    let dates = period.days == 1 ? "\(period.start)" : "\(period.start) to \(period.end)"
    return "\(dates) (\(count(period.days, "day", "days")))"
  }

  /// How long it is to a later day, in the largest unit that says enough: `7 months`, `5 weeks`.
  static func distance(from day: CalendarDate, to later: CalendarDate) -> String {
    let days = max(0, later.days(since: day))
    if days < 14 { return count(days, "day", "days") }
    let months = months(from: day, to: later)
    return months < 3 ? "\(days / 7) weeks" : "\(months) months"
  }

  /// Whole calendar months from a day to a later one.
  private static func months(from day: CalendarDate, to later: CalendarDate) -> Int {
    let months = (later.year - day.year) * 12 + later.month - day.month
    return day.adding(months: months) > later ? months - 1 : months
  }
}
