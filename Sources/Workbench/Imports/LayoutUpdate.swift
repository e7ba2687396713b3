import Jobs
import Terminal

/// Telling how the columns of a report that no format knows are read.
enum LayoutUpdate {
  static func offer(
    _ plan: ImportPlan, _ outcome: ImportJob.Outcome, _ state: inout WorkbenchState
  ) {
    state.overlays.append(.reading(ImportText.preview([outcome], plan)))
  }
}
