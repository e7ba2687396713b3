/// What stays in the way of being ready after all tasks (DOMAIN §9: say what has no task).
enum UncoveredRule {
  static func of(_ end: Readiness, _ projection: ReadyProjection) -> [Forecast.Uncovered] {
    let low = end.scores.filter { $0.counts && !$0.letsBeReady }
    let byDesign = low.filter { $0.design < 1 }
    let criteria = byDesign.map { score in
      Forecast.Uncovered(
        subject: .criterion(score.criterion), sentence: sentence(score, projection))
    }
    return criteria + policies(of: low) + checks(of: low, projection)
  }

  /// Required policies that are not approved: no task of the roadmap approves one.
  private static func policies(of low: [Readiness.Score]) -> [Forecast.Uncovered] {
    low.filter { $0.design == 1 }.compactMap { score in
      score.caps.first { $0.limit == ReadinessRule.policyCap }.map { cap in
        .init(subject: .criterion(score.criterion), sentence: "\(score.criterion): \(cap.cause)")
      }
    }
  }

  private static func sentence(
    _ score: Readiness.Score, _ projection: ReadyProjection
  ) -> String {
    let id = score.criterion
    if let gaps = projection.gapsWithoutTask[id] {
      let bare = gaps.filter { !projection.retests.contains($0.id) }
      let named = bare.isEmpty ? gaps : bare
      let names = Wording.list(named.map { $0.code.isEmpty ? $0.name : $0.code })
      let what =
        bare.isEmpty
        ? "\(named.count == 1 ? "waits" : "wait") for a retest"
        : "\(named.count == 1 ? "has" : "have") no task"
      return "\(id) is \(score.status.title): \(names) \(what)."
    }
    return score.status == .notAssessed
      ? "\(id) is not assessed." : "\(id) is \(score.status.title) and has no open task."
  }

  /// The checks that take most from criteria that are met and still too low, each once.
  private static func checks(
    of low: [Readiness.Score], _ projection: ReadyProjection
  ) -> [Forecast.Uncovered] {
    var named: Set<FindingGroup.Check> = []
    var uncovered: [Forecast.Uncovered] = []
    for score in low where score.design == 1 {
      for term in score.terms where term.q > 0 && !projection.hasTask(term.check) {
        guard named.insert(term.check).inserted else { continue }
        let title = term.title.isEmpty ? term.check.id : term.title
        uncovered.append(
          .init(
            subject: .check(term.check),
            sentence: "\(score.criterion): \(term.openCount) open of “\(title)” without a task."))
      }
    }
    return uncovered
  }
}
