package import Readiness

/// Which findings a list shows, in which order, and which stretch of them.
package struct FindingQuery: Hashable, Sendable {
  /// Terms over `FindingField.fields`.
  ///
  /// A bare word is a severity, a series or criterion (`CC6`, `CC6.1`), or part of the check's
  /// title or id, the resource, its account or region.
  package var filter = ListFilter()
  /// Also those that pass, are muted, set aside, resolved, out of scope or undecided; a filter that
  /// names a state, a decision or the scope, whichever, looks at all of them too.
  package var showsAll = false
  /// Nil for worst and oldest first, which also parts rows that are alike in the field; a field
  /// that is not known is no order.
  package var order: SortKey?
  package var offset = 0
  package var limit = 200
  /// The day for which lateness is judged.
  package var asOf: CalendarDate
  /// Identities of which the page says how many match.
  package var marked: Set<String> = []

  package init(asOf: CalendarDate) { self.asOf = asOf }

  /// Whether only open findings are looked at.
  package var isOpenOnly: Bool {
    !showsAll
      && !filter.terms.contains {
        $0.field.flatMap { FindingField(rawValue: $0) }?.looksAtAll ?? false
      }
  }
}
