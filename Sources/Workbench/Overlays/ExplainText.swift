import Jobs
import ProjectFile
import Readiness
import Terminal

/// Why a figure is what it is: every term of the formula, for the figure one looks at.
enum ExplainText {
  static func view(_ state: WorkbenchState) -> Reading? {
    guard let readiness = state.project?.readiness else { return nil }
    if state.place == .scope { return ScopeText.toSettle(state) }
    if let kind = DutyMatrixUpdate.kind(state.place) { return DutyExplanation.reading(kind, state) }
    let id: CriterionID? =
      switch state.place {
      case .criterion(let id): id
      case .gaps: state[list: .gaps].selected.flatMap { CriterionID($0.id) }
      default: nil
      }
    guard let id, let score = readiness[id] else {
      return Reading("Why \(readiness.overall.percent)", lines(readiness.overall.explanation))
    }
    return Reading("Why \(id) is at \(score.percent)", lines(score.explanation))
  }

  private static func lines(_ explanation: Explanation) -> [TextView.Block] {
    explanation.lines.map { .paragraph($0) }
  }
}
