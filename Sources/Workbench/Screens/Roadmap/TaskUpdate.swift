import Jobs
import ProjectFile
import Readiness
import Terminal

/// What only tasks do: steps are ticked, comments written, plans frozen.
enum TaskUpdate {
  /// The steps of the task that is open or under the cursor, to tick one after the other.
  static func askForStep(_ state: inout WorkbenchState) -> [Effect] {
    guard let task = ItemUpdate.chosen(state).first else { return [] }
    openSteps(of: task, selection: firstOpen(TaskSteps(task)), &state)
    return []
  }

  private static func firstOpen(_ steps: TaskSteps) -> Int {
    steps.all.firstIndex { !$0.isDone } ?? 0
  }

  private static func openSteps(
    of task: Item, selection: Int, _ state: inout WorkbenchState
  ) {
    let steps = TaskSteps(task)
    let glyphs = state.look.glyphs
    state.overlays.append(
      .menu(
        Menu(
          title: "Steps of \(task.code), \(steps.done) of \(steps.all.count) done",
          items: steps.all.enumerated().map { place, step in
            MenuItem(
              id: String(place),
              title: "\(step.isDone ? glyphs.check : glyphs.circle) \(step.text)",
              detail: step.isDone ? "done" : "")
          }, selection: selection), .step(task.id)))
  }

  /// Ticks a step, or takes the tick away, and goes on with the next.
  static func tick(
    _ choice: String, of id: Item.ID, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let place = Int(choice),
      let task = state.project?.snapshot.items.item(.task, id)
    else { return [] }
    var steps = TaskSteps(task)
    steps.toggle(place)
    var ticked = task
    ticked["steps"] = steps.text
    state.saving.append(nil)
    openSteps(of: ticked, selection: min(place + 1, max(0, steps.all.count - 1)), &state)
    let title = "\(task.code): \(steps.done) of \(steps.all.count) steps done"
    return [.save(Save(edits: [Edit(.putItem(ticked), base: .putItem(task))], title: title))]
  }

  /// The form of a comment on the task that is open or under the cursor.
  static func comment(_ state: inout WorkbenchState) -> [Effect] {
    guard let task = ItemUpdate.chosen(state).first else { return [] }
    let comment = ItemRecord.new(
      .comment, ["task": task.id, "author": state.actor, "day": state.asOf.description])
    ItemUpdate.open(.newItem(comment), title: "Comment on \(task.code)", &state)
    return []
  }

  /// The form of a baseline that holds the plan as it stands.
  static func freezePlan(_ state: inout WorkbenchState) -> [Effect] {
    guard let project = state.project else { return [] }
    let content = PlanBaseline.content(of: project.forecast, project.snapshot.items)
    guard !project.forecast.likely.slots.isEmpty else {
      state.toast = Toast.problem(
        "There is nothing to freeze: "
          + (project.forecast.cannot ?? "no task is planned."))
      return []
    }
    let baseline = ItemRecord.new(
      .planBaseline,
      [
        "name": "Plan of \(state.asOf)", "frozen_on": state.asOf.description, "content": content,
      ])
    ItemUpdate.open(.newItem(baseline), title: "Freeze the plan", &state)
    return []
  }

  /// A task became done: what it was raised from can be looked at again.
  static func offerRetest(before: ProjectState?, _ state: inout WorkbenchState) {
    guard let old = before?.snapshot.items, let items = state.project?.snapshot.items,
      state.overlays.isEmpty
    else { return }
    let finished = items[.task].filter { task in
      task.taskStatus == .done && old.item(.task, task.id)?.taskStatus.isOpen ?? false
    }
    guard finished.count == 1, let task = finished.first else { return }
    let gaps = Retest.ready(by: task, among: items, on: state.asOf)
    let place: Place?
    let what: String
    if let gap = gaps.first {
      (place, what) = (.item(.gap, gap.id), "all tasks of \(gap.label)")
    } else {
      let id = task.criteria("criteria").first
      (place, what) = (id.map { .criterion($0) }, "what \(id?.description ?? "") asks for")
    }
    guard let place else { return }
    state.overlays.append(
      .confirm(
        Confirm(
          title: "\(task.code) is done",
          question: "With it \(what) may be done: look at it again now?",
          yes: "open it", no: "later"), .open(place)))
  }
}
