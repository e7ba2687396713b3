import Foundation
import GRDB
import Readiness

/// The project's days as SQL over columns that hold moments in UTC.
struct FindingDays {
  let calendar: ProjectCalendar
  private let timeZone: TimeZone
  let targets: RemediationTarget

  /// The project's own zone and targets.
  init(_ db: Database) throws {
    self.init(
      timeZone: try ProjectRecord.read(db)?.timeZone ?? "UTC",
      targets: RemediationTarget(settings: try SettingRecord.all(db)))
  }

  init(timeZone: String, targets: RemediationTarget = .standard) {
    calendar = ProjectCalendar(timeZone: timeZone)
    self.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    self.targets = targets
  }

  /// Whether the day of a moment compares as asked with `day`.
  func compare(_ column: String, _ comparison: ListFilter.Comparison, _ day: CalendarDate) -> SQL {
    let begins = calendar.start(of: day).description
    let ends = calendar.start(of: day.adding(days: 1)).description
    let column = SQL(sql: column)
    return switch comparison {
    case .less: "\(column) < \(begins)"
    case .atMost: "\(column) < \(ends)"
    case .greater: "\(column) >= \(ends)"
    case .atLeast: "\(column) >= \(begins)"
    case .matches, .equals: "(\(column) >= \(begins) AND \(column) < \(ends))"
    }
  }

  /// Whether the day the remediation target passes compares as asked; null without a target.
  func compareTarget(_ comparison: ListFilter.Comparison, _ day: CalendarDate) -> SQL {
    let cases = Severity.allCases.compactMap { severity in
      targets.cutoff(severity: severity, asOf: day).map { cutoff -> SQL in
        "WHEN \(severity.rank) THEN \(compare("f.first_seen", comparison, cutoff))"
      }
    }
    return "CASE f.severity \(cases.joined(separator: " ")) END"
  }

  /// The day the remediation target passes, as text; null without a target.
  var target: SQL {
    let cases = targets.days.sorted { $0.key < $1.key }.map {
      "WHEN \($0.key.rank) THEN '+\($0.value) days'"
    }
    let days = "CASE f.severity \(cases.joined(separator: " ")) END"
    return SQL(sql: "date(f.first_seen, \(offset), \(days))")
  }

  /// What has to be added to a moment to read its day in the zone, as a modifier of SQLite's dates.
  private var offset: String {
    var cases: [String] = []
    var moment = Date(timeIntervalSince1970: Self.firstYear)
    let last = Date(timeIntervalSince1970: Self.lastYear)
    while let next = timeZone.nextDaylightSavingTimeTransition(after: moment), next < last {
      let change = Instant(secondsSinceEpoch: Int(next.timeIntervalSince1970))
      cases.append(
        "WHEN f.first_seen < '\(change)' THEN '\(timeZone.secondsFromGMT(for: moment)) seconds'")
      moment = next
    }
    let final = "'\(timeZone.secondsFromGMT(for: moment)) seconds'"
    return cases.isEmpty ? final : "CASE \(cases.joined(separator: " ")) ELSE \(final) END"
  }

  /// Scans lie between 2015 and 2045; outside of it a day may be off by the summer's hour.
  private static let firstYear = 1_420_070_400.0
  private static let lastYear = 2_366_841_600.0
}
