/// What tables about people are compared with.
package struct PaperGround {
  let items: Items
  let asOf: CalendarDate
  let options: TableOptions
  /// What a table brings back of a text that was written to it.
  let carried: (String) -> String
  /// A new UUID each time.
  let newID: () -> String

  package init(
    items: Items, asOf: CalendarDate, options: TableOptions = TableOptions(),
    carried: @escaping (String) -> String, newID: @escaping () -> String
  ) {
    self.items = items
    self.asOf = asOf
    self.options = options
    self.carried = carried
    self.newID = newID
  }
}

/// A record as a row of a table would have it.
struct PaperDraft {
  /// The row that said so; 0 where it is said by no row.
  var row: Int
  let before: Item
  let isNew: Bool
  var after: Item

  init(new item: Item, row: Int) {
    self.init(row: row, before: item, isNew: true, after: item)
  }

  init(_ item: Item, row: Int) {
    self.init(row: row, before: item, isNew: false, after: item)
  }

  private init(row: Int, before: Item, isNew: Bool, after: Item) {
    self.row = row
    self.before = before
    self.isNew = isNew
    self.after = after
  }

  var isChanged: Bool { isNew || after != before }

  /// The table says that they left, and nobody knew.
  var leaves: Bool {
    after.kind == .person && !isNew && !after["last_day"].isEmpty
      && before["last_day"] != after["last_day"]
  }

  /// Gives a field what a cell says; of a table of our own, an empty cell empties it.
  mutating func set(
    _ field: String, to text: String, _ sheet: PaperSheet, _ carried: (String) -> String
  ) {
    guard sheet.fields.contains(field), !text.isEmpty || sheet.dialect.isOurs else { return }
    if CellText.isSame(text, carried(after[field]).trimmed) { return }
    after[field] = CellText.cut(text).text
  }

  /// Throws where what the record says does not fit together.
  func check() throws(CellRefusal) {
    var notes: [String] = []
    do throws(ItemRefusal) {
      try ItemRules.check(after, before: before, among: Items(), &notes)
    } catch {
      throw CellRefusal(why: error.sentence, column: error.field)
    }
  }
}

extension TableComparison {
  /// What drafts come to, in the order of their rows.
  init(
    _ drafts: [PaperDraft], _ kind: ItemKind, _ ground: PaperGround, refused: [RowRefusal],
    notes: [String]
  ) {
    self.init(refused: refused.sorted { $0.row < $1.row })
    self.notes = notes
    let changed = drafts.filter(\.isChanged).sorted { $0.row < $1.row }
    unchanged = drafts.count - changed.count
    let new = kind == .person ? changed.filter(\.isNew).map(\.after) : []
    let people = (ground.items[.person] + new).map { person in
      Person(id: Person.ID(person.id), name: person.name, email: person["email"])
    }
    let cells = ItemCells(ground.items, people: NamedPeople(people) { "" })
    for draft in changed {
      let base = draft.isNew ? nil : ProjectChange.putItem(draft.before)
      edits.append(Edit(.putItem(draft.after), base: base))
      let record = Self.record(draft.after, cells)
      for field in kind.definition.fields {
        let old = draft.isNew ? "" : draft.before[field.id]
        if draft.after[field.id] == old { continue }
        changes.append(
          Change(
            row: draft.row, record: record, column: field.id,
            old: draft.isNew ? "" : cells.text(draft.before, field),
            new: cells.text(draft.after, field)))
      }
    }
    changedRecords = changed.count
    created = changed.count(where: \.isNew)
    left = changed.count(where: \.leaves)
  }

  /// What a record is about: a person, or what somebody did of what.
  private static func record(_ item: Item, _ cells: ItemCells) -> String {
    let fields = item.kind.definition.fields
    let words = ["person", "course", "policy", "version"].compactMap { id -> String? in
      guard let field = fields.first(where: { $0.id == id }) else { return nil }
      return cells.text(item, field)
    }
    return words.isEmpty ? item.label : words.joined(separator: " ")
  }
}
