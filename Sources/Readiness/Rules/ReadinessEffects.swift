/// What would raise the overall score most, without caps and floors (DOMAIN §9).
enum ReadinessEffects {
  static func of(scores: [Readiness.Score]) -> [Readiness.Effect] {
    let counted = scores.filter(\.counts)
    guard !counted.isEmpty else { return [] }
    let all = gaps(counted) + findings(counted)
    return all.sorted { ($1.raise, $0.title) < ($0.raise, $1.title) }
  }

  private static func gaps(_ scores: [Readiness.Score]) -> [Readiness.Effect] {
    scores.filter { $0.design < 1 }.map { score in
      Readiness.Effect(
        fix: .gap(score.criterion), title: "\(score.criterion): \(score.status.title) → met",
        raise: (1 - score.design) / Double(scores.count))
    }
  }

  private static func findings(_ scores: [Readiness.Score]) -> [Readiness.Effect] {
    var raises: [FindingGroup.Check: (title: String, raise: Double)] = [:]
    for score in scores {
      for (position, term) in score.terms.enumerated() where term.q > 0 {
        var others = score.terms.map(\.q)
        others.remove(at: position)
        let raise = score.findings - ReadinessRule.findings(others)
        raises[term.check, default: (title(term), 0)].raise += raise / Double(scores.count)
      }
    }
    return raises.map {
      Readiness.Effect(fix: .findings($0.key), title: $0.value.title, raise: $0.value.raise)
    }
  }

  private static func title(_ term: FindingTerm) -> String {
    let name = term.title.isEmpty ? term.check.id : term.title
    let what = term.openCount > 0 ? "\(term.openCount) open" : "\(term.acceptedCount) accepted"
    return "\(name): fix \(what)"
  }
}
