/// What is decided about one finding, day by day: a person's own decision first, then a rule's
/// (DOMAIN §4).
package enum DecisionCourse {
  /// One decision and the days on which it is the one that counts.
  package struct Span: Hashable, Sendable {
    package let decision: TriageDecision
    /// The first day; nil where it holds from the first one on.
    package let since: CalendarDate?
    /// The last day; nil for one without end.
    package let until: CalendarDate?
    /// The rule that decides; nil for a person's own triage.
    package let rule: Item.ID?
  }

  /// The spans of a finding; one that expired is as if there were none, and the next one decides.
  package static func spans(own: Triage?, rule: TriageRule?) -> [Span] {
    var spans: [Span] = []
    if let own, let decision = own.decision {
      spans.append(Span(decision: decision, since: nil, until: own.expires, rule: nil))
      if own.expires == nil { return spans }
    }
    guard let rule else { return spans }
    let taken = spans.first?.until
    if let taken, let end = rule.until, end <= taken { return spans }
    spans.append(
      Span(
        decision: rule.decision, since: taken?.adding(days: 1), until: rule.until, rule: rule.id))
    return spans
  }
}
