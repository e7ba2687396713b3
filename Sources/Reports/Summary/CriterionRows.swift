import Readiness

/// Puts together what is known of each criterion, its owner's name and its open points of focus.
struct CriterionRows {
  private let input: ReportInput
  private let names: [Person.ID: String]

  init(_ input: ReportInput) {
    self.input = input
    names = Dictionary(
      input.people.map { ($0.id, $0.isActive ? $0.name : "\($0.name) (inactive)") }
    ) { first, _ in first }
  }

  func row(_ score: Readiness.Score) -> CriterionRow {
    let id = score.criterion
    let criterion = input.catalogue.criterion(id)
    let assessment = input.assessments[id] ?? Assessment(criterion: id)
    return CriterionRow(
      score: score, title: criterion?.title ?? "", question: criterion?.question ?? "",
      ownerRole: criterion?.ownerRole ?? "", assessment: assessment,
      owner: owner(assessment.owner), openPoints: openPoints(of: id))
  }

  private func owner(_ id: Person.ID?) -> String {
    id.map { names[$0] ?? "unknown person" } ?? CriterionRow.noOwner
  }

  private func openPoints(of id: CriterionID) -> [PointRow] {
    input.catalogue.applicablePoints(
      of: id, categories: input.project.categories, role: input.privacyRole
    ).compactMap { point in
      guard let assessment = input.points[point.id],
        assessment.status == .notMet || assessment.status == .partiallyMet
      else { return nil }
      return PointRow(label: point.label, assessment: assessment)
    }
  }
}
