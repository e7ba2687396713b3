import Readiness

/// What a finding of a scanner can never prove, whatever names it (DOMAIN §1).
enum CriteriaBan {
  /// At most this many criteria stay, the main one first.
  static let most = 3

  struct Kept {
    var criteria: [CriterionID]
    var related: [CriterionID]
    var reasons: [String]
  }

  static func apply(to candidate: Candidate) -> Kept {
    let isLogging = loggingClasses.contains(candidate.resourceClass)
    var kept: [CriterionID] = []
    var moved: [CriterionID] = []
    var reasons: [String] = []
    for criterion in candidate.criteria.unique {
      guard let reason = reason(against: criterion, isLogging: isLogging) else {
        kept.append(criterion)
        continue
      }
      moved.append(criterion)
      reasons.append("\(criterion) moved to related: \(reason)")
    }
    if kept.count > most {
      let surplus = Array(kept[most...])
      kept = Array(kept[..<most])
      moved += surplus
      reasons.append(
        "\(surplus.joined) moved to related: a check stands for three criteria at most")
    }
    let related = (moved + candidate.related).unique.filter { !kept.contains($0) }
    return Kept(criteria: kept, related: related, reasons: reasons)
  }

  private static func reason(against criterion: CriterionID, isLogging: Bool) -> String? {
    switch criterion.series {
    case "CC1", "CC2", "CC3", "CC4", "CC5":
      return "a misconfiguration proves nothing about governance"
    case "CC7" where (3...5).contains(criterion.number):
      return "a misconfiguration proves nothing about incident response"
    case "A1" where criterion.number == 2 && isLogging:
      return "logging is neither backup nor recovery"
    case "PI1" where isLogging:
      return "logging proves nothing about processing"
    default: return nil
    }
  }

  private static let loggingClasses: Set<String> = ["logging", "log-protection", "alerting"]
}
