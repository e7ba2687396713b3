/// Compares a table of items of any kind with those of a project.
package struct ItemTableComparison {
  private let kind: ItemKind
  private let today: CalendarDate
  private let table: ItemRows
  private let columns: [ItemColumn: String]
  private let carried: (String) -> String
  private var finder: ItemRowFinder
  private var cells: ItemCells
  private var drafts: [ItemDraft] = []
  private var result: TableComparison
  /// The rows of new items by their ids, to name them where they are refused.
  private var newRows: [Item.ID: Int] = [:]

  /// What a table would change.
  ///
  /// A row that names an item by its id, or else its code, is about that one; a row without either
  /// adds an item. A cell that says what the item says leaves it as it is, whatever a table cannot
  /// carry; an empty one empties the field, and a field without a column, or a row without a cell, stays.
  ///
  /// - Parameters:
  ///   - carried: what a table brings back of a text that was written to it.
  ///   - newID: a new UUID each time, for items, and for people nobody knew yet.
  /// - Throws: `Refusal` for a table without a column of the kind, or with two of one meaning.
  package static func of(
    _ table: ItemRows, _ kind: ItemKind, with items: Items, people: [Person],
    on today: CalendarDate, carried: @escaping (String) -> String,
    newID: @escaping () -> String
  ) throws(Refusal) -> TableComparison {
    var result = TableComparison(refused: table.refused)
    result.notes = table.notes
    let known = try columns(of: table, kind)
    var comparison = ItemTableComparison(
      kind: kind, today: today, table: table, columns: known, carried: carried,
      finder: ItemRowFinder(kind, items, columns: known, newID: newID),
      cells: ItemCells(items, people: NamedPeople(people, newID: newID)), result: result)
    comparison.take()
    comparison.settle(among: items)
    return comparison.finished()
  }

  private static func columns(
    of table: ItemRows, _ kind: ItemKind
  ) throws(Refusal) -> [ItemColumn: String] {
    var known: [ItemColumn: String] = [:]
    for name in table.columns {
      guard let column = ItemColumn.named(name, of: kind) else { continue }
      guard known.updateValue(name, forKey: column) == nil else {
        throw Refusal(
          place: "the header", reason: "The column “\(column.name)” stands there twice.")
      }
    }
    guard !known.isEmpty else {
      let names = ItemColumn.all(of: kind).map(\.name).joined(separator: ", ")
      throw Refusal(
        place: "the header",
        reason: "It has no column of \(kind.definition.plural): those are \(names).")
    }
    return known
  }

  /// Finds out what each row is about before any is read, since rows may refer to later ones.
  private mutating func take() {
    var found: [(row: ListedRow, subject: ItemRowFinder.Subject)] = []
    for row in table.rows {
      do throws(CellRefusal) {
        let subject = try finder.subject(of: row, cells[kind])
        let key = table.keys[row.number]
        if subject.isNew {
          newRows[subject.item.id] = row.number
          noteTwin(of: row)
          cells[kind].add(subject.item.id, name: name(in: row), key: key)
        } else {
          cells[kind].learn(key, of: subject.item.id)
        }
        found.append((row, subject))
      } catch {
        result.refused.append(error.inRow(row.number))
      }
    }
    for (row, subject) in found {
      do throws(CellRefusal) {
        drafts.append(try draft(of: row, subject))
      } catch {
        result.refused.append(error.inRow(row.number))
      }
    }
  }

  private func name(in row: ListedRow) -> String {
    let field = kind.definition.fields.first
    return field.flatMap { columns[.field($0)] }.flatMap { row.cells[$0] } ?? ""
  }

  private mutating func noteTwin(of row: ListedRow) {
    let name = name(in: row)
    guard !GapTransition.isBlank(name), let twin = cells[kind].items(name: name).first else {
      return
    }
    let place = newRows[twin].map { "in row \($0)" } ?? cells[kind].word(twin)
    result.notes.append(
      "Row \(row.number): a \(kind.definition.noun) of this name is there already, \(place).")
  }

  private mutating func draft(
    of row: ListedRow, _ subject: ItemRowFinder.Subject
  ) throws(CellRefusal) -> ItemDraft {
    let before = subject.item
    var draft = ItemDraft(row: row.number, before: before, isNew: subject.isNew, after: before)
    draft.notes = subject.notes.map { "Row \(row.number), \($0)" }
    var typed: [String: String] = [:]
    for field in kind.definition.fields {
      guard let name = columns[.field(field)], let cell = row.cells[name] else { continue }
      // What a new one begins with stands where its row says nothing.
      if subject.isNew, GapTransition.isBlank(cell) { continue }
      if CellText.isSame(cell, carried(cells.text(before, field))) { continue }
      let (text, isCut) = CellText.cut(cell)
      if isCut { draft.notes.append("Row \(row.number), \(field.id): cut at 64 KiB.") }
      do throws(CellRefusal) {
        typed[field.id] = try cells.typed(text, field, standing: before, today: today)
      } catch {
        throw CellRefusal(why: error.why, allowed: error.allowed, column: field.id)
      }
      noteWhoLeft(typed, field, &draft)
    }
    guard !typed.isEmpty || subject.isNew else { return draft }
    let reading = ItemRowReading(today: today, walksMoves: table.walksMoves)
    let accepted = try reading.read(typed, onto: before)
    draft.after = accepted.item
    draft.notes += accepted.notes.map { "Row \(row.number): \($0)" }
    return draft
  }

  private func noteWhoLeft(
    _ typed: [String: String], _ field: ItemField, _ draft: inout ItemDraft
  ) {
    guard field.kind == .person, let id = typed[field.id],
      let person = cells.people[Person.ID(id)], !person.isActive
    else { return }
    draft.notes.append(
      "Row \(draft.row), \(field.id): “\(excerpt(person.name))” left, and is named all the same.")
  }

  /// Refuses what does not fit between rows, until what is left fits: a refused row may be what
  /// another one counted on.
  private mutating func settle(among items: Items) {
    let rules = ItemsTogether(kind, items)
    var isSettled = false
    while !isSettled {
      let refused = rules.refusals(of: drafts, newRows: newRows)
      isSettled = refused.isEmpty
      drafts.removeAll { refused[$0.row] != nil }
      result.refused += refused.map { $0.value.inRow($0.key) }
    }
  }

  private func finished() -> TableComparison {
    var result = result
    for draft in drafts {
      result.notes += draft.notes
      guard draft.isNew || draft.after != draft.before else {
        result.unchanged += 1
        continue
      }
      result.changes += changes(in: draft)
      result.edits.append(
        Edit(.putItem(draft.after), base: draft.isNew ? nil : .putItem(draft.before)))
      result.changedRecords += 1
      if draft.isNew { result.created += 1 }
    }
    let added = peopleAdded()
    result.edits = added.map { Edit(.putPerson($0)) } + result.edits
    result.notes += added.map {
      "“\(excerpt($0.name))” is new and becomes a person of the project."
    }
    if let note = unknownColumns { result.notes.append(note) }
    result.refused.sort { $0.row < $1.row }
    return result
  }

  private func changes(in draft: ItemDraft) -> [TableComparison.Change] {
    kind.definition.fields.compactMap { field in
      let old = draft.isNew ? "" : draft.before[field.id]
      guard draft.after[field.id] != old else { return nil }
      return TableComparison.Change(
        row: draft.row, record: draft.after.label, column: field.id,
        old: draft.isNew ? "" : cells.text(draft.before, field),
        new: cells.text(draft.after, field))
    }
  }

  /// Those whom a row names that was taken.
  private func peopleAdded() -> [Person] {
    if cells.people.added.isEmpty { return [] }
    let fields = kind.definition.fields.filter { $0.kind == .person }
    let named = Set(drafts.flatMap { draft in fields.map { draft.after[$0.id] } })
    return cells.people.added.filter { named.contains($0.id.description) }
  }

  private var unknownColumns: String? {
    let known = Set(columns.values)
    let unknown = table.columns.filter { !known.contains($0) }
    if unknown.isEmpty { return nil }
    let names = unknown.map { "“\(excerpt($0))”" }.joined(separator: ", ")
    return "Nothing \(kind.definition.plural) say, so left alone: \(names)."
  }
}
