/// How bad a tool says a finding is; `unrated` when it says nothing, which is not the same as low.
package enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  case critical, high, medium, low, info, unrated

  /// The place in a list, worst first: 0 for critical.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// Worse comes first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
