package import Readiness

/// Everything about one finding.
package struct FindingDetail: Hashable, Sendable {
  /// An import the finding is known from, and the journal entry that tells of it.
  package struct Source: Hashable, Sendable {
    package var id: String
    /// The journal's title of it.
    package var title: String
    package var entry: JournalEntry.ID?
  }

  package var summary: FindingSummary
  package var resource: ResourceDraft
  package var place: String
  /// Why the tool mutes it; empty where it does not, or does not say.
  package var muteReason: String
  /// Whether the report itself says when it was first seen, and it is not only when we first saw it.
  package var isFirstSeenReported: Bool
  package var toolID: String
  package var nativeStatus: String
  package var nativeSeverity: String
  package var detail: String
  package var lastSeen: Instant
  /// The day its remediation target passes; nil for a severity without one.
  package var due: CalendarDate?
  /// With the criteria it moves, and the related ones it moves not; where a rule of the user's own
  /// speaks of it, that rule's.
  package var check: CheckDraft
  /// The mapping rule that decides about the check's criteria; nil where the report's mapping stands.
  package var mappingRule: Item.ID?
  /// The report that showed it first, and the one that changed it last.
  package var firstReport: String
  package var lastReport: String
  package var firstSource: Source
  package var lastSource: Source
  /// What it was from report to report.
  package var course: FindingCourse
  /// Other failed findings on the same resource, whatever tool names it how.
  package var others: [FindingSummary] = []
}
