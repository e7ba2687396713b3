/// Compares a list of accounts, subscriptions or repositories with the boundary of a project.
///
/// A row becomes a component, undecided unless the list says otherwise. One whose identifier is there
/// already, or without any whose kind and name are, means that component and changes nothing.
package struct BoundaryList {
  private struct Known {
    let item: Item
    /// The row that brought it; nil where the project has it.
    var row: Int?
  }

  private let today: CalendarDate
  private let newID: () -> String
  private var people: NamedPeople
  /// By identifier, or by kind and name.
  private var known: [String: Known] = [:]
  private var result: TableComparison
  /// How many rows were taken for a kind they do not name.
  private var inferred: [String: Int] = [:]
  /// Fields that the list and components there already have otherwise.
  private var leftAlone: Set<String> = []
  private var unused: Set<String> = []

  /// What a list would add.
  ///
  /// - Parameters:
  ///   - refused: rows that were refused when the list was read.
  ///   - newID: a new UUID each time, for components and for people nobody knew yet.
  package static func compare(
    _ rows: [ListedRow], refused: [RowRefusal] = [], with items: Items, people: [Person],
    on today: CalendarDate, newID: @escaping () -> String
  ) -> TableComparison {
    var list = BoundaryList(
      today: today, newID: newID, people: NamedPeople(people, newID: newID),
      result: TableComparison(refused: refused))
    for item in items[.component] { list.learn(Known(item: item)) }
    for row in rows { list.take(row) }
    return list.finished()
  }

  private mutating func learn(_ component: Known) {
    let item = component.item
    for identifier in item.lines("identifiers") { known[identifier.lowercased()] = component }
    known[Self.nameKey(item["kind"], item["name"])] = component
  }

  /// No identifier has a line end in it, so the two kinds of keys stay apart.
  private static func nameKey(_ kind: String, _ name: String) -> String {
    "\(kind)\n\(name.trimmed.lowercased())"
  }

  private mutating func take(_ row: ListedRow) {
    do throws(CellRefusal) {
      let read = BoundaryRow(cut(row))
      if let there = try match(read.identifiers.map { $0.lowercased() }) {
        try leave(there, read)
      } else {
        var people = people
        let item = try component(read, onto: Item(new: .component, id: newID()), &people)
        let key = Self.nameKey(item["kind"], item["name"])
        if read.identifiers.isEmpty, let there = try match([key]) {
          try leave(there, read)
        } else {
          add(item, row.number)
          self.people = people
          if read.isKindInferred { inferred[item["kind"], default: 0] += 1 }
        }
      }
      unused.formUnion(read.unused)
    } catch {
      result.refused.append(error.inRow(row.number))
    }
  }

  private mutating func cut(_ row: ListedRow) -> [String: String] {
    row.cells.reduce(into: [:]) { cells, cell in
      let (text, isCut) = CellText.cut(cell.value)
      cells[cell.key] = text
      if isCut { result.notes.append("Row \(row.number), \(cell.key): cut at 64 KiB.") }
    }
  }

  /// The component of the project that is meant; nil for a new one.
  private func match(_ keys: [String]) throws(CellRefusal) -> Item? {
    let found = keys.compactMap { known[$0] }
    guard let first = found.first else { return nil }
    if let other = found.first(where: { $0.item.id != first.item.id }) {
      throw CellRefusal(
        why: "It is both \(excerpt(first.item.label)) and \(excerpt(other.item.label)).",
        column: "identifiers")
    }
    if let row = first.row {
      throw CellRefusal(why: "The same stands in row \(row) already.", column: "identifiers")
    }
    return first.item
  }

  /// Says what the list has otherwise of a component that is there; the project's word stands.
  private mutating func leave(_ item: Item, _ row: BoundaryRow) throws(CellRefusal) {
    var people = people
    let other = try component(row, onto: item, &people)
    let fields = ItemKind.component.definition.fields.map(\.id)
    leftAlone.formUnion(fields.filter { $0 != "identifiers" && item[$0] != other[$0] })
    result.unchanged += 1
  }

  /// The component as the row has it.
  private func component(
    _ row: BoundaryRow, onto item: Item, _ people: inout NamedPeople
  ) throws(CellRefusal) -> Item {
    var typed = row.typed
    // What is there already keeps its kind where the row only guesses at one.
    if row.typed["kind"] == "" || row.isKindInferred, !item["name"].isEmpty { typed["kind"] = nil }
    do throws(CellRefusal) {
      if let owner = typed["owner"] { typed["owner"] = try people.read(owner)?.description ?? "" }
    } catch {
      throw CellRefusal(why: error.why, allowed: error.allowed, column: "owner")
    }
    // `match` has looked for twins already; the rules would go through all components again.
    switch ItemReading.read(typed, onto: item, among: Items(), today: today) {
    case .success(let accepted): return accepted.item
    case .failure(let refusal):
      let choices = item.kind.definition.field(refusal.field)?.choices ?? []
      throw CellRefusal(
        why: refusal.sentence, allowed: choices.map(\.id), column: refusal.field)
    }
  }

  private mutating func add(_ item: Item, _ row: Int) {
    learn(Known(item: item, row: row))
    let fields = item.kind.definition.fields.filter { ["kind", "scope"].contains($0.id) }
    let words = fields.map { $0.word(item[$0.id]) } + item.lines("identifiers")
    result.changes.append(
      TableComparison.Change(
        row: row, record: item.name, column: "component", old: "",
        new: words.joined(separator: ", ")))
    result.edits.append(Edit(.putItem(item)))
    result.changedRecords += 1
    result.created += 1
  }

  private func finished() -> TableComparison {
    var result = result
    result.edits = people.added.map { Edit(.putPerson($0)) } + result.edits
    result.notes += people.added.map {
      "“\(excerpt($0.name))” is new and becomes a person of the project."
    }
    let kind = ItemKind.component.definition.field("kind")
    for (id, count) in inferred.sorted(by: { $0.key < $1.key }) {
      result.notes.append(
        "Taken for \(kind?.word(id) ?? id) by the form of the identifier: \(count).")
    }
    if !leftAlone.isEmpty {
      let fields = leftAlone.sorted().joined(separator: ", ")
      result.notes.append(
        "What is there already was left as it is, also where differing: \(fields).")
    }
    if !unused.isEmpty {
      let names = unused.sorted().map { "“\(excerpt($0))”" }.joined(separator: ", ")
      result.notes.append("Nothing a component says, so left alone: \(names).")
    }
    result.refused.sort { $0.row < $1.row }
    return result
  }
}
