import Jobs
import ProjectFile
import Readiness
import Terminal

/// How a finding went on from report to report, with what came back and how long it was clean.
enum FindingHistoryText {
  static func add(_ detail: FindingDetail, _ state: WorkbenchState, _ text: inout DetailText) {
    text.add(.blank, .heading("History"))
    let says = detail.isFirstSeenReported ? "the report says" : "our first report of it"
    source(
      "first seen failing \(day(detail.summary.firstSeen, state)), \(says)", detail.firstSource,
      &text)
    text.add(detail.course.runs.map { .bullet(line($0, state)) })
    for regression in detail.course.regressions {
      text.add(.bullet(line(regression, state)))
    }
    let last = day(detail.lastSeen, state)
    source("last seen \(last), last changed", detail.lastSource, &text)
  }

  private static func line(_ run: FindingCourse.Run, _ state: WorkbenchState) -> String {
    let (from, until) = (day(run.from, state), day(run.until, state))
    let span = from == until ? from : "\(from) to \(until)"
    return "\(span): \(words[run.state] ?? run.state.rawValue)"
  }

  private static let words: [FindingCourse.State: String] = [
    .fail: "failed", .pass: "passed", .muted: "failed, muted at source",
    .gone: "no longer listed where the report looked", .manual: "to be checked by hand",
    .other: "not evaluated",
  ]

  private static func line(_ regression: Regression, _ state: WorkbenchState) -> String {
    let days = regression.cleanDays(calendar(state).day(of:))
    return "came back on \(day(regression.failedAt, state)) after \(counted(days, "clean day")), "
      + "seen clean \(day(regression.cleanFrom, state)) to \(day(regression.cleanUntil, state))"
      + period(regression.failedAt, state)
  }

  /// Which day of the observation period it was, and how many remain after it (DOMAIN §9).
  private static func period(_ moment: Instant, _ state: WorkbenchState) -> String {
    guard let project = state.project?.snapshot.project, let period = project.period else {
      return ""
    }
    let day = calendar(state).day(of: moment)
    guard period.contains(day) else { return "" }
    let number = day.days(since: period.start) + 1
    return "; day \(number) of \(period.days), \(period.days - number) remain"
  }

  private static func day(_ moment: Instant, _ state: WorkbenchState) -> String {
    calendar(state).day(of: moment).description
  }

  private static func calendar(_ state: WorkbenchState) -> ProjectCalendar {
    ProjectCalendar(timeZone: state.project?.snapshot.project.timeZone ?? "UTC")
  }

  private static func source(
    _ what: String, _ source: FindingDetail.Source, _ text: inout DetailText
  ) {
    let line = "\(what): \(source.title)"
    if let entry = source.entry {
      text.link(line, to: .place(.entry(entry)))
    } else {
      text.add(.bullet(line))
    }
  }
}
