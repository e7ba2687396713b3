/// What a system of the demo company gave out on several days: each time what is new or changed
/// since the time before becomes one step.
struct DemoReadings {
  let kind: ItemKind
  /// The system, as the title names it.
  let source: String
  /// From as-of, the earliest first.
  let days: [Int]
  let actor: Person.ID

  /// - Parameter items: all that the system says on a day.
  func steps(
    _ values: DemoValues, items: (CalendarDate) throws(Refusal) -> [Item]
  ) throws(Refusal) -> [DemoStep] {
    var steps: [DemoStep] = []
    var known: [Item.ID: Item] = [:]
    for days in days {
      let day = values.asOf.adding(days: days)
      let changed = try items(day).filter { known[$0.id] != $0 }
      for item in changed { known[item.id] = item }
      guard !changed.isEmpty else { continue }
      let noun = changed.count == 1 ? kind.definition.noun : kind.definition.plural
      steps.append(
        DemoStep(
          at: values.tables.moment(day, steps.count), actor: actor,
          change: .items(changed, title: "\(changed.count) \(noun) taken from \(source)")))
    }
    return steps
  }
}
