/// A plan as it was frozen, against which later days are held.
package struct PlanBaseline: Hashable, Sendable {
  /// What was planned for one task.
  package struct Line: Hashable, Sendable {
    package let task: Item.ID
    package let firstDay: CalendarDate
    package let lastDay: CalendarDate
  }

  package let name: String
  package let frozenOn: CalendarDate
  /// The last day of all work, and the day of being ready; nil where there was no forecast of it.
  package let end: CalendarDate?
  package let ready: CalendarDate?
  private let lines: [Item.ID: Line]

  /// The baseline an item of kind `planBaseline` holds; nil for one that was written by hand and
  /// holds none.
  package init?(_ item: Item) {
    guard item.kind == .planBaseline, let day = item.date("frozen_on") else { return nil }
    name = item.name
    frozenOn = day
    var lines: [Item.ID: Line] = [:]
    var days: [String: CalendarDate] = [:]
    for line in item.lines("content") {
      let words = line.split(separator: " ").map(String.init)
      let dates = words.dropFirst().compactMap { CalendarDate(iso: $0) }
      if words.count == 3, dates.count == 2 {
        lines[words[0]] = Line(task: words[0], firstDay: dates[0], lastDay: dates[1])
      } else if words.count == 2, dates.count == 1 {
        days[words[0]] = dates[0]
      }
    }
    end = days[Self.endWord]
    ready = days[Self.readyWord]
    self.lines = lines
  }

  private static let endWord = "end"
  private static let readyWord = "ready"

  /// The newest one; nil while nothing was frozen.
  package static func newest(in items: Items) -> PlanBaseline? {
    // Of one day the later code is the newer one.
    let all = items[.planBaseline].compactMap(PlanBaseline.init)
    return all.last { newest in all.allSatisfy { $0.frozenOn <= newest.frozenOn } }
  }

  /// The likely plan as the fields of a baseline, a task a line; tasks that are done stand there with
  /// the day they were done on.
  package static func content(of forecast: Forecast, _ items: Items) -> String {
    var lines: [String] = []
    if let end = forecast.p50 { lines.append("\(endWord) \(end)") }
    if let ready = forecast.ready { lines.append("\(readyWord) \(ready)") }
    for task in items[.task] {
      if let slot = forecast.likely[task.id] {
        lines.append("\(task.id) \(slot.firstDay) \(slot.lastDay)")
      } else if let day = task.date("done_on") {
        lines.append("\(task.id) \(day) \(day)")
      }
    }
    return lines.joined(separator: "\n")
  }

  package subscript(task: Item.ID) -> Line? { lines[task] }

  /// Days a task ends later than it was planned; negative for earlier, nil for one that was not
  /// planned then or is not now.
  package func slip(of task: Item, _ forecast: Forecast) -> Int? {
    let now = forecast.likely[task.id]?.lastDay ?? task.date("done_on")
    return now.flatMap { now in lines[task.id].map { now.days(since: $0.lastDay) } }
  }

  /// Days by which being ready, else the end of all work, moved since.
  package func slip(_ forecast: Forecast) -> Int? {
    if let ready, let now = forecast.ready { return now.days(since: ready) }
    return end.flatMap { end in forecast.p50.map { $0.days(since: end) } }
  }
}
