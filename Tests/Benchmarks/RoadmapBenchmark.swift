import Foundation
import Jobs
import ProjectFile
import Readiness

/// Prints what it takes to schedule a plan, to forecast from it and to load a project of as many
/// tasks; each the median of five.
struct RoadmapBenchmark {
  let tasks: Int
  let dependencies: Int

  private static let today = CalendarDate(daysSinceEpoch: 20_500)
  private static let owners = (0..<40).map { Person.ID("p\($0)") }

  func run() throws {
    let items = made()
    let people = Self.owners.map { Person(id: $0, name: "Person \($0)") }
    let plan = Plan.of(Items(items), asOf: Self.today)
    let capacity = Dictionary(uniqueKeysWithValues: Self.owners.map { ($0, 5.0) })
    print("\(tasks) tasks, \(dependencies) dependencies, \(Self.owners.count) owners")
    measure("schedule", budget: 100) {
      Scheduler.schedule(plan, capacity: capacity, from: Self.today).slots.count
    }
    let input = ForecastInput(
      project: Project(
        id: "p", name: "Large", categories: [.security], auditType: .typeII, period: nil,
        timeZone: "UTC"),
      people: people, settings: [Capacity.everyoneKey: "5"], items: Items(items),
      readiness: ReadinessInput(categories: [.security], asOf: Self.today))
    measure("forecast, both estimates") { ForecastRule.forecast(input).likely.slots.count }
    measure("load by week") { PlanLoad(ForecastRule.forecast(input), weeks: 40).rows.count }
  }

  private func made() -> [Item] {
    var seed: UInt64 = 6
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, limit)
    }
    let perTask = max(1, dependencies / max(1, tasks))
    return (0..<tasks).map { number in
      let before = number == 0 ? [] : (0..<perTask).map { _ in "t\(next(number))" }
      return Item(
        kind: .task, id: "t\(number)", code: "T-\(number + 1)",
        values: [
          "name": "Task \(number)", "status": "planned", "effort": ["S", "M", "L"][next(3)],
          "owner": Self.owners[next(Self.owners.count)].description,
          "after": before.joined(separator: " "), "criteria": "CC6.1",
        ])
    }
  }

  private func measure(_ title: String, budget: Int? = nil, _ work: () -> Int) {
    let clock = ContinuousClock()
    var count = 0
    let times = (0..<5).map { _ in
      clock.measure { count = work() } / .milliseconds(1)
    }.sorted()
    let limit = budget.map { " (budget \($0) ms)" } ?? ""
    print("\(title): \(Int(times[2].rounded())) ms\(limit), \(count)")
  }
}
