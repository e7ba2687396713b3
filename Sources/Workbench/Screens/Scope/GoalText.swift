import Jobs
import ProjectFile
import Readiness
import Terminal

/// The goal counted back from the day it is needed.
enum GoalText {
  static func add(_ state: WorkbenchState, _ text: inout DetailText) {
    guard let snapshot = state.project?.snapshot else { return }
    text.add(.blank, .heading("Counted back"))
    guard
      let plan = BackPlan.of(
        project: snapshot.project, items: snapshot.items, today: state.asOf)
    else {
      return text.add(.paragraph("Say by when the report is needed, and this counts back from it."))
    }
    text.add(
      plan.stages.map { .field("\($0.start)", "\($0.title); by \($0.end): \($0.milestone)") })
    if !plan.warnings.isEmpty { text.add(.blank, .heading("To think about")) }
    text.add(plan.warnings.map { .bullet($0) })
    text.add(.blank)
    text.link("Milestones", to: .place(.items(.milestone)))
    text.link("Drivers", to: .place(.items(.driver)))
  }
}
