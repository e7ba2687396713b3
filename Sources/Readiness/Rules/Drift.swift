/// What a report says of one finding at a moment.
package struct Observation: Hashable, Sendable {
  /// Nil where the report covers the finding and does not list it.
  package var verdict: Verdict?
  package var isMuted: Bool
  package var seenAt: Instant
  /// When the tool says that it saw it first; nil where it does not say.
  package var reportedFirst: Instant?

  package init(
    _ verdict: Verdict?, isMuted: Bool = false, seenAt: Instant, reportedFirst: Instant? = nil
  ) {
    self.verdict = verdict
    self.isMuted = isMuted
    self.seenAt = seenAt
    self.reportedFirst = reportedFirst
  }

  package static func absence(at report: Instant) -> Observation {
    Observation(nil, seenAt: report)
  }

  package var state: FindingCourse.State {
    verdict.map { FindingCourse.State($0, isMuted: isMuted) } ?? .gone
  }
}

/// What one row of a report, or its silence, does to what is known of a finding.
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
    /// Is older than what is known and says what was not known of that time.
    case filled
    /// Says what was known.
    case unchanged
  }

  package struct Step: Hashable, Sendable {
    package let outcome: Outcome
    package let known: KnownFinding
    /// The runs before the present one; as they were given where nothing was to be learned of them.
    package let history: [FindingCourse.Run]
  }

  /// Whether what came before the present run has to be known to take an observation in.
  package static func needsHistory(_ observed: Observation, _ known: KnownFinding) -> Bool {
    let present = known.present
    return observed.state != present.state || observed.seenAt < present.from
  }

  /// Takes in one observation of a finding that may be known already.
  ///
  /// One that is older than what is known fills history and leaves the present alone; it may move
  /// `firstSeen` back. A report read twice changes nothing.
  ///
  /// - Parameter history: the runs before the present one, where `needsHistory` asks for them.
  package static func take(
    _ observed: Observation, into known: KnownFinding?, history: [FindingCourse.Run] = []
  ) -> Step {
    guard let known else { return created(observed) }
    var course = FindingCourse(history + [known.present])
    course.take(observed.state, at: observed.seenAt)
    var next = withTimes(known, observed)
    guard let present = course.runs.last else {
      return Step(outcome: .unchanged, known: known, history: history)
    }
    if present != known.present { next = moved(next, to: present, by: observed) }
    let before = Array(course.runs.dropLast())
    let outcome = outcome(from: known, to: next, isFilled: before != history)
    return Step(outcome: outcome, known: next, history: before)
  }

  private static func created(_ row: Observation) -> Step {
    let isFailing = row.verdict == .fail
    let reported = isFailing ? row.reportedFirst : nil
    let known = KnownFinding(
      verdict: row.verdict ?? .other, isMuted: row.isMuted,
      firstSeen: min(row.seenAt, reported ?? row.seenAt), reportedFirst: reported,
      lastSeen: row.seenAt, since: row.seenAt, hasFailed: isFailing)
    return Step(outcome: .created, known: known, history: [])
  }

  /// The finding once its present run is another one, or reaches further.
  private static func moved(
    _ known: KnownFinding, to present: FindingCourse.Run, by observed: Observation
  ) -> KnownFinding {
    var next = known
    next.since = present.from
    next.goneAt = present.state == .gone ? present.from : nil
    next.goneUntil = present.state == .gone ? present.until : nil
    if present.state == observed.state, let verdict = observed.verdict {
      next.verdict = verdict
      next.isMuted = observed.isMuted
    }
    return next
  }

  private static func outcome(
    from known: KnownFinding, to next: KnownFinding, isFilled: Bool
  ) -> Outcome {
    if !known.isOpen, next.isOpen { return .reopened }
    if known.isOpen, next.state.isClean { return .resolved }
    if known.state != next.state { return .changed }
    return isFilled || next.since != known.since || next.firstSeen != known.firstSeen
      ? .filled : .unchanged
  }

  /// A first failure begins its time, whatever passed before; later ones keep it (DOMAIN §4).
  private static func withTimes(_ known: KnownFinding, _ row: Observation) -> KnownFinding {
    guard let verdict = row.verdict else { return known }
    var next = known
    if verdict == .fail, let reported = row.reportedFirst {
      next.reportedFirst = min(known.reportedFirst ?? reported, reported)
    }
    let isFailing = verdict == .fail
    let seen = isFailing ? min(row.seenAt, next.reportedFirst ?? row.seenAt) : row.seenAt
    if isFailing == known.hasFailed {
      next.firstSeen = min(known.firstSeen, seen)
    } else if isFailing {
      next.firstSeen = seen
    }
    next.hasFailed = known.hasFailed || isFailing
    next.lastSeen = max(known.lastSeen, row.seenAt)
    return next
  }
}
