import Readiness

/// What is still to be done, by whom and until when, and what was done lately.
struct Roadmap: Sendable {
  /// How far what was done is looked back on, in days.
  static let doneDays = 30

  let forecast: Forecast
  let owners: [RoadmapOwner]
  /// The open tasks by the month they are due in, those without a day last.
  let months: [RoadmapMonth]
  /// Those done lately, the newest first.
  let done: [RoadmapTask]

  init(_ input: ReportInput, names: PersonNames) {
    let forecast = input.forecast
    let tasks = input.items[.task].map { task in
      RoadmapTask(row: ItemRow(item: task, names: names), items: input.items, forecast: forecast)
    }
    let asOf = forecast.asOf
    let open = tasks.filter { $0.item.isOpen(asOf: asOf) && !$0.item.isAhead(asOf: asOf) }
    owners = Dictionary(grouping: open) { $0.item.person("owner") }
      .map { RoadmapOwner(id: $0, name: $0.map { names[$0] }, tasks: $1) }
      .sorted(by: RoadmapOwner.isBefore)
    months = RoadmapMonth.all(open)
    let first = asOf.adding(days: 1 - Self.doneDays)
    done = tasks.filter { task in
      let isDone = [.done, .verified].contains(task.item.taskStatus)
      return isDone && task.item.date("done_on").map { first <= $0 && $0 <= asOf } ?? false
    }.sorted(by: RoadmapTask.isDoneLater)
    self.forecast = forecast
  }

  var isForecast: Bool { forecast.cannot == nil }

  var criticalPath: String { forecast.pathNames.joined(separator: " → ") }

  var openPhrase: String {
    let tasks = owners.flatMap(\.tasks)
    let late = tasks.count(where: \.isOverdue)
    let count = Figure.count(tasks.count, "open task", "open tasks")
    return late == 0 ? count : "\(count), \(late) overdue"
  }
}

/// The open tasks of one owner, or of nobody.
struct RoadmapOwner: Sendable {
  let id: Person.ID?
  /// Nil where nobody owns them.
  let name: String?
  /// The first due first, those without a day last.
  let tasks: [RoadmapTask]

  init(id: Person.ID?, name: String?, tasks: [RoadmapTask]) {
    self.id = id
    self.name = name
    self.tasks = tasks.byDue
  }

  /// By name, nobody last.
  static func isBefore(_ left: RoadmapOwner, _ right: RoadmapOwner) -> Bool {
    func key(_ owner: RoadmapOwner) -> (Int, String, String) {
      (owner.id == nil ? 1 : 0, owner.name ?? "", owner.id?.description ?? "")
    }
    return key(left) < key(right)
  }
}

/// The open tasks that are due in one month, or on no day.
struct RoadmapMonth: Sendable {
  /// `2026-03`; nil where there is no day.
  let name: String?
  /// The first due first.
  let tasks: [RoadmapTask]

  static func all(_ open: [RoadmapTask]) -> [RoadmapMonth] {
    Dictionary(grouping: open) { task in
      task.item.date("due").map { String($0.description.dropLast(3)) }
    }.map { RoadmapMonth(name: $0, tasks: $1.byDue) }
      .sorted { ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "") }
  }
}

extension [RoadmapTask] {
  /// The first due first, those without a day last.
  fileprivate var byDue: [RoadmapTask] {
    // They come by their codes, and the order among equals is kept.
    enumerated().sorted { ($0.element.dueKey, $0.offset) < ($1.element.dueKey, $1.offset) }
      .map(\.element)
  }

  /// How many they are, how late and how much work: `2 open tasks, 1 overdue, 8 person-days`.
  var phrase: String {
    let days = compactMap { Effort.days(of: $0.item) }
    let late = count(where: \.isOverdue)
    let unknown = count - days.count
    let parts = [
      Figure.count(count, "open task", "open tasks"), late > 0 ? "\(late) overdue" : "",
      Figure.count(Int(days.reduce(0, +)), "person-day", "person-days"),
      unknown > 0 ? "\(unknown) not estimated" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// One task, as whoever has to do it reads of it.
struct RoadmapTask: Sendable {
  let row: ItemRow
  let items: Items
  let forecast: Forecast

  var item: Item { row.item }
  var isOverdue: Bool { item.isOverdue(asOf: forecast.asOf) }
  var dueKey: Int { item.date("due")?.daysSinceEpoch ?? .max }

  var due: String {
    let words = item.dueWords(asOf: forecast.asOf)
    return words.isEmpty ? "no date set" : words
  }

  var state: String {
    let priority = item["priority"].isEmpty ? "" : ", priority \(row.words("priority"))"
    return row.words("status") + priority
  }

  var effort: String {
    Effort.days(of: item).map { Figure.count(Int($0), "person-day", "person-days") }
      ?? "not estimated"
  }

  /// What has to be done before it and is not yet.
  var waitsFor: [Item] {
    item.references("after").compactMap { items.item(.task, $0) }
      .filter { $0.isOpen(asOf: forecast.asOf) }
  }

  /// The last day by the plan; nil where there is no forecast of it.
  var forecastEnd: String? {
    guard forecast.cannot == nil, let likely = forecast.likely[item.id]?.lastDay,
      let cautious = forecast.cautious[item.id]?.lastDay
    else { return nil }
    return "\(likely) likely, \(cautious) at the cautious estimate"
  }

  static func isDoneLater(_ left: RoadmapTask, _ right: RoadmapTask) -> Bool {
    (right.item["done_on"], left.item.code, left.item.id)
      < (left.item["done_on"], right.item.code, right.item.id)
  }
}
