package import Readiness

/// Everything about one finding.
package struct FindingDetail: Hashable, Sendable {
  package struct Event: Hashable, Sendable {
    package var at: Instant
    package var was: String
    package var became: String
  }

  package var summary: FindingSummary
  package var resource: ResourceDraft
  package var place: String
  package var toolID: String
  package var nativeStatus: String
  package var nativeSeverity: String
  package var detail: String
  package var lastSeen: Instant
  /// The day its remediation target passes; nil for a severity without one.
  package var due: CalendarDate?
  package var check: CheckDraft
  /// The report that showed it first, and the one that changed it last.
  package var firstReport: String
  package var lastReport: String
  package var events: [Event]
}
