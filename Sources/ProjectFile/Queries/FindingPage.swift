package import Readiness

/// One finding in a list.
package struct FindingSummary: Hashable, Sendable, Identifiable {
  package let id: Int64
  /// Names the finding across imports and copies of the project: lower-case hexadecimal.
  package let identity: String
  package var severity: Severity
  package var state: FindingState
  package var isLate: Bool
  package var check: FindingGroup.Check
  package var title: String
  /// What a person calls the resource, and the tool's id of it.
  package var resource: String
  package var resourceID: String
  package var account: String
  package var region: String
  package var provider: String
  package var criteria: [CriterionID]
  package var firstSeen: Instant
  package var lastSeen: Instant
  package var owner: Person.ID?
  /// The day someone set, else the one on which the remediation target passes; nil without either.
  package var due: CalendarDate?
  package var note: String
  /// What was decided and holds on the day; nil without a decision.
  package var decision: FindingDecision?
  package var place: FindingPlace
  package var kind: FindingKind
  /// The package an advisory is about; empty for everything else.
  package var package: String
  /// Where in the resource, for people: a file with its line.
  package var location: String
}

/// A finding by its name alone.
package struct FindingReference: Hashable, Sendable {
  package let identity: String
  package let title: String
}

/// A stretch of a list of findings, and how many there are.
package struct FindingPage: Hashable, Sendable {
  package var rows: [FindingSummary] = []
  package var offset = 0
  /// How many match the filter, and how many there are without it.
  package var matching = 0
  package var total = 0
  /// How many of those that are marked match the filter.
  package var markedMatching = 0

  package init() {}
}
