/// Ways that lead back to where they began.
enum Circles {
  /// Circles that share no member, at least one of each knot; those that a fix of these leaves are
  /// found by asking again.
  ///
  /// - Parameter next: by each member, those it leads to.
  static func all(in next: [String: [String]]) -> [[String]] {
    let knotted = knotted(next)
    var circles: [[String]] = []
    // The walk on which a member was seen first, and its place on it.
    var seen: [String: (walk: Int, place: Int)] = [:]
    for (walk, start) in knotted.keys.sorted().enumerated() where seen[start] == nil {
      var way: [String] = []
      var here: String? = start
      while let member = here {
        if let before = seen[member] {
          if before.walk == walk { circles.append(Array(way[before.place...])) }
          break
        }
        seen[member] = (walk, way.count)
        way.append(member)
        here = knotted[member]?.first
      }
    }
    return circles
  }

  /// What is left once everything that leads to no circle is taken away.
  private static func knotted(_ next: [String: [String]]) -> [String: [String]] {
    var counts: [String: Int] = [:]
    var before: [String: [String]] = [:]
    for (member, others) in next {
      let known = others.filter { next[$0] != nil }
      counts[member] = known.count
      for other in known { before[other, default: []].append(member) }
    }
    var free = counts.filter { $0.value == 0 }.map(\.key)
    while let member = free.popLast() {
      counts[member] = nil
      for other in before[member] ?? [] {
        counts[other, default: 1] -= 1
        if counts[other] == 0 { free.append(other) }
      }
    }
    return counts.keys.reduce(into: [:]) { left, member in
      left[member] = next[member]?.filter { counts[$0] != nil }
    }
  }
}
