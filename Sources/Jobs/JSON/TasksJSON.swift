import ProjectFile
package import Readiness

/// The documented shape of `tasks --json`: an array of tasks.
///
/// A task is as `ItemJSON` has it, with what follows on the day asked about: `is_open`,
/// `is_overdue`, `days_overdue` (0 where it is not), `effort_days` (person-days, from `days` or
/// `effort`; null where nobody estimated), `chased_by` (the person an overdue one has come to by the
/// rules of escalation, else null), `steps_done` and `steps_all`, and by the forecast
/// `forecast_end` and `forecast_end_cautious`, null where there is none.
package struct TasksJSON: Encodable, Sendable {
  private let tasks: [Item]
  private let state: ProjectState

  private let chasers: [Item.ID: String]

  package init(_ tasks: [Item], of state: ProjectState) {
    self.tasks = tasks
    self.state = state
    let due = Escalation.due(
      Items(tasks), settings: state.snapshot.settings, asOf: state.snapshot.asOf)
    chasers = Dictionary(
      due.map { ($0.task.id, state.person($0.person)?.name ?? $0.person.description) }
    ) { first, _ in first }
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for task in tasks {
      var values = list.nestedContainer(keyedBy: TextKey.self)
      try ItemJSON(item: task, state: state).encode(to: &values)
      try encodeCourse(of: task, to: &values)
    }
  }

  private func encodeCourse(
    of task: Item, to values: inout KeyedEncodingContainer<TextKey>
  ) throws {
    let asOf = state.snapshot.asOf
    let isOverdue = task.isOverdue(asOf: asOf)
    let late = isOverdue ? task.date("due").map { asOf.days(since: $0) } ?? 0 : 0
    let steps = TaskSteps(task)
    try values.encode(task.isOpen(asOf: asOf), forKey: TextKey("is_open"))
    try values.encode(isOverdue, forKey: TextKey("is_overdue"))
    try values.encode(late, forKey: TextKey("days_overdue"))
    try values.encode(Effort.days(of: task), forKey: TextKey("effort_days"))
    try values.encode(chasers[task.id], forKey: TextKey("chased_by"))
    try values.encode(steps.done, forKey: TextKey("steps_done"))
    try values.encode(steps.all.count, forKey: TextKey("steps_all"))
    let canTell = state.forecast.cannot == nil
    let ends: [(key: String, plan: Schedule)] = [
      ("forecast_end", state.forecast.likely), ("forecast_end_cautious", state.forecast.cautious),
    ]
    for (key, plan) in ends {
      let end = canTell ? plan[task.id]?.lastDay.description : nil
      try values.encode(end, forKey: TextKey(key))
    }
  }
}
