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
    let own = [ticks(state), whatIf]
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

  private static let whatIf = ActionEntry(
    .whatIf, "W", "What if",
    "Try it on the plan without writing: drop, put off, help, leave out a category.",
    group: "Roadmap")

  private static func ticks(_ state: WorkbenchState) -> ActionEntry {
    let task = ItemUpdate.chosen(state).first
    let nothing = task?.lines("steps").isEmpty ?? true ? "The task has no steps." : nil
    let isAlone = state.place.list == nil
    return ActionEntry(
      .tickStep, "X", "Steps", "Tick the steps of the task that are done.",
      group: "Roadmap", danger: .write, inFooter: isAlone, unless: nothing)
  }

  static func board(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing = state[list: .board].selected == nil ? "There is no task under the cursor." : nil
    let noun = state[list: .board].marks.isEmpty ? "the task" : "what is marked"
    return [
      ActionEntry(.left, "h Left", "Column left", "Go to the column before.", group: "Board"),
      ActionEntry(.right, "l Right", "Column right", "Go to the next column.", group: "Board"),
      ActionEntry(
        .moveCardRight, ">", "Move on", "Move \(noun) to the next state it can have.",
        group: "Board", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .moveCardLeft, "<", "Move back", "Move \(noun) back to the state before.",
        group: "Board", danger: .write, inFooter: true, unless: nothing),
    ] + ItemKeys.list(.task, state)
  }

  static func timeline(_ state: WorkbenchState) -> [ActionEntry] {
    [
      ActionEntry(
        .timelineUnit, "M", state.timeline.isCoarse ? "Weeks" : "Months",
        "Show weeks, or months and more of them.", group: "Timeline", inFooter: true),
      ActionEntry(.earlier, "(", "Earlier", "Show what lies before.", group: "Timeline"),
      ActionEntry(.later, ")", "Later", "Show what lies ahead.", group: "Timeline", inFooter: true),
      ActionEntry(.toToday, ".", "Today", "Go back to today.", group: "Timeline"),
    ] + ItemKeys.list(.task, state)
  }

  static func load(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing = state[list: .load].selected == nil ? "There is nobody here." : nil
    return [
      ActionEntry(
        .open, "Enter", "Tasks", "Show the tasks of the person.", group: "Load", inFooter: true,
        unless: nothing),
      ActionEntry(
        .edit, "e", "Capacity", "Change how many person-days a week people have.",
        group: "Load", danger: .write, inFooter: true),
    ]
  }

  /// On the draft of a roadmap: nothing but its last action writes.
  static func draft(_ state: WorkbenchState) -> [ActionEntry] {
    let own = state[list: .roadmapDraft]
    let nothing = own.selected == nil ? "There is no task here." : nil
    let noun = own.marks.isEmpty ? "the task" : "what is marked"
    return [
      ActionEntry(
        .writeDraft, "W", "Write",
        own.marks.isEmpty
          ? "Write all of it as one step."
          : "Write the marked tasks as one step.", group: "Draft", danger: .write, inFooter: true,
        unless: nothing),
      ActionEntry(
        .remove, "x", "Leave out", "Leave \(noun) out of the draft.", group: "Draft",
        danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .suggestAnew, "R", "Anew", "Suggest the roadmap anew; changes of the draft are lost.",
        group: "Draft", unless: nil),
      ActionEntry(
        .statusMenu, "s", "Status", "Choose the state of \(noun) from a menu.", group: "Draft",
        danger: .write, unless: nothing),
    ] + EditKeys.entries(noun, fields: ["owner", "due"], group: "Draft", unless: nothing)
  }
}
