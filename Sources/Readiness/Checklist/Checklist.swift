/// The gap checklist of a project as it stands: what a table of it says and is compared with.
package struct Checklist: Sendable {
  let categories: Set<Category>
  let assessments: [CriterionID: Assessment]
  let points: [String: PointAssessment]
  let people: [Person]
  let items: Items
  let readiness: Readiness

  package init(
    categories: Set<Category>, assessments: [CriterionID: Assessment],
    points: [String: PointAssessment], people: [Person], items: Items, readiness: Readiness
  ) {
    self.categories = categories
    self.assessments = assessments
    self.points = points
    self.people = people
    self.items = items
    self.readiness = readiness
  }

  /// The criteria in scope, in order.
  var criteria: [Criterion] { Catalogue.shipped.criteria(in: categories) }

  func assessment(_ id: CriterionID) -> Assessment {
    assessments[id] ?? Assessment(criterion: id)
  }

  /// The criterion's points of focus that count, with what was found of them.
  func pointsThatCount(_ id: CriterionID) -> [PointAssessment] {
    Catalogue.shipped.applicablePoints(of: id, categories: categories, role: items.privacyRole)
      .map { points[$0.id] ?? PointAssessment(point: $0.id) }
  }
}
