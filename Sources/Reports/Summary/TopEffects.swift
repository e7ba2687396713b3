import Readiness

/// The fixes of one kind that would raise the overall score most, and how many more there are.
struct TopEffects: Sendable {
  static let limit = 10

  let rows: [EffectRow]
  let leftOut: Int

  static func gaps(_ effects: [Readiness.Effect], criteria: [CriterionRow]) -> TopEffects {
    top(effects, criteria: criteria) { fix in
      if case .gap(let id) = fix { [id] } else { nil }
    }
  }

  static func findings(
    _ effects: [Readiness.Effect], criteria: [CriterionRow], groups: [FindingGroup]
  ) -> TopEffects {
    let mapped = Dictionary(groups.map { ($0.check, $0.criteria) }) { first, _ in first }
    return top(effects, criteria: criteria) { fix in
      if case .findings(let check) = fix { mapped[check] ?? [] } else { nil }
    }
  }

  /// The largest raise first; of equal ones by title and by what is fixed, so that the order is one.
  ///
  /// `raised` gives a fix's criteria, the main one first, and nil for a fix of the other kind.
  private static func top(
    _ effects: [Readiness.Effect], criteria: [CriterionRow],
    raised: (Readiness.Effect.Fix) -> [CriterionID]?
  ) -> TopEffects {
    let rows = Dictionary(criteria.map { ($0.score.criterion, $0) }) { first, _ in first }
    let chosen = effects.compactMap { effect in
      raised(effect.fix).map { (effect: effect, criteria: $0, name: name(of: effect.fix)) }
    }.sorted {
      ($1.effect.raise, $0.effect.title, $0.name) < ($0.effect.raise, $1.effect.title, $1.name)
    }
    return TopEffects(
      rows: chosen.prefix(limit).map { effect, ids, name in
        let inScope = ids.filter { rows[$0]?.score.counts == true }
        return EffectRow(
          effect: effect, subject: name, main: inScope.first.flatMap { rows[$0] },
          criteria: inScope.map(\.description).joined(separator: ", "))
      },
      leftOut: max(0, chosen.count - limit))
  }

  private static func name(of fix: Readiness.Effect.Fix) -> String {
    switch fix {
    case .gap(let id): id.description
    case .findings(let check): check.description
    }
  }
}
