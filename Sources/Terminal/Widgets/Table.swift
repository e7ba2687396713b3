/// A list in columns, of which one row is selected.
///
/// `rows` may be a page of a longer list: `firstRow` is then its place and `total` the length.
package struct Table: Hashable, Sendable {
  package var columns: [TableColumn]
  package var rows: [TableRow]
  package var firstRow: Int
  package var total: Int
  package var cursor: ListCursor
  /// What stands in the place of rows when there are none: why, and what to do.
  package var emptyText: String
  /// The id of the current column: its header stands out, and it is scrolled into sight.
  package var columnCursor: String?
  /// The column the rows are sorted by, told by an arrow in its header; the rows come sorted.
  package var sort: TableSort?
  /// True to keep two columns at the left for the signs of marked rows.
  package var showsMarks: Bool

  package init(
    columns: [TableColumn], rows: [TableRow], firstRow: Int = 0, total: Int? = nil,
    cursor: ListCursor = ListCursor(), emptyText: String = "Nothing here.",
    columnCursor: String? = nil, sort: TableSort? = nil, showsMarks: Bool = false
  ) {
    self.columns = columns
    self.rows = rows
    self.firstRow = firstRow
    self.total = total ?? firstRow + rows.count
    self.cursor = cursor
    self.emptyText = emptyText
    self.columnCursor = columnCursor
    self.sort = sort
    self.showsMarks = showsMarks
  }

  /// The selected row; nil when the list is empty or the page does not hold it.
  package var selectedRow: TableRow? { row(cursor.selection) }

  /// The index of the current column; nil when there is none, or it is not shown.
  var columnIndex: Int? {
    columnCursor.flatMap { id in columns.firstIndex { $0.id == id } }
  }

  /// Rows of a list a rectangle of this height shows below the header.
  package static func page(height: Int) -> Int { max(0, height - 1) }

  /// Moves the selection; false when the event is not a movement.
  package mutating func handle(_ event: InputEvent, page: Int) -> Bool {
    var moved = cursor
    let taken = moved.handle(
      event, count: total, page: page, skipping: { row($0)?.isHeading ?? false })
    cursor = moved
    return taken
  }

  /// The row or the column a place of the drawn table belongs to; nil for headings and blanks.
  package func hit(_ point: Point, in rect: Rect) -> TableHit? {
    let layout = TableLayout(self, in: rect)
    if layout.header.contains(point) {
      return layout.column(at: point.x).map { .header(columns[$0].id) }
    }
    let index = layout.window.lowerBound + point.y - layout.body.y
    guard layout.body.contains(point), layout.window.contains(index),
      !(row(index)?.isHeading ?? false)
    else { return nil }
    return .row(index)
  }

  /// The row of the whole list at an index; nil when the page does not hold it.
  func row(_ index: Int) -> TableRow? {
    rows.indices.contains(index - firstRow) ? rows[index - firstRow] : nil
  }
}

/// What a place of a table is.
package enum TableHit: Hashable, Sendable {
  /// A row that can be selected, by its index in the whole list.
  case row(Int)
  /// The header of the column with this id.
  case header(String)
}

/// The column a table is sorted by, and which way.
package struct TableSort: Hashable, Sendable {
  /// The id of the column.
  package let column: String
  package let descending: Bool

  package init(column: String, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }
}
