import Readiness

/// Puts together what is known of each criterion, its owner's name and its open points of focus.
struct CriterionRows {
  private let input: ReportInput
  private let names: PersonNames
  private let checklist: Checklist

  init(_ input: ReportInput, names: PersonNames, checklist: Checklist) {
    self.input = input
    self.names = names
    self.checklist = checklist
  }

  func row(_ score: Readiness.Score) -> CriterionRow {
    let id = score.criterion
    let criterion = input.catalogue.criterion(id)
    let assessment = input.assessments[id] ?? Assessment(criterion: id)
    return CriterionRow(
      score: score, title: criterion?.title ?? "", question: criterion?.question ?? "",
      ownerRole: criterion?.ownerRole ?? "", assessment: assessment,
      owner: assessment.owner.map { names[$0] } ?? CriterionRow.noOwner,
      saidBy: assessment.saidBy.map { names[$0] } ?? "", openPoints: openPoints(of: id),
      work: checklist.work(id))
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
