import Jobs
import ProjectFile
import Readiness

/// What is overdue or next among the tasks, and when the plan makes ready.
enum TaskAttention {
  static func items(_ project: ProjectState) -> [Attention.Item] {
    escalated(project) + concerns(project) + forecast(project)
  }

  /// Overdue tasks that are for someone to chase, by that person.
  private static func escalated(_ project: ProjectState) -> [Attention.Item] {
    let due = Escalation.due(
      project.snapshot.items, settings: project.snapshot.settings, asOf: project.snapshot.asOf)
    let byPerson = Dictionary(grouping: due, by: \.person)
    return byPerson.sorted { $0.key.description < $1.key.description }.map { person, late in
      let name = project.person(person)?.name ?? "someone who is gone"
      let days = late.map(\.days).max() ?? 0
      return Attention.Item(
        text:
          "\(counted(late.count, "task")) up to \(counted(days, "day")) overdue: \(name) chases",
        isOverdue: true, target: .tasks(filter: "due<today"))
    }
  }

  private static let filters = [
    "overdue": "due<today", "due-soon": "due>=today due<=+1w", "no-owner": "owner=\"\"",
    "no-date": "due=\"\"", "owner-left": "", "after-start": "",
  ]

  private static func concerns(_ project: ProjectState) -> [Attention.Item] {
    let snapshot = project.snapshot
    let counts = TaskConcern.counts(
      snapshot.items, people: snapshot.people, project: snapshot.project, asOf: snapshot.asOf)
    // Those that someone chases stand in a line of their own.
    let chased = Escalation.due(
      snapshot.items, settings: snapshot.settings, asOf: snapshot.asOf
    ).count
    let left = counts.map { concern, count in
      (concern: concern, count: concern.id == "overdue" ? count - chased : count)
    }
    return left.filter { $0.count > 0 }.map { concern, count in
      Attention.Item(
        text: "\(counted(count, "task")) \(concern.title)", isOverdue: concern.id == "overdue",
        target: .tasks(filter: filters[concern.id] ?? ""))
    }
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
