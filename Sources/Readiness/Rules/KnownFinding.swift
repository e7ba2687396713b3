/// What is known of one finding from the reports so far.
package struct KnownFinding: Hashable, Sendable {
  package var verdict: Verdict
  package var isMuted: Bool
  /// The report that covered it and listed it no more; nil while it is listed.
  package var goneAt: Instant?
  /// The last report of those that did so.
  package var goneUntil: Instant?
  /// When it was first seen failing, or when its tool says it was; for one that never failed, when
  /// it was first listed.
  package var firstSeen: Instant
  /// When its tool says that it began to fail; nil where it does not say.
  ///
  /// It is `firstSeen` where it
  /// is the earlier of the two.
  package var reportedFirst: Instant?
  /// The last report that listed it.
  package var lastSeen: Instant
  /// The first report in which it was what it is now.
  package var since: Instant
  /// It failed, unmuted or not, at some time.
  package var hasFailed: Bool

  package init(
    verdict: Verdict, isMuted: Bool = false, goneAt: Instant? = nil, goneUntil: Instant? = nil,
    firstSeen: Instant, reportedFirst: Instant? = nil, lastSeen: Instant, since: Instant? = nil,
    hasFailed: Bool? = nil
  ) {
    self.verdict = verdict
    self.isMuted = isMuted
    self.goneAt = goneAt
    self.goneUntil = goneUntil ?? goneAt
    self.firstSeen = firstSeen
    self.reportedFirst = reportedFirst
    self.lastSeen = lastSeen
    self.since = goneAt ?? since ?? firstSeen
    self.hasFailed = hasFailed ?? (verdict == .fail)
  }

  package var isGone: Bool { goneAt != nil }
  package var state: FindingCourse.State {
    isGone ? .gone : FindingCourse.State(verdict, isMuted: isMuted)
  }
  /// Failed, not muted by the tool, not gone.
  package var isOpen: Bool { state == .fail }

  /// The run it is in: the last of its course.
  package var present: FindingCourse.Run {
    FindingCourse.Run(state, from: since, until: isGone ? goneUntil ?? since : lastSeen)
  }
}
