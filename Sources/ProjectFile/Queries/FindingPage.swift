package import Readiness

/// One finding in a list.
package struct FindingSummary: Hashable, Sendable, Identifiable {
  package let id: Int64
  package var severity: Severity
  package var state: FindingState
  package var isLate: Bool
  package var check: FindingGroup.Check
  package var title: String
  package var resource: String
  package var account: String
  package var region: String
  package var criteria: [CriterionID]
  package var firstSeen: Instant
}

/// A stretch of a list of findings, and how many there are.
package struct FindingPage: Hashable, Sendable {
  package var rows: [FindingSummary] = []
  package var offset = 0
  /// How many match the filter, and how many there are without it.
  package var matching = 0
  package var total = 0

  package init() {}
}
