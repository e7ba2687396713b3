import Jobs
import ProjectFile
import Readiness
import Terminal

/// By what the list of tasks puts them together.
enum TaskGrouping: String, ListGrouping {
  case none, owner, due, series, priority

  var title: String {
    switch self {
    case .none: "not at all, by code"
    case .owner: "owner"
    case .due: "month due"
    case .series: "series of criteria"
    case .priority: "priority"
    }
  }
}

/// What the list of tasks shows beside their fields, and under which headings.
enum RoadmapList {
  struct Grouped {
    let task: Item
    let heading: String?
  }

  /// When a task ends by the plan, and how that moved since the baseline.
  static let followed = [
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "ends", title: "Ends", kind: .date), width: .fixed(10)),
      cell: { task, state in
        guard let slot = state.project?.forecast.likely[task.id] else { return ListCell("") }
        let isLate = task.date("due").map { $0 < slot.lastDay } ?? false
        return ListCell(slot.lastDay, role: isLate ? .warning : .text)
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "slip", title: "Slip", kind: .number), width: .fixed(5),
        alignment: .right, isExtra: true),
      cell: { task, state in
        guard let project = state.project,
          let slip = state.baseline?.slip(of: task, project.forecast)
        else { return ListCell("") }
        return ListCell(
          slip == 0 ? "0" : "\(slip > 0 ? "+" : "")\(slip)", value: .number(Double(slip)),
          role: slip > 0 ? .warning : .text)
      }),
  ]

  /// The tasks in the order of their headings: those that are current, or all of them.
  static func grouped(_ tasks: [Item], _ state: WorkbenchState) -> [Grouped] {
    let showsAll = state[list: .items(.task)].showsAll
    let shown = showsAll ? tasks : tasks.filter { isCurrent($0, asOf: state.asOf) }
    guard state.taskGrouping != .none else { return shown.map { Grouped(task: $0, heading: nil) } }
    let keyed = shown.enumerated().map { place, task in
      (key: key(task, state), place: place, task: task)
    }
    return keyed.sorted {
      ($0.key.order, $0.key.heading, $0.place) < ($1.key.order, $1.key.heading, $1.place)
    }
    .map { Grouped(task: $0.task, heading: $0.key.heading) }
  }

  /// Whether there is something to do about it now: it is not over, and not far ahead.
  private static func isCurrent(_ task: Item, asOf day: CalendarDate) -> Bool {
    (task.taskStatus.isOpen && !task.isAhead(asOf: day)) || task.taskStatus == .done
  }

  /// The heading of a task, and what it is sorted by before its words; what is not said comes last.
  private static func key(
    _ task: Item, _ state: WorkbenchState
  ) -> (order: Int, heading: String) {
    switch state.taskGrouping {
    case .none: return (0, "")
    case .owner:
      let name = state.project?.person(task.person("owner"))?.name
      return name.map { (0, $0) } ?? (1, "nobody")
    case .due:
      guard let due = task.date("due") else { return (1, "no date") }
      if task.isOverdue(asOf: state.asOf) { return (-1, "overdue") }
      return (0, String(due.description.prefix(7)))
    case .series:
      let series = task.criteria("criteria").first.flatMap {
        Catalogue.shipped.criterion($0)?.series
      }
      return series.map { (0, $0) } ?? (1, "no criterion")
    case .priority:
      let place = TaskPriority(rawValue: task["priority"]).flatMap {
        TaskPriority.allCases.firstIndex(of: $0)
      }
      return place.map { ($0, TaskPriority.allCases[$0].rawValue) } ?? (9, "no priority")
    }
  }
}
