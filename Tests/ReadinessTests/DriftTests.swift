import Readiness
import Testing

@Suite struct DriftTests {
  @Test(
    arguments: [
      (Verdict.fail, false, Verdict.pass, false, Drift.Outcome.resolved),
      (.pass, false, .fail, false, .reopened), (.fail, false, .fail, false, .unchanged),
      (.fail, false, .fail, true, .changed), (.fail, true, .fail, false, .reopened),
      (.fail, false, .manual, false, .changed), (.pass, false, .manual, false, .changed),
      (.pass, false, .pass, false, .unchanged), (.pass, false, .fail, true, .changed),
      (.fail, true, .pass, false, .changed),
    ] as [(Verdict, Bool, Verdict, Bool, Drift.Outcome)])
  func aNewerRowMoves(
    from: Verdict, wasMuted: Bool, to: Verdict, isMuted: Bool, outcome: Drift.Outcome
  ) {
    let known = KnownFinding(
      verdict: from, isMuted: wasMuted, firstSeen: instant(1), lastSeen: instant(2))
    let step = Drift.apply(verdict: to, isMuted: isMuted, seenAt: instant(3), to: known)
    #expect(step.outcome == outcome)
    #expect(step.known.verdict == to && step.known.isMuted == isMuted)
    #expect(step.known.lastSeen == instant(3))
  }

  @Test(arguments: Verdict.allCases)
  func anUnknownRowIsCreated(verdict: Verdict) {
    let step = Drift.apply(verdict: verdict, isMuted: false, seenAt: instant(1), to: nil)
    #expect(step.outcome == .created)
    #expect(step.known.firstSeen == instant(1) && step.known.lastSeen == instant(1))
    #expect(step.known.hasFailed == (verdict == .fail))
  }

  @Test(arguments: Verdict.allCases)
  func anOlderRowLeavesThePresentAlone(verdict: Verdict) {
    let known = KnownFinding(verdict: .fail, firstSeen: instant(5), lastSeen: instant(9))
    let step = Drift.apply(verdict: verdict, isMuted: true, seenAt: instant(3), to: known)
    #expect(step.outcome == .unchanged)
    #expect(step.known.verdict == .fail && !step.known.isMuted)
    #expect(step.known.lastSeen == instant(9))
    // Only a failure moves the day back from which its target is counted.
    #expect(step.known.firstSeen == instant(verdict == .fail ? 3 : 5))
  }

  @Test func aFirstFailureBeginsItsTimeAndALaterOneKeepsIt() {
    var known = KnownFinding(verdict: .pass, firstSeen: instant(1), lastSeen: instant(1))
    for (moment, verdict) in [(5, Verdict.fail), (7, .pass), (9, .fail)] {
      known =
        Drift.apply(verdict: verdict, isMuted: false, seenAt: instant(moment), to: known).known
    }
    #expect(known.firstSeen == instant(5) && known.isOpen)
  }

  @Test func aGoneFindingThatComesBackIsReopened() {
    let known = KnownFinding(verdict: .fail, firstSeen: instant(1), lastSeen: instant(2))
    let gone = Drift.gone(known, at: instant(4))
    #expect(gone.outcome == .resolved && !gone.known.isOpen)
    #expect(gone.known.lastSeen == instant(2))
    let older = Drift.apply(verdict: .fail, isMuted: false, seenAt: instant(3), to: gone.known)
    #expect(older.outcome == .unchanged && older.known.isGone)
    let back = Drift.apply(verdict: .fail, isMuted: false, seenAt: instant(5), to: gone.known)
    #expect(back.outcome == .reopened && back.known.firstSeen == instant(1))
    #expect(Drift.gone(gone.known, at: instant(9)).outcome == .unchanged)
  }

  /// Any reports read again, in their order, change nothing and open nothing.
  @Test func readingReportsTwiceChangesNothing() {
    var seed = SeededNumbers(state: 7)
    for _ in 0..<2_000 {
      let rows = (0..<4).map { _ in
        (
          Verdict.allCases.randomElement(using: &seed) ?? .fail, Bool.random(using: &seed),
          instant(Int.random(in: 0..<4, using: &seed))
        )
      }
      var known: KnownFinding?
      for row in rows { known = apply(row, to: known).known }
      let settled = known
      for row in rows.sorted(by: { $0.2 < $1.2 }) {
        let step = apply(row, to: known)
        #expect(step.outcome == .unchanged)
        known = step.known
      }
      #expect(known == settled)
    }
  }

  private func apply(_ row: (Verdict, Bool, Instant), to known: KnownFinding?) -> Drift.Step {
    Drift.apply(verdict: row.0, isMuted: row.1, seenAt: row.2, to: known)
  }
}

@Suite struct FindingStateTests {
  @Test(
    arguments: [
      (Verdict.fail, false, false, true, FindingState.new), (.fail, false, false, false, .open),
      (.fail, true, false, true, .mutedAtSource), (.fail, false, true, false, .resolved),
      (.pass, false, false, false, .passed), (.manual, false, false, true, .manual),
      (.other, true, false, true, .other),
    ] as [(Verdict, Bool, Bool, Bool, FindingState)])
  func followsFromTheVerdict(
    verdict: Verdict, isMuted: Bool, isGone: Bool, isNew: Bool, state: FindingState
  ) {
    let found = FindingState(
      verdict: verdict, isMuted: isMuted, isGone: isGone, isFirstSeenInLatest: isNew)
    #expect(found == state)
  }

  @Test func aPassAfterAFailureIsResolved() {
    let found = FindingState(
      verdict: .pass, isMuted: false, isGone: false, isFirstSeenInLatest: false, hasFailed: true)
    #expect(found == .resolved)
  }
}

private func instant(_ hour: Int) -> Instant { Instant(secondsSinceEpoch: hour * 3_600) }

/// SplitMix64, so that a failing case comes back.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
