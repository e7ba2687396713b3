import Readiness
import Testing

@Suite struct DateReadingTests {
  /// 2026-11-24 is a Tuesday.
  let today = date(2026, 11, 24)

  @Test(
    arguments: [
      ("today", "2026-11-24"), ("tomorrow", "2026-11-25"), ("Yesterday", "2026-11-23"),
      ("fri", "2026-11-27"), ("tue", "2026-12-01"), ("Monday", "2026-11-30"), ("+3d", "2026-11-27"),
      ("+2w", "2026-12-08"), ("+ 1 m", "2026-12-24"), ("+1y", "2027-11-24"), ("-2w", "2026-11-10"),
      ("31 jan", "2027-01-31"), ("24 nov", "2026-11-24"), ("23 nov", "2027-11-23"),
      ("31 jan 2027", "2027-01-31"), ("Jan 31, 2026", "2026-01-31"), ("29 feb", "2028-02-29"),
      ("2026-03-31", "2026-03-31"), ("3 march", "2027-03-03"),
    ] as [(String, String)])
  func readsDatesAsPeopleThink(text: String, iso: String) throws {
    #expect(try DateReading.read(text, today: today).get().description == iso)
  }

  @Test func aMonthLaterEndsWithTheMonth() throws {
    #expect(
      try DateReading.read("+1m", today: date(2027, 1, 31)).get().description == "2027-02-28")
  }

  @Test(
    arguments: [
      ("3/4", "“3/4” may be read with day or month first: write 2026-03-31 or 31 jan instead."),
      ("31.12.2026", "“31.12.2026” may be read with day or month first"),
      ("31 feb", "There is no day 31 in february."),
      ("29 feb 2027", "There is no day 29 in february."),
      ("2026-02-30", "“2026-02-30” is no day of the calendar"), ("", "Type a date"),
      ("  ", "Type a date"),
      ("+2q", "“q” is no unit"), ("+w", "“+w” is no step"), ("+99999999999999999999d", "“+9999"),
      ("soon", "“soon” is no date we know"), ("31 jan 27", "“31 jan 27” is no date"),
      ("0 jan", "There is no day 0"), ("12", "“12” is no date"), ("ma", "“ma” is no date"),
    ] as [(String, String)])
  func refusesTheRestWithASentence(text: String, sentence: String) {
    guard case .failure(let refusal) = DateReading.read(text, today: today) else {
      Issue.record("“\(text)” was read as a date")
      return
    }
    #expect(refusal.sentence.hasPrefix(sentence), "\(refusal.sentence)")
  }
}

@Suite struct RemediationTargetTests {
  @Test(
    arguments: [
      (Severity.critical, 7), (.high, 30), (.medium, 90), (.low, 180),
    ] as [(Severity, Int)])
  func theLastDayOfATargetIsNotLate(severity: Severity, days: Int) {
    let target = RemediationTarget.standard
    let first = date(2026, 1, 1)
    #expect(!target.isLate(firstSeen: first, severity: severity, asOf: first.adding(days: days)))
    let next = first.adding(days: days + 1)
    #expect(target.isLate(firstSeen: first, severity: severity, asOf: next))
    #expect(target.cutoff(severity: severity, asOf: next) == first.adding(days: 1))
  }

  @Test(arguments: [Severity.info, .unrated])
  func whatHasNoTargetIsNeverLate(severity: Severity) {
    #expect(
      !RemediationTarget.standard.isLate(
        firstSeen: date(2000, 1, 1), severity: severity, asOf: date(2026, 1, 1)))
  }

  @Test func groupsCountLateApart() {
    var group = FindingGroup(
      check: .init(tool: "t", id: "c"), criteria: [], open: [:], failed: 0, passed: 0)
    let day = date(2026, 3, 31)
    for age in [7, 8, 30] { group.add(.critical, firstSeen: day.adding(days: -age), asOf: day) }
    #expect(group.open[.critical] == .init(late: 2, inside: 1))
    #expect(group.openCount == 3 && group.lateCount == 2 && group.hasLateCritical)
  }
}
