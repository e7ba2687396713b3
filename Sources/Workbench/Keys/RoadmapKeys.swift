import ProjectFile
import Readiness
import Terminal

/// The actions of the roadmap beside those of every item.
enum RoadmapKeys {
  static func forecast(_ state: WorkbenchState) -> [ActionEntry] {
    ScreenKeys.follow(state) + [whatIf, ScreenKeys.copyText(nil)]
  }

  /// On tasks, in a list or one by one.
  static func task(_ state: WorkbenchState) -> [ActionEntry] {
    let own = [ticks(state), whatIf, forecast]
    guard state.place == .items(.task) else { return own }
    return own + [
      ActionEntry(
        .group, "b", "By", "Put the tasks together by owner, month due, series or priority.",
        group: "Roadmap", inFooter: true),
      ActionEntry(
        .showAll, "A", state[list: state.place].showsAll ? "Current" : "All",
        "Show also what is verified, cancelled or far ahead, or only what is current.",
        group: "Roadmap"),
    ]
  }

  private static let forecast = ActionEntry(
    .showForecast, "F", "Forecast", "When the company will be ready.", group: "Roadmap",
    inFooter: true)

  private static let whatIf = ActionEntry(
    .whatIf, "W", "What if",
    "Try it on the plan without writing: drop, put off, help, leave out a category.",
    group: "Roadmap", inFooter: true)

  private static func ticks(_ state: WorkbenchState) -> ActionEntry {
    let task = ItemUpdate.chosen(state).first
    let nothing = task?.lines("steps").isEmpty ?? true ? "The task has no steps." : nil
    let isAlone = state.place.list == nil
    return ActionEntry(
      .tickStep, "X", "Steps", "Tick the steps of the task that are done.",
      group: "Roadmap", danger: .write, inFooter: isAlone, unless: nothing)
  }
}
