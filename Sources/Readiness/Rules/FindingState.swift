/// The state a finding is shown in, from what the tool says of it alone (DOMAIN §4).
package enum FindingState: String, CaseIterable, Hashable, Sendable {
  /// Open, and first seen in the latest report of its tool.
  case new
  case open
  /// Was open; passes now, or a report that covers it lists it no more.
  case resolved
  case mutedAtSource = "muted_at_source"
  /// Passes, and was never open.
  case passed
  /// The tool could not decide; a person has to look.
  case manual
  /// Skipped, not applicable, informational.
  case other

  package var title: String { self == .mutedAtSource ? "muted at source" : rawValue }
  package var isOpen: Bool { self == .new || self == .open }

  /// The state that follows from a verdict and its history.
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
}
