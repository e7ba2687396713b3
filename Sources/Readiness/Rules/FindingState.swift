/// The state a finding is shown in: what its tool says, and what people decided (DOMAIN §4).
package enum FindingState: String, CaseIterable, Hashable, Sendable {
  /// Open, and first seen in the latest report of its tool.
  case new
  case open
  case inRemediation = "in_remediation"
  case riskAccepted = "risk_accepted"
  case falsePositive = "false_positive"
  case duplicate
  case mutedAtSource = "muted_at_source"
  /// Was open; passes now, or a report that covers it lists it no more.
  case resolved
  /// Resolved, and someone has looked at the fix, or its risk was accepted until then.
  case closed
  /// Passes, and was never open.
  case passed
  /// The tool could not decide; a person has to look.
  case manual
  /// Skipped, not applicable, informational.
  case other

  package var title: String {
    switch self {
    case .inRemediation: TriageDecision.inRemediation.title
    case .riskAccepted: TriageDecision.riskAccepted.title
    case .falsePositive: TriageDecision.falsePositive.title
    case .mutedAtSource: "muted at source"
    default: rawValue
    }
  }

  /// Whether it counts as an open failure.
  package var isOpen: Bool { self == .new || self == .open || self == .inRemediation }

  /// The state that follows from a verdict and its history alone.
  ///
  /// `isFirstSeenInLatest` says that the tool's latest report is the first that showed it open,
  /// `hasFailed` that it was open at some time.
  package init(
    verdict: Verdict, isMuted: Bool, isGone: Bool, isFirstSeenInLatest: Bool,
    hasFailed: Bool = false
  ) {
    self =
      switch verdict {
      case .fail where isGone: .resolved
      case .fail where isMuted: .mutedAtSource
      case .fail: isFirstSeenInLatest ? .new : .open
      case .pass: hasFailed ? .resolved : .passed
      case .manual: .manual
      case .other: .other
      }
  }

  /// The state once a decision that holds on the as-of day is laid over this one.
  ///
  /// A decision never hides that a scanner sees a closed finding again, and an accepted one that was
  /// fixed is closed.
  package func after(_ decision: TriageDecision?) -> FindingState {
    guard let decision else { return self }
    switch (self, decision) {
    case (.new, .closed), (.open, .closed): return .open
    case (.mutedAtSource, .closed), (.mutedAtSource, .inRemediation): return self
    case (.new, _), (.open, _), (.mutedAtSource, _): return Self.decided(decision)
    case (.resolved, .closed), (.resolved, .riskAccepted): return .closed
    default: return self
    }
  }

  private static func decided(_ decision: TriageDecision) -> FindingState {
    switch decision {
    case .inRemediation: .inRemediation
    case .falsePositive: .falsePositive
    case .duplicate: .duplicate
    case .riskAccepted: .riskAccepted
    case .closed: .closed
    }
  }
}
