/// The q of one group of findings for one criterion: how much it takes, and why (DOMAIN §9).
///
/// A group counts once, by its worst open finding: q is the largest of severity × late × share over
/// the severities it has open. A thousand buckets with one flaw are one flaw of the process; how many
/// there are speaks through the share.
package struct FindingTerm: Hashable, Sendable {
  /// How a finding stands to its remediation target, the worst first.
  package enum Standing: CaseIterable, Hashable, Sendable {
    case late, inside, accepted

    fileprivate var factor: Double {
      switch self {
      case .late: 1
      case .inside: 0.1
      case .accepted: 0.05
      }
    }

    fileprivate var title: String {
      switch self {
      case .late: "late"
      case .inside: "inside target"
      case .accepted: "accepted"
      }
    }

    fileprivate func count(_ open: FindingGroup.OpenCount) -> Int {
      switch self {
      case .late: open.late
      case .inside: open.inside
      case .accepted: open.accepted
      }
    }
  }

  package let check: FindingGroup.Check
  package let title: String
  /// The severity that decided q.
  package let severity: Severity
  package let standing: Standing
  /// critical 0.2, high 0.1, medium 0.03, low 0.01, else 0.
  package let weight: Double
  /// 1 past the target, 0.1 inside it, 0.05 where the risk is validly accepted.
  package let lateFactor: Double
  /// Failed ÷ (failed + passed), at least 0.25; 1 for critical, and where no passes are reported.
  package let share: Double
  /// 1 for the check's main criterion, 0.25 for its others.
  package let position: Double
  /// 0 to 0.2; 0 when the mapping waits for a person's yes.
  package let q: Double
  package let openCount: Int
  package let lateCount: Int
  package let acceptedCount: Int
  /// The mapping has low confidence and waits for a person's yes.
  package let isUnconfirmed: Bool

  /// Nil when the group has nothing open nor accepted, or does not speak to the criterion.
  package init?(_ group: FindingGroup, for criterion: CriterionID) {
    guard let place = group.criteria.firstIndex(of: criterion),
      let worst = Self.worst(of: group)
    else { return nil }
    check = group.check
    title = group.title
    severity = worst.severity
    standing = worst.standing
    weight = Self.weight(worst.severity)
    lateFactor = worst.standing.factor
    share = Self.share(group, severity: worst.severity)
    position = place == 0 ? 1 : 0.25
    isUnconfirmed = !group.movesFigures
    q = isUnconfirmed ? 0 : weight * lateFactor * share * position
    openCount = group.openCount
    lateCount = group.lateCount
    acceptedCount = group.acceptedCount
  }

  package var isLate: Bool { standing == .late }

  /// The term in words, as in `high 0.1 × late 1 × share 0.5 × main 1 = 0.05`.
  package var explanation: String {
    let name = title.isEmpty ? check.id : title
    let accepted = acceptedCount > 0 ? ", \(acceptedCount) accepted" : ""
    let counts = "\(openCount) open, \(lateCount) late\(accepted)"
    if isUnconfirmed { return "\(name): \(counts); waits for a yes to its mapping, q 0" }
    return "\(name): \(counts); q \(figure(q)) = \(severity.rawValue) \(figure(weight))"
      + " × \(standing.title) \(figure(lateFactor)) × share \(figure(share))"
      + " × \(position == 1 ? "main" : "other") \(figure(position))"
  }

  /// Nobody rated an unrated finding, so it moves nothing until someone does.
  static func weight(_ severity: Severity) -> Double {
    switch severity {
    case .critical: 0.20
    case .high: 0.10
    case .medium: 0.03
    case .low: 0.01
    case .info, .unrated: 0
    }
  }

  private static func share(_ group: FindingGroup, severity: Severity) -> Double {
    guard severity != .critical, group.passed > 0 else { return 1 }
    return max(0.25, Double(group.failed) / Double(group.failed + group.passed))
  }

  private static func worst(
    of group: FindingGroup
  ) -> (severity: Severity, standing: Standing)? {
    var worst: (severity: Severity, standing: Standing)?
    var most = -1.0
    for severity in Severity.allCases {
      let count = group.open[severity] ?? FindingGroup.OpenCount()
      for standing in Standing.allCases where standing.count(count) > 0 {
        let term = weight(severity) * standing.factor * share(group, severity: severity)
        if term > most {
          most = term
          worst = (severity, standing)
        }
      }
    }
    return worst
  }
}
