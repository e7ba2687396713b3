/// One row of a table; a cell that is not there is empty.
///
/// Its texts are made when they are asked for: most columns of most reports never are.
struct TableRow {
  let header: TableHeader
  let record: TableRecord

  /// The first of the columns that has a word in this row, where versions name one differently.
  subscript(names: String...) -> String {
    for name in names {
      guard let place = header.place(of: name) else { continue }
      let text = record[place]
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// The same of columns that were looked up before.
  subscript(column: TableColumn) -> String {
    for place in column.places {
      let text = record[place]
      if !text.isEmpty { return text }
    }
    return ""
  }
}
