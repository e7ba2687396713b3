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
    let step = take(to, isMuted: isMuted, 3, into: known)
    #expect(step.outcome == outcome)
    #expect(step.known.verdict == to && step.known.isMuted == isMuted)
    #expect(step.known.lastSeen == instant(3))
    let isSame = known.state == step.known.state
    #expect(step.known.since == instant(isSame ? 1 : 3))
    #expect(step.history == (isSame ? [] : [known.present]))
  }

  @Test(arguments: Verdict.allCases)
  func anUnknownRowIsCreated(verdict: Verdict) {
    let step = take(verdict, 1, into: nil)
    #expect(step.outcome == .created)
    #expect(step.known.firstSeen == instant(1) && step.known.lastSeen == instant(1))
    #expect(step.known.hasFailed == (verdict == .fail))
  }

  @Test(arguments: Verdict.allCases)
  func anOlderRowLeavesThePresentAlone(verdict: Verdict) {
    let known = KnownFinding(verdict: .fail, firstSeen: instant(5), lastSeen: instant(9))
    let step = take(verdict, isMuted: true, 3, into: known)
    #expect(step.outcome == .filled)
    #expect(step.known.verdict == .fail && !step.known.isMuted)
    #expect(step.known.lastSeen == instant(9))
    // Only a failure moves the day back from which its target is counted.
    #expect(step.known.firstSeen == instant(verdict == .fail ? 3 : 5))
  }

  @Test func aFirstFailureBeginsItsTimeAndALaterOneKeepsIt() {
    var known = KnownFinding(verdict: .pass, firstSeen: instant(1), lastSeen: instant(1))
    for (moment, verdict) in [(5, Verdict.fail), (7, .pass), (9, .fail)] {
      known = take(verdict, moment, into: known).known
    }
    #expect(known.firstSeen == instant(5) && known.isOpen)
  }

  @Test func theEarlierOfTheReportsWordAndOursIsWhenItWasFirstSeen() {
    func first(_ verdict: Verdict, _ moment: Int, _ reported: Int?, into known: KnownFinding?)
      -> KnownFinding
    {
      let observed = Observation(
        verdict, seenAt: instant(moment), reportedFirst: reported.map(instant))
      return Drift.take(observed, into: known).known
    }
    var known = first(.fail, 5, 2, into: nil)
    #expect(known.firstSeen == instant(2) && known.reportedFirst == instant(2))
    #expect(known.since == instant(5), "when we saw it")
    known = first(.fail, 6, nil, into: known)
    #expect(known.firstSeen == instant(2) && known.reportedFirst == instant(2))
    known = first(.fail, 5, 7, into: nil)
    #expect(known.firstSeen == instant(5) && known.reportedFirst == instant(7))
    let passed = first(.pass, 5, 2, into: nil)
    #expect(passed.firstSeen == instant(5) && passed.reportedFirst == nil)
    known = first(.fail, 8, 6, into: passed)
    #expect(known.firstSeen == instant(6))
  }

  @Test func aGoneFindingThatComesBackIsReopened() {
    let known = KnownFinding(verdict: .fail, firstSeen: instant(1), lastSeen: instant(2))
    let gone = Drift.take(.absence(at: instant(4)), into: known)
    #expect(gone.outcome == .resolved && !gone.known.isOpen)
    #expect(gone.known.lastSeen == instant(2))
    let older = take(.fail, 3, into: gone.known, gone.history)
    #expect(older.outcome == .filled && older.known.isGone)
    #expect(older.known.lastSeen == instant(3))
    let back = take(.fail, 5, into: gone.known, gone.history)
    #expect(back.outcome == .reopened && back.known.firstSeen == instant(1))
    let again = Drift.take(.absence(at: instant(9)), into: gone.known, history: gone.history)
    #expect(again.outcome == .unchanged && again.known.goneAt == instant(4))
    #expect(again.known.goneUntil == instant(9))
    let between = take(.fail, 7, into: again.known, again.history)
    #expect(between.outcome == .filled && between.known.isGone, "it was gone after that")
  }

  /// Reports read again open and end nothing; what a later one parted a run of is filled in again
  /// once, and then nothing changes.
  @Test func readingReportsTwiceLeavesThePresent() {
    var seed = SeededNumbers(state: 7)
    for _ in 0..<2_000 {
      let rows = (0..<4).map { index in
        Observation(
          Verdict.allCases.randomElement(using: &seed) ?? .fail,
          isMuted: Bool.random(using: &seed),
          seenAt: instant(4 * Int.random(in: 0..<4, using: &seed) + index))
      }
      let once = read(rows, into: nil)
      let twice = read(rows.sorted { $0.seenAt < $1.seenAt }, into: once.last)
      #expect(twice.allSatisfy { [.unchanged, .filled].contains($0.outcome) })
      #expect(twice.last?.known.state == once.last?.known.state)
      let thrice = read(rows, into: twice.last)
      #expect(thrice.allSatisfy { $0.outcome == .unchanged })
      #expect(thrice.last?.known == twice.last?.known)
      #expect(thrice.last?.history == twice.last?.history)
    }
  }

  private func read(_ rows: [Observation], into known: Drift.Step?) -> [Drift.Step] {
    var steps: [Drift.Step] = []
    for row in rows {
      let last = steps.last ?? known
      steps.append(Drift.take(row, into: last?.known, history: last?.history ?? []))
    }
    return steps
  }

  private func take(
    _ verdict: Verdict, isMuted: Bool = false, _ moment: Int, into known: KnownFinding?,
    _ history: [FindingCourse.Run] = []
  ) -> Drift.Step {
    Drift.take(
      Observation(verdict, isMuted: isMuted, seenAt: instant(moment)), into: known,
      history: history)
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
