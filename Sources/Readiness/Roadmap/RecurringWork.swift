/// The tasks that key controls bring again and again, such as an access review each quarter
/// (DOMAIN §8).
enum RecurringWork {
  /// One for each key control of the starter set with a cadence that no task runs yet.
  static func entries(
    _ input: ForecastInput, numberedFrom number: Int
  ) -> [RoadmapSuggestion.Entry] {
    let running = Set(input.items[.task].filter(\.comesAgain).map { $0["control"] })
    let inScope = Set(
      Catalogue.shipped.criteria(in: input.readiness.categories).map(\.id))
    let controls = Catalogue.shipped.controls.filter {
      $0.isKey && $0.isStarter && !running.contains($0.id)
        && ($0.criteria.first.map(inScope.contains) ?? false)
    }
    let due = controls.compactMap { control in
      cadence(of: control).map { (control: control, cadence: $0) }
    }
    return due.enumerated().compactMap { place, next in
      entry(next.control, next.cadence, input, id: "new\(number + place)")
    }
  }

  /// The shortest cadence a control's frequency names.
  static func cadence(of control: StarterControl) -> TaskCadence? {
    let words = control.frequency.split(separator: "+").map(\.trimmed)
    return TaskCadence.allCases.first { words.contains($0.rawValue) }
  }

  private static func entry(
    _ control: StarterControl, _ cadence: TaskCadence, _ input: ForecastInput, id: String
  ) -> RoadmapSuggestion.Entry? {
    guard let window = window(cadence, input) else { return nil }
    var task = Item(new: .task, id: id)
    task["name"] = control.title
    task["detail"] = control.statement
    task["control"] = control.id
    task["criteria"] = control.criteria.map(\.description).joined(separator: " ")
    task["effort"] = "S"
    task["cadence"] = cadence.rawValue
    task["status"] = TaskStatus.planned.rawValue
    task["origin"] = "control \(control.id)"
    task["start"] = window.start.description
    task["due"] = window.end.description
    task["raised_on"] = input.asOf.description
    return .init(
      task: task, why: "\(control.id) runs \(control.frequency); its evidence is due each time.",
      effect: 0)
  }

  /// The window that is running, counted from the first day of the period, else from today; nil where
  /// the calendar ends before it does.
  private static func window(_ cadence: TaskCadence, _ input: ForecastInput) -> Period? {
    let period = input.project.period.flatMap { $0.end >= input.asOf ? $0 : nil }
    let first = period?.start ?? input.asOf
    return (0..<Self.mostWindows).lazy.compactMap { number -> Period? in
      let start = first.adding(months: number * cadence.months)
      let end = first.adding(months: (number + 1) * cadence.months).adding(days: -1)
      return end >= input.asOf ? Period(start: start, end: end) : nil
    }.first
  }

  /// More than a period has: two hundred years of months.
  private static let mostWindows = 2_400
}
