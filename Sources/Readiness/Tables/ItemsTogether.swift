/// What has to hold between the items of a kind once a table is taken: none waits for itself, none
/// refers to a row that is refused, and what tells one from another stands once.
struct ItemsTogether {
  private let kind: ItemKind
  private let items: Items
  /// The fields by which items of the kind wait for each other.
  private let orders: [ItemField]

  init(_ kind: ItemKind, _ items: Items) {
    self.kind = kind
    self.items = items
    orders = kind.definition.fields.filter { $0.kind == .references(kind) }
  }

  /// Why rows can't be taken together with the others, by their numbers.
  ///
  /// - Parameter newRows: the rows of new items by their ids, also of those refused already.
  func refusals(of drafts: [ItemDraft], newRows: [Item.ID: Int]) -> [Int: CellRefusal] {
    var refused = missing(drafts, newRows)
    if refused.isEmpty { refused = circles(drafts) }
    if refused.isEmpty { refused = twins(drafts) }
    return refused
  }

  /// Rows that refer to a new item whose own row is refused, also by way of others.
  private func missing(_ drafts: [ItemDraft], _ newRows: [Item.ID: Int]) -> [Int: CellRefusal] {
    let taken = Set(drafts.map(\.after.id))
    var gone = newRows.keys.filter { !taken.contains($0) }
    if gone.isEmpty { return [:] }
    var referring: [Item.ID: [(draft: ItemDraft, field: String)]] = [:]
    for field in kind.definition.fields where field.kind.isReference(to: kind) {
      for draft in drafts {
        for id in draft.after.references(field.id) where newRows[id] != nil {
          referring[id, default: []].append((draft, field.id))
        }
      }
    }
    var refused: [Int: CellRefusal] = [:]
    while let id = gone.popLast() {
      for (draft, field) in referring[id] ?? [] where refused[draft.row] == nil {
        refused[draft.row] = CellRefusal(
          why: "It refers to row \(newRows[id] ?? 0), which is refused.", column: field)
        if draft.isNew { gone.append(draft.after.id) }
      }
    }
    return refused
  }

  /// Rows that would make items wait for themselves.
  private func circles(_ drafts: [ItemDraft]) -> [Int: CellRefusal] {
    var refused: [Int: CellRefusal] = [:]
    let draft = Dictionary(drafts.map { ($0.after.id, $0) }) { first, _ in first }
    for field in orders {
      var waiting = Dictionary(items[kind].map { ($0.id, $0.references(field.id)) }) { a, _ in a }
      for draft in drafts { waiting[draft.after.id] = draft.after.references(field.id) }
      for circle in Circles.all(in: waiting) {
        let names = (circle + circle.prefix(1)).map { id in
          let item = draft[id]?.after ?? items.item(kind, id)
          return item.map { excerpt($0.code.isEmpty ? $0.name : $0.code) } ?? id
        }
        let why = excerpt(
          "It would wait for itself: \(names.joined(separator: " → ")).", limit: 300)
        for id in circle {
          guard let draft = draft[id], draft.after[field.id] != draft.before[field.id] else {
            continue
          }
          refused[draft.row] = CellRefusal(why: why, column: field.id)
        }
      }
    }
    return refused
  }

  /// Rows with a line that another item has, where that tells one from another.
  private func twins(_ drafts: [ItemDraft]) -> [Int: CellRefusal] {
    guard let field = ItemRules.distinctLines[kind] else { return [:] }
    let changed = drafts.filter { $0.after[field] != $0.before[field] || $0.isNew }
    let changedIDs = Set(changed.map(\.after.id))
    var owners: [String: Item] = [:]
    for item in items[kind] where !changedIDs.contains(item.id) {
      for line in item.lines(field) { owners[line.lowercased()] = item }
    }
    var refused: [Int: CellRefusal] = [:]
    for draft in changed {
      let lines = draft.after.lines(field)
      if let twin = lines.first(where: { owners[$0.lowercased()] != nil }),
        let other = owners[twin.lowercased()]
      {
        let why = "“\(excerpt(twin))” is an identifier of \(excerpt(other.label)) already."
        refused[draft.row] = CellRefusal(why: why, column: field)
      } else {
        for line in lines { owners[line.lowercased()] = draft.after }
      }
    }
    return refused
  }
}
