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

  package init(
    columns: [TableColumn], rows: [TableRow], firstRow: Int = 0, total: Int? = nil,
    cursor: ListCursor = ListCursor(), emptyText: String = "Nothing here."
  ) {
    self.columns = columns
    self.rows = rows
    self.firstRow = firstRow
    self.total = total ?? firstRow + rows.count
    self.cursor = cursor
    self.emptyText = emptyText
  }

  /// The selected row; nil when the list is empty or the page does not hold it.
  package var selectedRow: TableRow? { row(cursor.selection) }

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

  /// Draws the header and the rows around the selection; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let (header, body) = rect.splitTop(1)
    let widths = TableColumn.widths(columns, in: rect.width - 1)
    drawHeader(into: &surface, header, widths, look)
    guard total > 0 else {
      let lines = TextWidth.wrap(emptyText, max(1, body.width - 2))
      surface.writeLines(
        lines, in: body.inset(horizontal: 1, vertical: 0), style: look.theme.dim, look: look)
      return nil
    }
    let window = cursor.window(count: total, height: body.height)
    for (line, index) in window.enumerated() {
      let place = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
      drawRow(index, into: &surface, place, widths, look)
    }
    drawScrollHint(into: &surface, body, window, look)
    guard window.contains(cursor.selection) else { return nil }
    return Point(x: body.x, y: body.y + cursor.selection - window.lowerBound)
  }

  private func row(_ index: Int) -> TableRow? {
    rows.indices.contains(index - firstRow) ? rows[index - firstRow] : nil
  }

  private func drawHeader(
    into surface: inout Surface, _ rect: Rect, _ widths: [Int], _ look: Look
  ) {
    surface.fill(rect, " ", style: look.theme.tableHeader)
    var x = rect.x
    for (column, width) in zip(columns, widths) {
      let title = TextWidth.pad(
        Sanitize.line(column.title), width, column.alignment, ellipsis: look.glyphs.ellipsis)
      surface.write(title, at: Point(x: x, y: rect.y), style: look.theme.tableHeader)
      x += width + 1
    }
    if widths.count < columns.count {
      surface.write(
        String(look.glyphs.ellipsis), at: Point(x: rect.right - 1, y: rect.y),
        style: look.theme.tableHeader)
    }
  }

  private func drawRow(
    _ index: Int, into surface: inout Surface, _ rect: Rect, _ widths: [Int], _ look: Look
  ) {
    guard let row = row(index) else {
      surface.write(String(look.glyphs.ellipsis), at: rect.origin, style: look.theme.dim)
      return
    }
    if row.isHeading {
      let text = row.cells.first ?? ""
      surface.write(text, at: rect.origin, width: rect.width - 1, ellipsis: look.glyphs.ellipsis)
      surface.restyle(rect) { $0 == .plain ? look.theme.heading : $0 }
    } else {
      drawCells(row, into: &surface, rect, widths, look)
    }
    if row.isMarked { surface.restyle(rect) { $0 == .plain ? look.theme.marked : $0 } }
    if index == cursor.selection {
      surface.restyle(rect) { _ in look.theme.selected }
    }
  }

  private func drawCells(
    _ row: TableRow, into surface: inout Surface, _ rect: Rect, _ widths: [Int], _ look: Look
  ) {
    var x = rect.x
    for (index, width) in widths.enumerated() {
      if index < row.cells.count {
        let cell = row.cells[index]
        let used = min(width, TextWidth.of(Sanitize.line(cell.text)))
        let space = width - used
        let before =
          switch columns[index].alignment {
          case .left: 0
          case .right: space
          case .centre: space / 2
          }
        surface.write(
          cell, at: Point(x: x + before, y: rect.y), width: width - before,
          ellipsis: look.glyphs.ellipsis)
      }
      x += width + 1
    }
  }

  private func drawScrollHint(
    into surface: inout Surface, _ body: Rect, _ window: Range<Int>, _ look: Look
  ) {
    let hints = [
      (window.lowerBound > 0, look.glyphs.arrowUp, body.y),
      (window.upperBound < total, look.glyphs.arrowDown, body.bottom - 1),
    ]
    for (isShown, glyph, y) in hints where isShown {
      surface.write(String(glyph), at: Point(x: body.right - 1, y: y), style: look.theme.dim)
    }
  }
}
