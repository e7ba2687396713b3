import Jobs
import ProjectFile
import Readiness
import Terminal

/// What is still open in the scope: what is to be settled, and what the description lacks.
enum ScopeText {
  static func toSettle(_ state: WorkbenchState) -> Reading {
    guard let snapshot = state.project?.snapshot else { return Reading("To settle", []) }
    let warnings = ScopeList.warnings(state)
    var blocks: [TextView.Block] = [.heading("To settle before the scope is frozen")]
    blocks += warnings.isEmpty ? [.paragraph("Nothing.")] : warnings.map { .bullet($0.sentence) }
    let parts = DescriptionProgress.parts(
      project: snapshot.project, items: snapshot.items, assessments: snapshot.assessments)
    for part in parts {
      let progress =
        !part.isApplicable
        ? "not for this report"
        : part.total == 0 ? "nothing recorded" : "\(part.done) of \(part.total)"
      blocks += [.blank, .heading("\(part.id) \(part.title): \(progress)")]
      blocks += part.missing.map { .bullet($0) }
    }
    return Reading("What the scope still needs", blocks)
  }
}
