import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a task has to tell beside its fields: its place in the plan, its steps, what was said.
enum TaskText {
  static func add(_ task: Item, _ state: WorkbenchState, _ text: inout DetailText) {
    guard let project = state.project else { return }
    plan(task, project, state, &text)
    steps(task, state, &text)
    comments(task, project, &text)
  }

  private static func plan(
    _ task: Item, _ project: ProjectState, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let forecast = project.forecast
    text.add(.blank, .heading("In the plan"))
    if let days = Effort.days(of: task) { text.add(.field("Work", RoadmapWords.days(days))) }
    if let slot = forecast.likely[task.id] {
      text.add(.field("Planned", "\(slot.firstDay) to \(slot.lastDay), likely"))
      if let late = forecast.cautious[task.id] {
        text.add(.field("", "done by \(late.lastDay) at the cautious estimate"))
      }
      if let due = task.date("due"), due < slot.lastDay {
        let days = RoadmapWords.slipped(slot.lastDay.days(since: due))
        text.add(.styledField("", StyledText("\(days) than it is due", state.look.theme.warning)))
      }
    } else if task.isOpen(asOf: state.asOf) {
      text.add(.field("Planned", whyUnplanned(task, project)))
    }
    if forecast.criticalPath.contains(task.id) {
      text.add(.field("Critical path", "yes: the ready day moves with it"))
    }
    if let baseline = state.baseline,
      let slip = baseline.slip(of: task, forecast)
    {
      let than = slip == 0 ? "of" : "than in"
      text.add(
        .field("Baseline", "\(RoadmapWords.slipped(slip)) \(than) “\(baseline.name)”"))
    }
    let followers = project.snapshot.items[.task].filter {
      // Taken apart only where it may be: there may be thousands of tasks.
      $0["after"].utf8.count >= task.id.utf8.count && $0.references("after").contains(task.id)
    }
    for other in followers {
      text.link(other.label, to: .place(.item(.task, other.id)), label: "Waits for it")
    }
  }

  private static func whyUnplanned(_ task: Item, _ project: ProjectState) -> String {
    if task.comesAgain { return "it comes again, so that no plan ends with it" }
    if task.person("owner") == nil { return "not: nobody owns it" }
    if Effort.days(of: task) == nil { return "not: it has no effort" }
    let owner = task.person("owner")
    if owner.flatMap({ project.forecast.capacity[$0] }) == nil {
      return "not: its owner has no capacity"
    }
    return "not: what it waits for is not planned"
  }

  private static func steps(
    _ task: Item, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let steps = TaskSteps(task)
    guard !steps.all.isEmpty else { return }
    text.add(.blank, .heading("Steps, \(steps.done) of \(steps.all.count) done"))
    let glyphs = state.look.glyphs
    for step in steps.all {
      let style = step.isDone ? state.look.theme.dim : state.look.theme.text
      text.add(
        .line(
          StyledText(
            "\(step.isDone ? glyphs.check : glyphs.circle) \(step.text)"
              + (step.isDone ? " (done)" : ""), style)))
    }
  }

  private static func comments(
    _ task: Item, _ project: ProjectState, _ text: inout DetailText
  ) {
    let comments = project.snapshot.items[.comment].filter { $0["task"] == task.id }
    guard !comments.isEmpty else { return }
    text.add(.blank, .heading("Comments"))
    for comment in comments {
      let who = comment["author"].isEmpty ? "someone" : comment["author"]
      text.link("\(comment["day"]) \(who)", to: .place(.item(.comment, comment.id)))
      text.add(comment.lines("text").map { .paragraph($0) })
    }
  }
}
