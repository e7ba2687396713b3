import Readiness

/// Moments in English words, such as `Mon Jul  1 11:40:48 2013` and `Tue, 12 May 2020 20:59:12`.
enum EnglishTime {
  /// The moment, taken as UTC: the words say no zone, or one that only its country knows.
  static func instant(_ text: String) -> Instant? {
    var (year, month, day, clock): (Int?, Int?, Int?, Int?) = (nil, nil, nil, nil)
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      if let seconds = seconds(word) {
        clock = clock ?? seconds
      } else if let number = Int(word) {
        if word.count == 4 { year = year ?? number } else { day = day ?? number }
      } else {
        month = month ?? months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
      }
    }
    guard let year, let month, let day, let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Instant(startOf: date).adding(seconds: clock ?? 0)
  }

  private static func seconds(_ word: Substring) -> Int? {
    let parts = word.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] < 61 else { return nil }
    return parts[0] * 3_600 + parts[1] * 60 + parts[2]
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
