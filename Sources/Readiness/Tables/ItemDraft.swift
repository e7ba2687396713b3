/// An item as a row of a table would have it.
struct ItemDraft {
  let row: Int
  let before: Item
  let isNew: Bool
  var after: Item
  /// What its author should hear, each a sentence.
  var notes: [String] = []
}

/// Finds the item that a row of a table is about.
struct ItemRowFinder {
  struct Subject {
    let item: Item
    let isNew: Bool
    var notes: [String] = []
  }

  private let kind: ItemKind
  private let items: Items
  private let columns: [ItemColumn: String]
  private let newID: () -> String
  /// The row that named an item first.
  private var rows: [Item.ID: Int] = [:]

  init(
    _ kind: ItemKind, _ items: Items, columns: [ItemColumn: String],
    newID: @escaping () -> String
  ) {
    self.kind = kind
    self.items = items
    self.columns = columns
    self.newID = newID
  }

  /// - Parameter named: the items by their codes.
  mutating func subject(of row: ListedRow, _ named: NamedItems) throws(CellRefusal) -> Subject {
    let id = cell(.id, row)
    let code = cell(.code, row)
    guard let item = try item(id: id, code: code, named) else {
      return Subject(item: Item(new: kind, id: newID()), isNew: true)
    }
    if let first = rows.updateValue(row.number, forKey: item.id) {
      throw CellRefusal(why: "\(excerpt(item.label)) stands in row \(first) already.")
    }
    var subject = Subject(item: item, isNew: items.item(kind, item.id) == nil)
    // Merging two copies of a project gives the newcomers other codes.
    if !code.isEmpty, code.uppercased() != item.code.uppercased() {
      subject.notes.append("code: “\(excerpt(code))” is \(item.code) by its id.")
    }
    return subject
  }

  private func cell(_ column: ItemColumn, _ row: ListedRow) -> String {
    let text = (columns[column].flatMap { row.cells[$0] } ?? "").trimmed
    return GapTransition.isBlank(text) ? "" : text
  }

  /// The item a row names; nil for a row that adds one.
  private func item(
    id: String, code: String, _ named: NamedItems
  ) throws(CellRefusal) -> Item? {
    let definition = kind.definition
    if definition.isSingle, id.isEmpty || id == kind.rawValue { return items.single(kind) }
    if !id.isEmpty {
      if let item = items.item(kind, id) { return item }
      let what = definition.hasNaturalIDs ? "" : ": empty it to add a new one"
      throw CellRefusal(
        why: "“\(excerpt(id))” is the id of no \(definition.noun)\(what).",
        allowed: definition.hasNaturalIDs ? items[kind].map(\.id) : [], column: "id")
    }
    if definition.hasNaturalIDs {
      throw CellRefusal(
        why: "The row names no \(definition.noun).", allowed: items[kind].map(\.id), column: "id")
    }
    if code.isEmpty { return nil }
    let found = named.items(code: code).compactMap { items.item(kind, $0) }
    guard let item = found.first, found.count == 1 else {
      let why =
        found.isEmpty
        ? "“\(excerpt(code))” is no \(definition.noun) here: empty it to add a new one."
        : "“\(excerpt(code))” is the code of \(found.count) \(definition.plural): write the id."
      throw CellRefusal(why: why, allowed: found.map(\.id), column: "code")
    }
    return item
  }
}
