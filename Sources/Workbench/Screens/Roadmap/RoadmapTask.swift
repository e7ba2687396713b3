import Jobs
import ProjectFile
import Readiness
import Terminal

/// What the views of the roadmap show of a task beside its fields.
enum RoadmapTask {
  /// Those of the tasks it waits for that are not done yet.
  static func waitsFor(_ task: Item, _ items: Items) -> [Item] {
    task.references("after").compactMap { items.item(.task, $0) }.filter(\.taskStatus.isOpen)
  }

  /// `2/5`; empty for a task without steps.
  static func progress(_ task: Item) -> String {
    let steps = TaskSteps(task)
    return steps.all.isEmpty ? "" : "\(steps.done)/\(steps.all.count)"
  }

  /// The first letters of the first and the last name, as in `NH`.
  static func initials(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let ends = words.count > 1 ? [words.first, words.last] : [words.first]
    return ends.compactMap { $0?.first.map { $0.uppercased() } }.joined()
  }

  static func owner(_ task: Item, _ state: WorkbenchState) -> String {
    state.project?.person(task.person("owner"))?.name ?? ""
  }
}
