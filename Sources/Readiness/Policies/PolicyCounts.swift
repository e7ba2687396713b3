/// How many policies are late, due and missing, each with the list behind the number.
extension PolicyRegister {
  /// Those past their review, the latest first.
  package var overdue: [PolicyStanding] { byReview.filter(\.isOverdue) }

  /// Those whose review is overdue or falls on a day or before, the first first.
  package func due(by day: CalendarDate) -> [PolicyStanding] {
    byReview.filter { $0.isDue(by: day) }
  }

  /// Those whose review is near and not overdue, the first first.
  package var dueSoon: [PolicyStanding] { byReview.filter { $0.isDue && !$0.isOverdue } }

  /// Those of which no version was approved; retired ones aside.
  package var neverApproved: [PolicyStanding] {
    standings.filter { $0.concerns.contains(.neverApproved) }
  }

  /// `12 policies: 3 overdue, 2 due within 30 days, 1 never approved, 1 required one missing`.
  package var words: String {
    let days = standings.first?.warningDays ?? PaperLimits.standard.warningDays
    let counts = [
      (overdue.count, "overdue"), (dueSoon.count, "due within \(days) days"),
      (neverApproved.count, "never approved"),
      (missing.count, missing.count == 1 ? "required one missing" : "required ones missing"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return Wording.count(standings.count, "policy", "policies")
      + (counts.isEmpty ? ", none overdue" : ": \(counts.joined(separator: ", "))")
  }

  private var byReview: [PolicyStanding] {
    // They come by their codes, and the order among equals is kept.
    standings.filter { $0.nextReview != nil }.enumerated().sorted { left, right in
      (left.element.nextReview ?? left.element.asOf, left.offset)
        < (right.element.nextReview ?? right.element.asOf, right.offset)
    }.map(\.element)
  }
}
