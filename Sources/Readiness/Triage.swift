/// What people decide about one finding; the tool's verdict stands apart from it (DOMAIN §4).
package struct Triage: Hashable, Sendable {
  /// The finding's identity hash in lower-case hexadecimal, which outlives the row an import wrote.
  package let finding: String
  package var owner: Person.ID?
  /// The day it is to be fixed by, where that is another one than its severity asks for.
  package var due: CalendarDate?
  package var note: String
  /// Nil while the state follows from what the reports say.
  package var decision: TriageDecision?
  /// Why it was decided so.
  package var reason: String
  package var approver: Person.ID?
  /// The last day the decision holds; nil for one without end.
  package var expires: CalendarDate?

  package init(
    finding: String, owner: Person.ID? = nil, due: CalendarDate? = nil, note: String = "",
    decision: TriageDecision? = nil, reason: String = "", approver: Person.ID? = nil,
    expires: CalendarDate? = nil
  ) {
    self.finding = finding
    self.owner = owner
    self.due = due
    self.note = note
    self.decision = decision
    self.reason = reason
    self.approver = approver
    self.expires = expires
  }

  /// Whether nothing is decided: such a triage is not kept.
  package var isEmpty: Bool {
    owner == nil && due == nil && decision == nil && approver == nil && expires == nil
      && GapTransition.isBlank(note) && GapTransition.isBlank(reason)
  }

  /// Enough of the identity to tell findings apart where the report's own words are gone.
  package var shortID: String { String(finding.prefix(12)) }
}

/// What was decided about a finding, by a person or by a triage rule (DOMAIN §4).
package enum TriageDecision: String, CaseIterable, Hashable, Sendable {
  case inRemediation = "in_remediation"
  case falsePositive = "false_positive"
  case duplicate
  case riskAccepted = "risk_accepted"
  /// It was fixed, and someone has looked at the fix.
  case closed

  package var title: String {
    switch self {
    case .inRemediation: "in remediation"
    case .falsePositive: "false positive"
    case .duplicate: rawValue
    case .riskAccepted: "risk accepted"
    case .closed: rawValue
    }
  }

  /// Whether it takes an open finding out of the open ones while it holds.
  package var setsAside: Bool {
    self == .falsePositive || self == .duplicate || self == .riskAccepted
  }
}
