/// The items of a kind as a table for a spreadsheet: a header of ids, then a row for each item.
package struct ItemTable: Hashable, Sendable {
  /// A column for whoever reads the table, of what follows from an item; reading it back passes it
  /// over.
  package struct Told {
    let name: String
    let text: (Item) -> String

    package init(_ name: String, _ text: @escaping (Item) -> String) {
      self.name = name
      self.text = text
    }
  }

  package let header: [String]
  package let rows: [[String]]

  /// - Parameters:
  ///   - shown: the items of the kind that are wanted, in their order; nil for all.
  ///   - told: what stands at the end of each row.
  package init(
    _ kind: ItemKind, of items: Items, people: [Person], shown: [Item]? = nil, told: [Told] = []
  ) {
    let columns = ItemColumn.all(of: kind)
    let cells = ItemCells(items, people: NamedPeople(people) { "" })
    header = columns.map(\.name) + told.map(\.name)
    rows = (shown ?? items[kind]).map { item in
      columns.map { cells.text(item, $0) } + told.map { $0.text(item) }
    }
  }
}
