/// How many days an open finding may stay open before it is late (DOMAIN §8).
///
/// The company's own policy is what it is held to; these are defaults.
package struct RemediationTarget: Hashable, Sendable {
  /// Days from first seen, by severity; a severity that is not named has no target.
  package var days: [Severity: Int]

  package init(days: [Severity: Int]) { self.days = days }

  /// Critical 7, high 30, medium 90, low 180; none for info, nor for what no tool rated.
  package static let standard = RemediationTarget(
    days: [.critical: 7, .high: 30, .medium: 90, .low: 180])

  /// The company's own days, from settings such as `target.critical`; a severity that is not set has
  /// the standard ones, one that is set to `none` or to no number of days has no target.
  package init(settings: [String: String]) {
    days = Self.standard.days
    for severity in Severity.allCases {
      guard let text = settings[Self.settingKey(severity)] else { continue }
      days[severity] = Int(text.trimmed).flatMap { (0...36_500).contains($0) ? $0 : nil }
    }
  }

  /// The setting that holds the days of a severity.
  package static func settingKey(_ severity: Severity) -> String { "target.\(severity.rawValue)" }

  /// The last day a finding is inside its target; nil without one.
  package func due(firstSeen: CalendarDate, severity: Severity) -> CalendarDate? {
    days[severity].map { firstSeen.adding(days: $0) }
  }

  /// Whether its target has passed on a day: the target's last day itself is not late.
  package func isLate(firstSeen: CalendarDate, severity: Severity, asOf: CalendarDate) -> Bool {
    due(firstSeen: firstSeen, severity: severity).map { asOf > $0 } ?? false
  }

  /// The first day on which a finding is not late yet: those first seen before it are.
  package func cutoff(severity: Severity, asOf: CalendarDate) -> CalendarDate? {
    days[severity].map { asOf.adding(days: -$0) }
  }
}
