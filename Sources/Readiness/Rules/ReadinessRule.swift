/// What is known of a project that tracks no controls, from which its readiness follows.
package struct ReadinessInput: Sendable {
  package var catalogue: Catalogue
  package var categories: Set<Category>
  package var privacyRole: PrivacyRole
  /// A criterion that is missing here is not assessed.
  package var assessments: [CriterionID: Assessment]
  /// By the point's id; one that is missing is not assessed.
  package var points: [String: GapStatus]
  package var findings: [FindingGroup]
  /// What stands against a criterion because a required policy of it is not approved.
  package var unapprovedPolicies: [CriterionID: [String]]
  package var asOf: CalendarDate

  package init(
    catalogue: Catalogue = .shipped, categories: Set<Category>, privacyRole: PrivacyRole = .both,
    assessments: [CriterionID: Assessment] = [:], points: [String: GapStatus] = [:],
    findings: [FindingGroup] = [], unapprovedPolicies: [CriterionID: [String]] = [:],
    asOf: CalendarDate
  ) {
    self.catalogue = catalogue
    self.categories = categories.union([.security])
    self.privacyRole = privacyRole
    self.assessments = assessments
    self.points = points
    self.findings = findings
    self.unapprovedPolicies = unapprovedPolicies
    self.asOf = asOf
  }
}

/// The one readiness formula, for a project that tracks no controls: R = D − F (DOMAIN §9).
package enum ReadinessRule {
  /// The highest a score may be while no control is tracked.
  static let assessmentCap = 0.74
  static let noControlsCap = Readiness.Cap(
    limit: assessmentCap,
    cause: "The project tracks no controls yet, so nothing shows that what was designed runs.")

  /// The highest a score may be while a required policy of the criterion is not approved.
  static let policyCap = 0.80

  package static func evaluate(_ input: ReadinessInput) -> Readiness {
    let groups = groupsByCriterion(input.findings)
    let scores = input.catalogue.criteria(in: input.categories).map { criterion in
      score(criterion.id, input, groups: groups[criterion.id] ?? [])
    }
    let categories = Category.allCases.filter(input.categories.contains).map { category in
      self.category(category, scores: scores, catalogue: input.catalogue)
    }
    return Readiness(
      scores: scores, categories: categories, overall: overall(scores),
      effects: ReadinessEffects.of(scores: scores), asOf: input.asOf)
  }

  private static func score(
    _ id: CriterionID, _ input: ReadinessInput, groups: [FindingGroup]
  ) -> Readiness.Score {
    let assessment = input.assessments[id] ?? Assessment(criterion: id)
    let points = input.catalogue.applicablePoints(
      of: id, categories: input.categories, role: input.privacyRole
    ).map { input.points[$0.id] ?? .notAssessed }
    let terms = groups.compactMap { FindingTerm($0, for: id) }.sorted {
      ($1.q, $0.check) < ($0.q, $1.check)
    }
    let design = design(assessment.status, points: points)
    let findings = findings(terms.map(\.q))
    let caps = caps(
      assessment.status, groups: groups, policies: input.unapprovedPolicies[id] ?? [])
    let score = caps.reduce(max(0, design - findings)) { min($0, $1.limit) }
    return Readiness.Score(
      criterion: id, status: assessment.status, design: design, findings: findings,
      uncapped: design - findings, score: score, caps: caps, band: Readiness.Band(score),
      pointsConsidered: points.count { $0 != .notAssessed }, pointsApplicable: points.count,
      openFindings: terms.reduce(0) { $0 + $1.openCount },
      lateFindings: terms.reduce(0) { $0 + $1.lateCount }, terms: terms,
      isStale: assessment.isStale(asOf: input.asOf))
  }

  /// D: what the assessor says; before that, half of what the points of focus say.
  static func design(_ status: GapStatus, points: [GapStatus]) -> Double {
    switch status {
    case .met: return 1
    case .partiallyMet: return 0.5
    case .notMet, .notApplicable: return 0
    case .notAssessed:
      let counted = points.filter { $0 != .notApplicable }
      guard !counted.isEmpty else { return 0 }
      let sum = counted.reduce(0.0) { $0 + ($1 == .met ? 1 : $1 == .partiallyMet ? 0.5 : 0) }
      return 0.5 * sum / Double(counted.count)
    }
  }

  /// F: half of what is lost when each group takes its q of what the others left.
  static func findings(_ terms: [Double]) -> Double {
    0.5 * (1 - terms.reduce(1.0) { $0 * (1 - $1) })
  }

  private static func caps(
    _ status: GapStatus, groups: [FindingGroup], policies: [String]
  ) -> [Readiness.Cap] {
    guard status != .notApplicable else { return [] }
    var caps = [noControlsCap]
    switch status {
    case .notAssessed:
      caps.append(Readiness.Cap(limit: 0.49, cause: "The criterion has not been assessed."))
    case .notMet: caps.append(Readiness.Cap(limit: 0.49, cause: "The criterion is not met."))
    case .partiallyMet:
      caps.append(Readiness.Cap(limit: 0.74, cause: "The criterion is only partially met."))
    case .met, .notApplicable: break
    }
    if let late = groups.first(where: { $0.movesFigures && $0.hasLateCritical }) {
      let name = late.title.isEmpty ? late.check.id : late.title
      caps.append(
        Readiness.Cap(limit: 0.70, cause: "A critical finding is past its target: \(name)."))
    }
    if !policies.isEmpty {
      caps.append(
        Readiness.Cap(
          limit: policyCap, cause: "A required policy is not approved: \(Wording.list(policies))."))
    }
    // Of two caps with one limit, the one about the criterion itself says more.
    return caps.reversed().sorted { $0.limit < $1.limit }
  }

  private static func category(
    _ category: Category, scores: [Readiness.Score], catalogue: Catalogue
  ) -> Readiness.CategoryScore {
    let members = Set(catalogue.criteria(in: category).map(\.id))
    let counted = scores.filter { members.contains($0.criterion) && $0.counts }
    return Readiness.CategoryScore(
      category: category, score: mean(counted.map(\.score)),
      readyCount: counted.count { $0.band == .ready }, count: counted.count)
  }

  private static func overall(_ scores: [Readiness.Score]) -> Readiness.Overall {
    let counted = scores.filter(\.counts)
    let mean = mean(counted.map(\.score)) ?? 0
    let low = counted.filter { $0.band == .notReady }
    let cap = low.isEmpty ? nil : lowCap(low)
    let score = min(mean, cap?.limit ?? 1)
    let band = Readiness.Band(score)
    let lowest = counted.sorted { ($0.score, $0.criterion) < ($1.score, $1.criterion) }
    return Readiness.Overall(
      mean: mean, score: score, band: band, cap: cap,
      readyCount: counted.count { $0.band == .ready }, count: counted.count,
      lowest: lowest.prefix(3).map(\.criterion))
  }

  private static func lowCap(_ low: [Readiness.Score]) -> Readiness.Cap {
    let subject = low.count == 1 ? "1 criterion is" : "\(low.count) criteria are"
    return Readiness.Cap(
      limit: 0.89, cause: "\(subject) under 50 %, so the whole may not be called ready.")
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func groupsByCriterion(
    _ groups: [FindingGroup]
  ) -> [CriterionID: [FindingGroup]] {
    var index: [CriterionID: [FindingGroup]] = [:]
    for group in groups where group.hasWeight {
      for id in Set(group.criteria) { index[id, default: []].append(group) }
    }
    return index
  }
}
