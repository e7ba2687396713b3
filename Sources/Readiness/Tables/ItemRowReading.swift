/// Gives an item what a row of a table says of it, by the fields and the rules of its kind.
struct ItemRowReading {
  let today: CalendarDate
  /// Whether a state may be reached over others, each move being one that is allowed.
  let walksMoves: Bool

  /// What has to hold between items is for `ItemsTogether` to say: asking for it row by row would go
  /// through all items each time.
  func read(
    _ typed: [String: String], onto before: Item
  ) throws(CellRefusal) -> ItemReading.Accepted {
    let fields = before.kind.definition.fields
    var typed = typed
    var item = before
    if walksMoves, let status = typed["status"] { item = walk(item, to: status) }
    for field in fields where field.kind.isReferences {
      if let ids = typed.removeValue(forKey: field.id) { item[field.id] = ids }
    }
    switch ItemReading.read(typed, onto: item, among: Items(), today: today) {
    case .success(let accepted): return accepted
    case .failure(let refusal):
      throw CellRefusal(
        why: refusal.sentence, allowed: allowed(refusal.field, before), column: refusal.field)
    }
  }

  /// The item in the last state before the one that is meant, where a way leads there.
  private func walk(_ item: Item, to status: String) -> Item {
    (ItemMoves.way(to: status, of: item) ?? []).dropLast().reduce(item) { before, state in
      var after = before
      after["status"] = state
      TaskCourse.settle(&after, before: before, on: today)
      return after
    }
  }

  private func allowed(_ field: String, _ item: Item) -> [String] {
    if field == "status", let moves = ItemMoves.of(item.kind) {
      let now = item["status"]
      return [now] + (moves[now] ?? [])
    }
    return item.kind.definition.field(field)?.choices.map(\.id) ?? []
  }
}

extension ItemMoves {
  /// The shortest way of moves to a state, its end among them; nil where there is none.
  static func way(to end: String, of item: Item) -> [String]? {
    guard let moves = of(item.kind) else { return [end] }
    let start = item["status"]
    if start.isEmpty || start == end { return [end] }
    var seen: Set = [start]
    var ways = [[start]]
    while !ways.isEmpty {
      var longer: [[String]] = []
      for way in ways {
        for next in moves[way.last ?? ""] ?? [] where seen.insert(next).inserted {
          if next == end { return way.dropFirst() + [end] }
          longer.append(way + [next])
        }
      }
      ways = longer
    }
    return nil
  }
}

extension ItemField.Kind {
  var isReferences: Bool { if case .references = self { true } else { false } }

  func isReference(to kind: ItemKind) -> Bool {
    self == .reference(kind) || self == .references(kind)
  }
}
