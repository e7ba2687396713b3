import Jobs
import ProjectFile
import Readiness
import Terminal

/// The tasks that are not cancelled, as a list whose rows are drawn as cards.
///
/// Being a list it has filter, marks, sort, views and copy of lists.
enum BoardList {
  static let definition: ListDefinition = {
    let tasks = ItemsList.definition(.task)
    return ListDefinition(
      id: .board, noun: tasks.noun, plural: tasks.plural, columns: tasks.columns,
      source: .memory { rows($0) }, emptyText: tasks.emptyText, place: tasks.place,
      head: { state, width in
        [ViewRing.line(state, width: width, aside: aside(state))]
      }, isWide: true)
  }()

  /// The states that have a column, from left to right; cancelled is the last of all.
  static let states = TaskStatus.allCases.filter { $0 != .cancelled }

  /// By state, then by due day, what has none last.
  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    let items = state.project?.snapshot.items ?? Items()
    let order = Dictionary(
      uniqueKeysWithValues: states.enumerated().map { ($0.element, $0.offset) })
    let keyed: [(key: (Int, Int, Int), task: Item)] = items[.task].enumerated()
      .compactMap { place, task in
        guard let column = order[task.taskStatus] else { return nil }
        let due = task.date("due")?.daysSinceEpoch ?? .max
        return ((column, due, place), task)
      }
    return keyed.sorted { $0.key < $1.key }.map { ItemsList.row($0.task, state) }
  }

  private static func aside(_ state: WorkbenchState) -> String {
    let (late, cancelled) = (state.board.overdue, state.board.cancelled)
    return [
      late == 0 ? nil : "\(grouped(late)) overdue",
      cancelled == 0 ? nil : "\(grouped(cancelled)) cancelled, in the list alone",
    ].compactMap(\.self).joined(separator: ", ")
  }
}
