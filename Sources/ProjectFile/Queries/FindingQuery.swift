package import Readiness

/// Which findings a list shows, and which stretch of them.
package struct FindingQuery: Hashable, Sendable {
  /// Words that must all occur: a series or criterion (`CC6`, `CC6.1`), a severity, or part of the
  /// check's title or id, the resource or the account.
  ///
  /// `!word` must not occur.
  package var filter = ""
  /// Also those that pass, are muted, resolved or undecided.
  package var showsAll = false
  package var offset = 0
  package var limit = 200
  package var asOf: CalendarDate

  package init(asOf: CalendarDate) { self.asOf = asOf }
}
