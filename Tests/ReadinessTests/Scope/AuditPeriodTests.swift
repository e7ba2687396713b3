import Readiness
import Testing

@Suite struct AuditPeriodTests {
  @Test(
    arguments: [
      ("2026-01-01", .twelve, "2026-12-31"), ("2026-01-01", .three, "2026-03-31"),
      ("2026-04-15", .six, "2026-10-14"), ("2025-12-01", .three, "2026-02-28"),
      ("2027-12-01", .three, "2028-02-29"), ("2028-02-29", .twelve, "2029-02-28"),
      ("2027-03-01", .twelve, "2028-02-29"), ("2026-08-31", .six, "2027-02-28"),
      ("2026-08-31", .three, "2026-11-30"), ("2026-01-31", .nine, "2026-10-30"),
      ("9999-06-01", .twelve, "9999-06-01"),
    ] as [(String, PeriodPreset, String)])
  func aPresetEndsTheDayBeforeItsDayComesAgain(
    start: String, preset: PeriodPreset, end: String
  ) throws {
    let period = preset.period(from: try #require(CalendarDate(iso: start)))
    #expect(period.description == "\(start)..\(end)")
  }

  @Test func presetsFollowEachOtherWithoutAGap() {
    for day in 0..<1_461 {
      let first = PeriodPreset.six.period(from: date(2026, 1, 1).adding(days: day))
      let second = PeriodPreset.six.period(from: first.end.adding(days: 1))
      #expect((362...368).contains(second.end.days(since: first.start) + 1), "\(first)")
    }
  }
}
