/// What the cells of a table of items say, and how they are read back.
struct ItemCells {
  var people: NamedPeople
  private var named: [ItemKind: NamedItems] = [:]

  init(_ items: Items, people: NamedPeople) {
    self.people = people
    for kind in ItemKind.allCases where !kind.definition.prefix.isEmpty {
      named[kind] = NamedItems(kind, items[kind])
    }
  }

  /// The items of a kind as a table names them; none for a kind without codes.
  subscript(kind: ItemKind) -> NamedItems {
    get { named[kind] ?? NamedItems(kind, []) }
    _modify { yield &named[kind, default: NamedItems(kind, [])] }
  }

  /// What a cell says of an item, in words that read back as the same.
  func text(_ item: Item, _ column: ItemColumn) -> String {
    switch column {
    case .code: item.code
    case .id: item.id
    case .field(let field): text(item, field)
    }
  }

  func text(_ item: Item, _ field: ItemField) -> String {
    switch field.kind {
    case .person: people.word(item.person(field.id))
    case .reference(let kind): item[field.id].isEmpty ? "" : word(kind, item[field.id])
    case .references(let kind):
      item.references(field.id).map { word(kind, $0) }.joined(separator: "; ")
    case .line, .text, .choice, .date, .number, .criteria, .criterion, .categories, .control,
      .controls:
      item[field.id]
    }
  }

  /// What `ItemReading` takes for a cell: people and other items by id, a date as it is stored.
  ///
  /// - Parameter standing: the item before the table.
  mutating func typed(
    _ cell: String, _ field: ItemField, standing: Item, today: CalendarDate
  ) throws(CellRefusal) -> String {
    if GapTransition.isBlank(cell) { return "" }
    switch field.kind {
    case .person: return try people.read(cell)?.description ?? ""
    case .reference(let kind): return try self[kind].required(cell)
    case .references(let kind): return try self[kind].items(cell).joined(separator: " ")
    case .date:
      let day = try SpreadsheetDate.read(cell, standing: standing.date(field.id), today: today)
      return day.description
    case .line, .text, .choice, .number, .criteria, .criterion, .categories, .control,
      .controls:
      return cell
    }
  }

  private func word(_ kind: ItemKind, _ id: Item.ID) -> String { named[kind]?.word(id) ?? id }
}
