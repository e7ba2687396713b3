/// The open tasks of a project as a schedule takes them, with the first run of each control they put
/// in place as a task of its own (DOMAIN §9).
package enum Plan {
  private static let firstRun = "first-run "
  /// The work of a first run, in person-days: that of an S (DOMAIN §9).
  private static let firstRunDays = 2.0

  package static func of(_ items: Items, asOf: CalendarDate) -> [PlannedTask] {
    let open = items[.task].filter { $0.isOpen(asOf: asOf) && !$0.comesAgain }
    let keys = Set(Catalogue.shipped.controls.filter(\.isKey).map(\.id))
    let tasks = open.map { planned($0, keys: keys) }
    return tasks + firstRuns(open, keys: keys)
  }

  private static func planned(_ task: Item, keys: Set<String>) -> PlannedTask {
    PlannedTask(
      id: task.id, label: task.label, owner: task.person("owner"), days: Effort.days(of: task),
      notBefore: task.date("start"), due: task.date("due"), after: task.references("after"),
      gatesKeyControl: keys.contains(task["control"]),
      priority: TaskPriority(rawValue: task["priority"]),
      number: Int(task.code.split(separator: "-").last ?? "") ?? .max)
  }

  /// A control runs for the first time once everything that puts it in place is done; whoever owns
  /// the last of it sees to that.
  private static func firstRuns(_ open: [Item], keys: Set<String>) -> [PlannedTask] {
    let byControl = Dictionary(grouping: open.filter { !$0["control"].isEmpty }) { $0["control"] }
    return byControl.keys.sorted().enumerated().map { place, control in
      let tasks = byControl[control] ?? []
      return PlannedTask(
        id: firstRun + control, label: "First run of \(control)",
        owner: tasks.last?.person("owner"), days: firstRunDays, after: tasks.map(\.id),
        gatesKeyControl: keys.contains(control), number: 1_000_000 + place)
    }
  }

  /// The control a planned task is the first run of; nil for any other.
  package static func control(ofFirstRun id: String) -> String? {
    id.hasPrefix(firstRun) ? String(id.dropFirst(firstRun.count)) : nil
  }
}

extension Item {
  /// Whether it is one of a series that goes on for ever, so that no plan ends with it.
  package var comesAgain: Bool { kind == .task && !self["cadence"].isEmpty }
}
