/// Why nothing can be said of the days (DOMAIN §9: "cannot forecast" and why).
enum ForecastObstacles {
  static func of(
    _ tasks: [PlannedTask], capacity: [Person.ID: Capacity], _ input: ForecastInput, isReady: Bool
  ) -> [Forecast.Obstacle] {
    let own = tasks.filter { Plan.control(ofFirstRun: $0.id) == nil }
    if own.isEmpty {
      return isReady
        ? [] : [.init(sentence: "No task is open, and what is there is not ready.", tasks: [])]
    }
    return [
      tell(own.filter { $0.owner == nil }, "has no owner", "have no owner"),
      tell(own.filter { $0.days == nil }, "has no effort", "have no effort"),
      withoutCapacity(own, capacity, input.people), circle(input),
    ].compactMap(\.self)
  }

  private static func tell(
    _ tasks: [PlannedTask], _ one: String, _ many: String
  ) -> Forecast.Obstacle? {
    guard !tasks.isEmpty else { return nil }
    let names = Wording.list(tasks.map { code($0) })
    let what = tasks.count == 1 ? "\(names) \(one)." : "\(tasks.count) tasks \(many): \(names)."
    return .init(sentence: what, tasks: tasks.map(\.id))
  }

  private static func withoutCapacity(
    _ tasks: [PlannedTask], _ capacity: [Person.ID: Capacity], _ people: [Person]
  ) -> Forecast.Obstacle? {
    let waiting = tasks.filter { task in task.owner.map { capacity[$0] == nil } ?? false }
    guard !waiting.isEmpty else { return nil }
    let owners = Set(waiting.compactMap(\.owner))
    let known = people.filter { owners.contains($0.id) }.sorted { $0.name < $1.name }
    let left = known.filter { !$0.isActive }.map(\.name)
    let here = known.filter(\.isActive).map(\.name)
    let gone = owners.count - known.count
    var parts: [String] = []
    if !here.isEmpty { parts.append("No capacity is set for \(Wording.list(here)).") }
    if !left.isEmpty {
      parts.append(
        "\(Wording.list(left)) left and still \(left.count == 1 ? "owns" : "own") tasks.")
    }
    if gone > 0 { parts.append("Some tasks belong to someone who is not there any more.") }
    return .init(sentence: parts.joined(separator: " "), tasks: waiting.map(\.id))
  }

  private static func circle(_ input: ForecastInput) -> Forecast.Obstacle? {
    let open = input.items[.task].filter { $0.isOpen(asOf: input.asOf) }
    return DependencyCycle.first(in: open).map { circle in
      .init(
        sentence: "Tasks wait for each other: \(circle.joined(separator: " → ")).",
        tasks: open.filter { circle.contains($0.code) }.map(\.id))
    }
  }

  private static func code(_ task: PlannedTask) -> String {
    task.label.split(separator: " ").first.map(String.init) ?? task.label
  }
}
