import Jobs
import ProjectFile
import Readiness

/// What is overdue or next among the tasks, and when the plan makes ready.
enum TaskAttention {
  static func items(_ project: ProjectState) -> [Attention.Item] {
    escalated(project) + concerns(project) + forecast(project)
  }

  /// The roadmap, narrowed by a filter.
  private static func tasks(_ filter: String) -> Attention.Target {
    .list(.items(.task), filter: filter, of: "tasks")
  }

  /// Overdue tasks that are for someone to chase, by that person.
  private static func escalated(_ project: ProjectState) -> [Attention.Item] {
    chases(project).map { chase in
      let name = project.person(chase.person)?.name ?? "someone who is gone"
      return Attention.Item(
        text: chase.words(name), isOverdue: true, target: tasks("due<today"))
    }
  }

  private static func chases(_ project: ProjectState) -> [Escalation.Chase] {
    let snapshot = project.snapshot
    return Escalation.chases(
      snapshot.items, settings: snapshot.settings, asOf: snapshot.asOf)
  }

  private static func concerns(_ project: ProjectState) -> [Attention.Item] {
    let snapshot = project.snapshot
    let counts = TaskConcern.counts(
      snapshot.items, people: snapshot.people, project: snapshot.project, asOf: snapshot.asOf)
    // Those that someone chases stand in a line of their own.
    let chased = chases(project).reduce(0) { $0 + $1.due.count }
    let left = counts.map { concern, count in
      (concern: concern, count: concern.id == "overdue" ? count - chased : count)
    }
    return left.filter { $0.count > 0 }.map { concern, count in
      Attention.Item(
        text: "\(counted(count, "task")) \(concern.title)", isOverdue: concern.id == "overdue",
        target: tasks(filter(concern, project)))
    }
  }

  /// What the list of tasks is narrowed by to show those a question is about.
  private static func filter(_ concern: TaskConcern, _ project: ProjectState) -> String {
    switch concern.id {
    case "overdue": "due<today"
    case "due-soon": "due>=today due<=+1w"
    case "no-owner": "owner:"
    case "no-date": "due:"
    case "after-start": project.snapshot.project.period.map { "due>=\($0.start)" } ?? ""
    default: leavers(project)
    }
  }

  /// The first of those who left and still own tasks.
  private static func leavers(_ project: ProjectState) -> String {
    let owners = Set(project.snapshot.items[.task].compactMap { $0.person("owner") })
    let left = project.snapshot.people.first { !$0.isActive && owners.contains($0.id) }
    return left.map { "owner=\"\($0.name)\"" } ?? ""
  }

  private static func forecast(_ project: ProjectState) -> [Attention.Item] {
    let forecast = project.forecast
    guard !forecast.tasks.isEmpty else { return [] }
    let text: String
    if let ready = forecast.ready {
      let later = forecast.readyCautious.map { ", \($0) at the cautious estimate" } ?? ""
      text = "Forecast: ready on \(ready)\(later)"
    } else if forecast.cannot != nil {
      text = "No forecast yet: \(forecast.obstacles.first?.sentence ?? "")"
    } else {
      let count = counted(forecast.uncovered.count, "thing")
      text = "Forecast: not ready by this plan, \(count) in the way"
    }
    return [Attention.Item(text: text, isOverdue: false, target: .forecast)]
  }
}
