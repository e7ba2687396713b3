import Jobs
import ProjectFile
import Readiness
import Terminal

/// A suggested roadmap that is looked over and changed before any of it is written.
struct RoadmapDraft: Sendable {
  /// What its save is known by.
  static let key = "roadmap draft"

  var suggestion: RoadmapSuggestion
  /// Tasks whose day somebody chose, so that no schedule moves it.
  var datedByHand: Set<Item.ID> = []
  /// Those on their way into the file.
  var writing: Set<Item.ID> = []
  /// What it comes to, above the list.
  private(set) var summary = ""

  init(_ project: ProjectState) {
    suggestion = RoadmapSuggestion.of(
      project.forecastInput, project.readiness)
    weigh(project)
  }

  func task(_ id: Item.ID) -> Item? { suggestion.entries.first { $0.id == id }?.task }

  /// Takes over what was changed in tasks of the draft, and schedules the others anew.
  mutating func take(_ changed: [Item], _ project: ProjectState) {
    for item in changed {
      guard let place = suggestion.entries.firstIndex(where: { $0.id == item.id }) else { continue }
      if item["due"] != suggestion.entries[place].task["due"] { datedByHand.insert(item.id) }
      suggestion.entries[place].task = item
    }
    schedule(project)
  }

  mutating func leaveOut(_ ids: Set<Item.ID>, _ project: ProjectState) {
    suggestion.entries.removeAll { ids.contains($0.id) }
    schedule(project)
  }

  private mutating func schedule(_ project: ProjectState) {
    suggestion.schedule(
      project.forecastInput, keeping: datedByHand)
    weigh(project)
  }

  /// How far the company would come with it.
  private mutating func weigh(_ project: ProjectState) {
    let once = suggestion.entries.filter { !$0.comesAgain }
    var input = project.forecastInput
    let all = ItemKind.allCases.flatMap { input.items[$0] }
    input.items = Items(all + once.map(\.task))
    let forecast = ForecastRule.forecast(input)
    let days = once.reduce(0) { $0 + $1.days }
    let now = project.readiness.overall
    summary =
      "\(counted(once.count, "task")), \(RoadmapWords.days(days)) of work; "
      + "\(Percent(now.mean)) → \(Percent(forecast.scoreAfterAll)) before caps; "
      + (forecast.ready.map { "ready \($0)" }
        ?? (forecast.cannot == nil
          ? "\(forecast.uncovered.count) things stay in the way" : "no day yet: owners first"))
  }
}
