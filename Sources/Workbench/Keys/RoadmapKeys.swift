import ProjectFile
import Readiness
import Terminal

/// The actions of the roadmap beside those of every item.
enum RoadmapKeys {
  static func forecast(_ state: WorkbenchState) -> [ActionEntry] {
    ScreenKeys.follow(state) + [whatIf, ScreenKeys.copyText(nil)]
  }

  static let whatIf = ActionEntry(
    .whatIf, "W", "What if",
    "Try it on the plan without writing: drop, put off, help, leave out a category.",
    group: "Roadmap", inFooter: true)

  static func ticks(_ state: WorkbenchState) -> ActionEntry {
    let item = ItemUpdate.chosen(state).first
    let nothing = item?.lines("steps").isEmpty ?? true ? "The task has no steps." : nil
    return ActionEntry(
      .tickStep, state.place.list == nil ? "Space" : "X", "Steps",
      "Tick the steps of the task that are done.", group: "Roadmap", danger: .write,
      inFooter: state.place.list == nil, unless: nothing)
  }
}
