/// What one finding was from report to report: runs of one state, in the order of time.
///
/// Between two observations of one state nothing else is known, so they make one run. An
/// observation of another state inside a run leaves of the run what is certain: its two ends; a
/// report in between that is read again lengthens them.
package struct FindingCourse: Hashable, Sendable {
  /// The worst first: of two observations of one moment the worse stands.
  ///
  /// That a covering report
  /// does not list a finding any more comes before all, as the report was taken of the whole place.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case gone, fail, muted, manual, other, pass

    /// What a row says of its finding.
    package init(_ verdict: Verdict, isMuted: Bool) {
      self =
        switch verdict {
        case .fail: isMuted ? .muted : .fail
        case .manual: .manual
        case .other: .other
        case .pass: .pass
        }
    }

    /// It passed, or was there no more.
    package var isClean: Bool { self == .pass || self == .gone }
    /// It failed, whether or not its tool muted it.
    package var isFailing: Bool { self == .fail || self == .muted }

    fileprivate func isWorse(than other: State) -> Bool {
      let worst = State.allCases.first { $0 == self || $0 == other }
      return self != other && worst == self
    }
  }

  /// A stretch in which every observation said the same: the first of them, and the last.
  package struct Run: Hashable, Sendable {
    package let state: State
    package fileprivate(set) var from: Instant
    package fileprivate(set) var until: Instant

    package init(_ state: State, from: Instant, until: Instant) {
      self.state = state
      self.from = from
      self.until = max(from, until)
    }

    fileprivate var isMoment: Bool { from == until }
    fileprivate func covers(_ moment: Instant) -> Bool { from <= moment && moment <= until }
    fileprivate func isAround(_ moment: Instant) -> Bool { from < moment && moment < until }
  }

  /// Never two of one state side by side; the last one is the present.
  package private(set) var runs: [Run]

  package init(_ runs: [Run] = []) { self.runs = runs }

  /// Takes in what a report said at a moment, which may be older than what is known.
  ///
  /// Absence is told of a finding that was open then; of any other it says nothing.
  package mutating func take(_ state: State, at moment: Instant) {
    let touched = runs.filter { $0.covers(moment) }
    if touched.contains(where: { $0.state == state }) { return }
    let here = runs.lastIndex { $0.from <= moment }
    if state == .gone, !mayBeGone(here, at: moment) { return }
    if let here, runs[here].isAround(moment) { return split(here, by: state, at: moment) }
    if touched.contains(where: { $0.state.isWorse(than: state) }) { return }
    if state != .gone { runs.removeAll { $0.isMoment && $0.from == moment } }
    insert(state, at: moment)
  }

  private func mayBeGone(_ here: Int?, at moment: Instant) -> Bool {
    guard let here else { return false }
    let run = runs[here]
    return run.state == .gone || run.state == .fail && (run.until <= moment || run.from < moment)
  }

  private mutating func split(_ index: Int, by state: State, at moment: Instant) {
    let run = runs[index]
    runs.replaceSubrange(
      index...index,
      with: [
        Run(run.state, from: run.from, until: run.from),
        Run(state, from: moment, until: moment),
        Run(run.state, from: run.until, until: run.until),
      ])
  }

  /// Lengthens the run before or after the moment, joins them, or puts one of its own between.
  private mutating func insert(_ state: State, at moment: Instant) {
    let index =
      runs.firstIndex { $0.from > moment || $0.from == moment && !$0.isMoment } ?? runs.count
    let goesOn = index > 0 && runs[index - 1].state == state
    let begins = index < runs.count && runs[index].state == state
    switch (goesOn, begins) {
    case (true, true):
      runs[index - 1].until = runs[index].until
      runs.remove(at: index)
    case (true, false): runs[index - 1].until = moment
    case (false, true): runs[index].from = moment
    case (false, false): runs.insert(Run(state, from: moment, until: moment), at: index)
    }
  }
}

/// A finding that fails again after it was clean.
package struct Regression: Hashable, Sendable {
  /// The first report in which it was clean.
  package let cleanFrom: Instant
  /// The last report in which it was.
  package let cleanUntil: Instant
  /// The report that showed it failing again.
  package let failedAt: Instant

  /// How many days it was clean, from the first clean report to the failing one.
  ///
  /// - Parameter day: the day of a moment in the project's time zone.
  package func cleanDays(_ day: (Instant) -> CalendarDate) -> Int {
    day(failedAt).days(since: day(cleanFrom))
  }
}

extension FindingCourse {
  /// Every time it failed after it had been clean, the oldest first.
  package var regressions: [Regression] {
    var found: [Regression] = []
    var clean: Run?
    for run in runs {
      if run.state.isClean {
        clean = Run(run.state, from: clean?.from ?? run.from, until: run.until)
      } else if run.state.isFailing {
        if let clean, run.state == .fail {
          found.append(
            Regression(cleanFrom: clean.from, cleanUntil: clean.until, failedAt: run.from))
        }
        clean = nil
      }
    }
    return found
  }
}
