import Jobs
import ProjectFile
import Readiness
import Terminal

/// One task as the lines of a card.
enum BoardCard {
  /// Lines of a card in columns so wide.
  static func lines(in width: Int) -> Int { width < roomy ? 3 : 5 }

  /// From here on there is room for the owner's name and for dates as they are written elsewhere.
  private static let roomy = 18

  static func text(_ task: Item, width: Int, _ state: WorkbenchState) -> [StyledText] {
    width < roomy ? narrow(task, width, state) : wide(task, width, state)
  }

  private static func narrow(
    _ task: Item, _ width: Int, _ state: WorkbenchState
  ) -> [StyledText] {
    let owner = RoadmapTask.initials(RoadmapTask.owner(task, state))
    let facts = joined(
      [owner, RoadmapTask.progress(task)], width - TextWidth.of(code(task, state)))
    return [
      StyledText(code(task, state), state.look.theme.heading) + StyledText(facts),
      StyledText(task.name), due(task, isShort: true, state),
    ]
  }

  private static func wide(_ task: Item, _ width: Int, _ state: WorkbenchState) -> [StyledText] {
    let names = TextWidth.wrap(Sanitize.line(task.name), width)
    let second = names.count > 2 ? names[1...].joined(separator: " ") : names.dropFirst().first
    let owner = RoadmapTask.owner(task, state)
    let facts = joined(
      [task["priority"], RoadmapTask.progress(task)], width - code(task, state).count)
    return [
      StyledText(code(task, state), state.look.theme.heading) + StyledText(facts),
      StyledText(names.first ?? ""), StyledText(second ?? ""),
      StyledText(
        owner.isEmpty ? "no owner" : owner,
        owner.isEmpty ? state.look.theme.dim : state.look.theme.text),
      due(task, isShort: false, state),
    ]
  }

  /// The code, with the sign of waiting for a task that is not done.
  private static func code(_ task: Item, _ state: WorkbenchState) -> String {
    let items = state.project?.snapshot.items ?? Items()
    let waits = task.taskStatus.isOpen && !RoadmapTask.waitsFor(task, items).isEmpty
    return waits ? "\(task.code)\(state.look.glyphs.waits)" : task.code
  }

  /// The parts that fit behind the code, each after a blank.
  private static func joined(_ parts: [String], _ room: Int) -> String {
    var text = ""
    for part in parts where !part.isEmpty && TextWidth.of(text) + TextWidth.of(part) < room {
      text += " " + part
    }
    return text
  }

  /// `due 03-20`, or `! late 03-20` once it is over.
  private static func due(
    _ task: Item, isShort: Bool, _ state: WorkbenchState
  ) -> StyledText {
    guard let day = task.date("due") else { return "" }
    let text = isShort ? String(day.description.suffix(5)) : day.description
    return task.isOverdue(asOf: state.asOf)
      ? StyledText("\(state.look.glyphs.bang) late \(text)", state.look.theme.warning)
      : StyledText("due \(text)", state.look.theme.dim)
  }
}
