/// Why a text was not taken for a date.
package struct DateRefusal: Error, Hashable, Sendable {
  /// What is wrong and how to write it, as a sentence.
  package let sentence: String
}

/// Reads dates as people think of them: `+2w`, `fri`, `31 jan`, `2026-03-31`.
package enum DateReading {
  /// What may be typed, for hints and refusals.
  package static let forms = "2026-03-31, 31 jan, fri, tomorrow, +3d, +2w or +1m"

  /// The day meant, seen from `today`.
  ///
  /// A weekday is the next one after today; a day without a year the next one from today on; a month
  /// later is the same day, or the last of a shorter month.
  package static func read(
    _ text: String, today: CalendarDate
  ) -> Result<CalendarDate, DateRefusal> {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    let joined = words.joined(separator: " ")
    guard !words.isEmpty else { return refused("Type a date: \(forms).") }
    if let date = named(joined, today: today) { return .success(date) }
    if joined.hasPrefix("+") || joined.hasPrefix("-") { return step(joined, today: today) }
    if joined.contains("/") || joined.split(separator: ".").count > 1 {
      return refused(
        "“\(joined)” may be read with day or month first: write 2026-03-31 or 31 jan instead.")
    }
    if let date = CalendarDate(iso: joined) { return .success(date) }
    if joined.split(separator: "-").count == 3 {
      return refused("“\(joined)” is no day of the calendar: write it like 2026-03-31.")
    }
    return dayAndMonth(words, today: today)
  }

  /// The month a word of three letters or more begins, counted from 1.
  static func month(named word: some StringProtocol) -> Int? {
    position(of: word.lowercased(), in: months)
  }

  /// What may be typed for a span of time.
  package static let spans = "7d, 2w or 1m"

  /// The last day of a span from `today` on, such as `7d`, `2w` or `1m`.
  package static func end(
    ofSpan text: String, from today: CalendarDate
  ) -> Result<CalendarDate, DateRefusal> {
    let compact = text.lowercased().filter { !$0.isWhitespace }
    guard compact.first?.isNumber ?? false,
      case .success(let day) = step("+" + compact, today: today)
    else { return refused("“\(text)” is no span of time we know: write \(spans).") }
    return .success(day)
  }

  private static func named(_ word: String, today: CalendarDate) -> CalendarDate? {
    switch word {
    case "today": return today
    case "tomorrow": return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    default:
      guard let weekday = position(of: word, in: weekdays) else { return nil }
      let ahead = (weekday - today.weekday + 7) % 7
      return today.adding(days: ahead == 0 ? 7 : ahead)
    }
  }

  private static func step(
    _ text: String, today: CalendarDate
  ) -> Result<CalendarDate, DateRefusal> {
    let compact = text.filter { $0 != " " }
    guard let unit = compact.last, let count = Int(compact.dropLast()), abs(count) <= 10_000
    else { return refused("“\(text)” is no step we know: write +3d, +2w, +1m or +1y.") }
    switch unit {
    case "d": return .success(today.adding(days: count))
    case "w": return .success(today.adding(days: count * 7))
    case "m": return .success(today.adding(months: count))
    case "y": return .success(today.adding(months: count * 12))
    default: return refused("“\(unit)” is no unit we know: write d, w, m or y.")
    }
  }

  private static func dayAndMonth(
    _ words: [String], today: CalendarDate
  ) -> Result<CalendarDate, DateRefusal> {
    let text = words.joined(separator: " ")
    var rest = words
    guard (2...3).contains(words.count),
      let place = rest.prefix(2).firstIndex(where: { position(of: $0, in: months) != nil }),
      let month = position(of: rest.remove(at: place), in: months),
      let day = Int(rest[0]), rest.count == 1 || (rest[1].count == 4 && Int(rest[1]) != nil)
    else { return refused("“\(text)” is no date we know: write \(forms).") }
    let years = rest.count == 2 ? Int(rest[1]).map { [$0] } ?? [] : nextYears(from: today)
    let dates = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
    if let date = dates.first(where: { rest.count == 2 || $0 >= today }) { return .success(date) }
    return refused("There is no day \(day) in \(months[month - 1]).")
  }

  /// A leap day may be up to eight years away.
  private static func nextYears(from today: CalendarDate) -> [Int] {
    Array(today.year...(today.year + 8))
  }

  /// Counted from 1; a word of three letters or more that begins the name.
  private static func position(of word: String, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func refused(_ sentence: String) -> Result<CalendarDate, DateRefusal> {
    .failure(DateRefusal(sentence: sentence))
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
