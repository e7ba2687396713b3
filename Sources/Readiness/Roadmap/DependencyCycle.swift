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
    let circles = Circles.all(in: byID.mapValues { $0.references("after") })
    // Each circle begins with its oldest task, so that the same plan names the same one.
    let order = Dictionary(tasks.enumerated().map { ($0.element.id, $0.offset) }) { one, _ in one }
    return circles.map { turned($0, by: order) }.min { lower($0, $1, order) }
      .map { named($0 + $0.prefix(1), byID) }
  }

  private static func turned(_ circle: [Item.ID], by order: [Item.ID: Int]) -> [Item.ID] {
    guard let first = circle.min(by: { order[$0] ?? 0 < order[$1] ?? 0 }),
      let place = circle.firstIndex(of: first)
    else { return circle }
    return Array(circle[place...] + circle[..<place])
  }

  private static func lower(
    _ left: [Item.ID], _ right: [Item.ID], _ order: [Item.ID: Int]
  ) -> Bool {
    (left.first.flatMap { order[$0] } ?? 0) < (right.first.flatMap { order[$0] } ?? 0)
  }

  private static func named(_ ids: [Item.ID], _ tasks: [Item.ID: Item]) -> [String] {
    ids.map { id in tasks[id].map { $0.code.isEmpty ? $0.name : $0.code } ?? id }
  }
}
