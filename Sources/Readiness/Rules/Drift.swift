/// What is known of one finding from the reports so far.
package struct KnownFinding: Hashable, Sendable {
  package var verdict: Verdict
  package var isMuted: Bool
  /// The report that covered it and listed it no more; nil while it is listed.
  package var goneAt: Instant?
  /// When it was first seen failing; for one that never failed, when it was first listed.
  package var firstSeen: Instant
  package var lastSeen: Instant
  /// It failed, unmuted or not, at some time.
  package var hasFailed: Bool

  package init(
    verdict: Verdict, isMuted: Bool = false, goneAt: Instant? = nil, firstSeen: Instant,
    lastSeen: Instant, hasFailed: Bool? = nil
  ) {
    self.verdict = verdict
    self.isMuted = isMuted
    self.goneAt = goneAt
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.hasFailed = hasFailed ?? (verdict == .fail)
  }

  package var isGone: Bool { goneAt != nil }
  /// Failed, not muted by the tool, not gone.
  package var isOpen: Bool { verdict == .fail && !isMuted && !isGone }
}

/// What one row of a report does to what is known.
package enum Drift {
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// Not known before, whatever it says.
    case created
    /// Open now and was not: it failed again, came back, or lost its muting.
    case reopened
    /// Was open and passes now, or is gone.
    case resolved
    /// Says something else than before without having been fixed: muted by the tool, undecided.
    case changed
    /// Says what was known, or is older than what is known.
    case unchanged
  }

  package struct Step: Hashable, Sendable {
    package let outcome: Outcome
    package let known: KnownFinding
  }

  /// Takes in one row, seen at a moment, of a finding that may be known already.
  ///
  /// A row older than what is known leaves the present alone; it may move `firstSeen` back. Of two
  /// rows of one moment the worse one stands, so that a report read twice changes nothing.
  package static func apply(
    verdict: Verdict, isMuted: Bool, seenAt: Instant, to known: KnownFinding?
  ) -> Step {
    let row = KnownFinding(
      verdict: verdict, isMuted: isMuted, firstSeen: seenAt, lastSeen: seenAt)
    guard let known else { return Step(outcome: .created, known: row) }
    var next = withHistory(known, row)
    let isNewer = seenAt > known.lastSeen && seenAt > (known.goneAt ?? known.lastSeen)
    let isWorse = seenAt == known.lastSeen && !known.isGone && rank(row) < rank(known)
    next.lastSeen = max(known.lastSeen, seenAt)
    guard isNewer || isWorse else { return Step(outcome: .unchanged, known: next) }
    next.verdict = verdict
    next.isMuted = isMuted
    next.goneAt = nil
    return Step(outcome: outcome(from: known, to: next), known: next)
  }

  /// The finding once a report that covers it no longer lists it.
  package static func gone(_ known: KnownFinding, at report: Instant) -> Step {
    guard known.isOpen else { return Step(outcome: .unchanged, known: known) }
    var next = known
    next.goneAt = report
    return Step(outcome: .resolved, known: next)
  }

  private static func outcome(from known: KnownFinding, to next: KnownFinding) -> Outcome {
    if !known.isOpen, next.isOpen { return .reopened }
    if known.isOpen, next.verdict == .pass { return .resolved }
    let isSame =
      known.verdict == next.verdict && known.isMuted == next.isMuted
      && known.isGone == next.isGone
    return isSame ? .unchanged : .changed
  }

  /// A first failure begins its time, whatever passed before; later ones keep it (DOMAIN §4).
  private static func withHistory(_ known: KnownFinding, _ row: KnownFinding) -> KnownFinding {
    var next = known
    next.hasFailed = known.hasFailed || row.hasFailed
    if row.hasFailed == known.hasFailed {
      next.firstSeen = min(known.firstSeen, row.firstSeen)
    } else if row.hasFailed {
      next.firstSeen = row.firstSeen
    }
    return next
  }

  /// The worse, the lower.
  private static func rank(_ finding: KnownFinding) -> Int {
    switch finding.verdict {
    case .fail: finding.isMuted ? 1 : 0
    case .manual: 2
    case .other: 3
    case .pass: 4
    }
  }
}
