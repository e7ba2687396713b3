import Readiness

/// The moment before which a finding of each severity must have been first seen to be late today.
struct Lateness {
  private let cutoffs: [(severity: Severity, before: Instant)]

  init(asOf: CalendarDate, timeZone: String, targets: RemediationTarget = .standard) {
    let calendar = ProjectCalendar(timeZone: timeZone)
    cutoffs = Severity.allCases.compactMap { severity in
      targets.cutoff(severity: severity, asOf: asOf).map {
        (severity, calendar.start(of: $0))
      }
    }
  }

  /// 1 or 0 for a row with a severity and the moment it was first seen; the numbers and dates in it
  /// are ours.
  func sql(of column: String) -> String {
    let cases = cutoffs.map { "WHEN \($0.severity.rank) THEN \(column) < '\($0.before)'" }
    return "CASE severity \(cases.joined(separator: " ")) ELSE 0 END"
  }
}
