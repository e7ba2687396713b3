/// What does not fit together in the checklist, as a list that one can work off (DOMAIN §3.3, §4).
package enum Consistency {
  /// Every concern about what is in scope, by criterion and then by rule.
  package static func concerns(
    project: Project, assessments: [CriterionID: Assessment], points: [String: PointAssessment],
    items: Items, groups: [FindingGroup], asOf: CalendarDate, catalogue: Catalogue = .shipped
  ) -> [Concern] {
    let criteria = catalogue.criteria(in: project.categories)
    var findings: [CriterionID: [FindingGroup]] = [:]
    for group in groups where group.movesFigures && group.openCount > 0 {
      for id in Set(group.criteria) { findings[id, default: []].append(group) }
    }
    let ofCriteria = criteria.flatMap { criterion in
      let id = criterion.id
      return CriterionConcerns(
        criterion: criterion, assessment: assessments[id] ?? Assessment(criterion: id),
        points: catalogue.applicablePoints(
          of: id, categories: project.categories, role: items.privacyRole
        ).compactMap { points[$0.id] },
        items: items, findings: findings[id] ?? [], project: project, asOf: asOf
      ).all
    }
    let ofItems = ItemConcerns(
      items: items, scope: Set(criteria.map(\.id)),
      notMet: Set(assessments.values.filter { $0.status == .notMet }.map(\.criterion)), asOf: asOf
    ).all
    let places = Dictionary(uniqueKeysWithValues: criteria.enumerated().map { ($1.id, $0) })
    // What names no criterion in scope comes last.
    func place(_ concern: Concern) -> (Int, Int, String, String) {
      (
        concern.criterion.flatMap { places[$0] } ?? criteria.count, ruleOrder[concern.rule] ?? 0,
        concern.subject, concern.id
      )
    }
    return (ofCriteria + ofItems).sorted { place($0) < place($1) }
  }

  private static let ruleOrder = Dictionary(
    uniqueKeysWithValues: Concern.Rule.allCases.enumerated().map { ($1, $0) })
}
