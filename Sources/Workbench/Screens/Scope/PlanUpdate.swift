import Jobs
import ProjectFile
import Readiness
import Terminal

/// Laying the milestones of a plan out between today and the day the report is needed.
enum PlanUpdate {
  static func choose(_ state: inout WorkbenchState) -> [Effect] {
    guard let goal = state.project?.snapshot.items.single(.goal) else { return [] }
    guard goal.date("target_date") != nil else {
      state.toast = Toast.problem("Say first by when the report is needed: it is in the goal.")
      return []
    }
    let plans = PlanTemplate.allCases
    state.overlays.append(
      .menu(
        Menu(
          title: "Lay out the milestones of a plan",
          items: plans.map {
            MenuItem(
              id: $0.rawValue, title: $0.title, detail: $0.rawValue == goal["plan"] ? "now" : "")
          }, selection: plans.firstIndex { $0.rawValue == goal["plan"] } ?? 0), .plan))
    return []
  }

  /// Writes the milestones that are not there yet, and the plan they follow.
  static func layOut(_ choice: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let snapshot = state.project?.snapshot, let plan = PlanTemplate(rawValue: choice) else {
      return []
    }
    var number = 0
    let milestones = plan.milestones(
      project: snapshot.project, items: snapshot.items, today: state.asOf
    ) {
      number += 1
      return "\(ItemRecord.newID)\(number)"
    }
    let goal = snapshot.items.single(.goal)
    var planned = goal
    planned["plan"] = choice
    state.saving.append(nil)
    return [
      .save(
        Save(
          edits: [Edit(.putItem(planned), base: .putItem(goal))]
            + milestones.map { Edit(.putItem($0)) },
          title: "\(counted(milestones.count, "milestone")) laid out: \(plan.title)"))
    ]
  }
}
