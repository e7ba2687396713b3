/// The items of a kind as a table for a spreadsheet: a header of ids, then a row for each item.
package struct ItemTable: Hashable, Sendable {
  package let header: [String]
  package let rows: [[String]]

  package init(_ kind: ItemKind, of items: Items, people: [Person]) {
    let columns = ItemColumn.all(of: kind)
    let cells = ItemCells(items, people: NamedPeople(people) { "" })
    header = columns.map(\.name)
    rows = items[kind].map { item in columns.map { cells.text(item, $0) } }
  }
}
