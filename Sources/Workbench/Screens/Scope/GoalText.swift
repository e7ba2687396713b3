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
    for warning in plan.warnings {
      text.add(
        .line(
          StyledText("\(state.look.glyphs.bang) ", state.look.theme.warning)
            + StyledText(warning, state.look.theme.warning)))
    }
    text.add(
      plan.stages.map { .field("\($0.start) – \($0.end)", "\($0.title): \($0.milestone)") })
    text.add(.blank)
    text.link("Milestones", to: .place(.items(.milestone)))
    text.link("Drivers", to: .place(.items(.driver)))
  }
}
