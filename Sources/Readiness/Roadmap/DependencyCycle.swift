/// Tasks that wait for each other in a circle, which no schedule can serve.
package enum DependencyCycle {
  /// The way from a task back to itself as codes, the task first and last; nil where there is none.
  static func through(_ task: Item, among items: Items) -> [String]? {
    var tasks = Dictionary(items[.task].map { ($0.id, $0) }) { first, _ in first }
    tasks[task.id] = task
    var seen: Set<Item.ID> = []
    // Each way ends where it stands; the way to it is kept to be named.
    var ways = [[task.id]]
    while let way = ways.popLast(), let end = way.last {
      for next in tasks[end]?.references("after") ?? [] {
        if next == task.id { return named(way + [next], tasks) }
        if tasks[next] != nil, seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }

  /// The first circle among tasks, as codes; nil where there is none.
  package static func first(in tasks: [Item]) -> [String]? {
    let byID = Dictionary(tasks.map { ($0.id, $0) }) { first, _ in first }
    var waiting = byID.mapValues { $0.references("after").filter { byID[$0] != nil } }
    // What waits for nothing is taken away until only circles, and what waits for them, is left.
    var followers: [Item.ID: [Item.ID]] = [:]
    for (id, before) in waiting { for other in before { followers[other, default: []].append(id) } }
    var counts = waiting.mapValues(\.count)
    var free = counts.filter { $0.value == 0 }.map(\.key)
    while let id = free.popLast() {
      waiting[id] = nil
      for follower in followers[id] ?? [] {
        counts[follower, default: 1] -= 1
        if counts[follower] == 0 { free.append(follower) }
      }
    }
    guard let start = tasks.first(where: { waiting[$0.id] != nil }) else { return nil }
    return circle(from: start.id, waiting).map { named($0, byID) }
  }

  /// Goes on from task to task that is waited for until one comes again.
  private static func circle(from start: Item.ID, _ waiting: [Item.ID: [Item.ID]]) -> [Item.ID]? {
    var way: [Item.ID] = []
    var here = start
    while true {
      if let first = way.firstIndex(of: here) { return Array(way[first...]) + [here] }
      way.append(here)
      guard let next = waiting[here]?.first(where: { waiting[$0] != nil }) else { return nil }
      here = next
    }
  }

  private static func named(_ ids: [Item.ID], _ tasks: [Item.ID: Item]) -> [String] {
    ids.map { id in tasks[id].map { $0.code.isEmpty ? $0.name : $0.code } ?? id }
  }
}
