import Jobs
import ProjectFile
import Readiness
import Terminal

/// The checklist: a cursor over the criteria in scope.
struct GapsState: Sendable {
  var cursor = ListCursor()

  static func selected(_ state: WorkbenchState) -> Readiness.Score? {
    let scores = state.project?.readiness.scores ?? []
    let index = state.gaps.cursor.selection
    return scores.indices.contains(index) ? scores[index] : nil
  }
}
