package import Readiness

/// The decision that holds on a finding on a day, and who made it.
package struct FindingDecision: Hashable, Sendable {
  /// The triage rule that decides.
  package struct Rule: Hashable, Sendable {
    package var id: Item.ID
    /// `TR-03 Sandbox`.
    package var label: String
  }

  package var decision: TriageDecision
  package var reason: String
  package var approver: Person.ID?
  /// The last day it holds; nil for one without end.
  package var until: CalendarDate?
  /// Nil where a person decided on this finding itself.
  package var rule: Rule?
}

/// Where a finding's resource lies, and the component that says so.
package struct FindingPlace: Hashable, Sendable {
  package var scope: ResourceScope
  /// Nil where no component says.
  package var component: Item.ID?
  /// `B-03 Production`; empty where no component says.
  package var label: String
}
