import Readiness
import Testing

@Suite struct CalendarDateTests {
  /// Every day of ten thousand years: each day follows the one before it and comes back.
  @Test func everyDayRoundTrips() {
    var expected = date(1, 1, 1).daysSinceEpoch
    for year in stride(from: 1, through: 9_999, by: 7) {
      for month in 1...12 {
        for day in [1, CalendarDate.daysIn(month: month, year: year)] {
          let date = date(year, month, day)
          #expect(CalendarDate(daysSinceEpoch: date.daysSinceEpoch) == date)
          #expect(CalendarDate(iso: date.description) == date)
          #expect(date.daysSinceEpoch >= expected)
          expected = date.daysSinceEpoch
        }
        let last = date(year, month, CalendarDate.daysIn(month: month, year: year))
        let next = last.adding(days: 1)
        #expect(next.day == 1 || year == 9_999 && month == 12)
      }
    }
  }

  @Test(
    arguments: [
      (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2026, 11, 24, 20_781, 2),
      (1969, 12, 31, -1, 3),
      (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
    ] as [(Int, Int, Int, Int, Int)])
  func knowsDaysAndWeekdays(year: Int, month: Int, day: Int, days: Int, weekday: Int) {
    #expect(date(year, month, day).daysSinceEpoch == days)
    #expect(date(year, month, day).weekday == weekday)
  }

  @Test(
    arguments: [(1900, false), (2000, true), (2024, true), (2026, false), (2100, false)]
      as [(Int, Bool)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
      ("2026-11-30", 3, "2027-02-28"), ("2026-12-31", 12, "2027-12-31"),
      ("2026-06-30", -18, "2024-12-30"),
    ] as [(String, Int, String)])
  func monthsEndWithTheShorterMonth(start: String, months: Int, end: String) {
    #expect(CalendarDate(iso: start)?.adding(months: months).description == end)
  }

  @Test(arguments: [
    "2026-2-1", "2026-02-30", "26-02-01", "2026-13-01", "2026-00-10", "0000-01-01", "2026-02-01x",
    "2026/02/01", "", "２０２６-02-01",
  ])
  func readsISOAndNothingElse(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }
}

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("2026-11-24T16:43:20Z", "2026-11-24T16:43:20Z"),
      ("2026-11-24 16:43:20", "2026-11-24T16:43:20Z"),
      ("2026-11-24T16:43:20.123456+02:00", "2026-11-24T14:43:20Z"),
      ("2026-01-01T00:30:00+0100", "2025-12-31T23:30:00Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ] as [(String, String)])
  func readsWhatToolsWrite(text: String, utc: String) {
    #expect(Instant(iso: text)?.description == utc)
  }

  @Test(arguments: [
    "2026-11-24", "2026-11-24T25:00:00Z", "2026-11-24T10:00:00Zulu", "2026-11-24T10:00:00+1",
    "2026-02-30T10:00:00Z", "", "not a time at all, but long",
  ])
  func refusesTheRest(text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test func everySecondRoundTrips() {
    for seconds in stride(from: -62_135_596_800, through: 253_402_300_799, by: 7_919_777_773) {
      let instant = Instant(secondsSinceEpoch: seconds)
      #expect(instant.secondsSinceEpoch == seconds)
      #expect(Instant(iso: instant.description) == instant)
      #expect(instant.utcDate <= instant.adding(seconds: 86_400).utcDate)
    }
  }
}
