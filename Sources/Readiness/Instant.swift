/// A moment in UTC, to the second; what is stored and hashed is its text, `2026-11-24T16:43:20Z`.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, within the years 1 to 9999.
  package let secondsSinceEpoch: Int

  package init(secondsSinceEpoch seconds: Int) {
    secondsSinceEpoch = min(max(seconds, -62_135_596_800), 253_402_300_799)
  }

  /// The moment a day begins in UTC.
  package init(startOf date: CalendarDate) {
    self.init(secondsSinceEpoch: date.daysSinceEpoch * 86_400)
  }

  /// Reads ISO 8601 as tools write it: a `T` or a blank between date and time, an optional fraction
  /// (dropped), an optional `Z` or `±hh:mm`; without a zone the time is taken as UTC.
  package init?(iso text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard characters.count >= 19,
      characters[4] == UInt8(ascii: "-"), characters[7] == UInt8(ascii: "-"),
      let year = Self.number(characters[0..<4]), let month = Self.number(characters[5..<7]),
      let day = Self.number(characters[8..<10]),
      let date = CalendarDate(year: year, month: month, day: day),
      characters[10] == UInt8(ascii: "T") || characters[10] == UInt8(ascii: " "),
      characters[13] == UInt8(ascii: ":"), characters[16] == UInt8(ascii: ":"),
      let hour = Self.number(characters[11..<13]), hour < 24,
      let minute = Self.number(characters[14..<16]), minute < 60,
      let second = Self.number(characters[17..<19]), second < 61
    else { return nil }
    var rest = characters[19...]
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard let offset = Self.offset(rest) else { return nil }
    self.init(
      secondsSinceEpoch: date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60
        + min(second, 59) - offset)
  }

  /// The UTC day of this moment; the project's own day is asked of its time zone instead.
  package var utcDate: CalendarDate {
    CalendarDate(daysSinceEpoch: secondsSinceEpoch.floorDivided(by: 86_400))
  }

  package func adding(seconds: Int) -> Instant {
    Instant(secondsSinceEpoch: secondsSinceEpoch + seconds)
  }

  package var description: String {
    let date = utcDate
    let second = secondsSinceEpoch - date.daysSinceEpoch * 86_400
    // An import writes several of these a row, so they are filled in digit by digit.
    var text = Array("0000-00-00T00:00:00Z".utf8)
    func fill(_ number: Int, _ places: ClosedRange<Int>) {
      var rest = number
      for place in places.reversed() {
        text[place] += UInt8(rest % 10)
        rest /= 10
      }
    }
    fill(date.year, 0...3)
    fill(date.month, 5...6)
    fill(date.day, 8...9)
    fill(second / 3_600, 11...12)
    fill(second / 60 % 60, 14...15)
    fill(second % 60, 17...18)
    return String(decoding: text, as: UTF8.self)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  /// Seconds east of UTC named by a zone suffix; no suffix is UTC.
  private static func offset(_ suffix: ArraySlice<UInt8>) -> Int? {
    guard let sign = suffix.first else { return 0 }
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") {
      return suffix.count == 1 ? 0 : nil
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let digits = suffix.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 4, let hours = number(digits[0..<2]), let minutes = number(digits[2..<4])
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
