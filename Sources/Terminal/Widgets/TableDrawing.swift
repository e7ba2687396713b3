extension Table {
  /// Draws the header and the rows around the selection; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let layout = TableLayout(self, in: rect)
    drawHeader(into: &surface, layout, look)
    let body = layout.body
    guard total > 0 else {
      let lines = TextWidth.wrap(emptyText, max(1, body.width - 2))
      surface.writeLines(
        lines, in: body.inset(horizontal: 1, vertical: 0), style: look.theme.dim, look: look)
      return nil
    }
    for (line, index) in layout.window.enumerated() {
      let place = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
      drawRow(index, into: &surface, place, layout, look)
    }
    drawScrollHint(into: &surface, layout, look)
    guard layout.window.contains(cursor.selection) else { return nil }
    return Point(
      x: layout.place(of: columnIndex)?.x ?? body.x,
      y: body.y + cursor.selection - layout.window.lowerBound)
  }

  private func drawHeader(into surface: inout Surface, _ layout: TableLayout, _ look: Look) {
    let (rect, plain) = (layout.header, look.theme.tableHeader)
    surface.fill(rect, " ", style: plain)
    for place in layout.places {
      let style = place.index == columnIndex ? look.theme.currentColumn : plain
      surface.write(
        title(of: columns[place.index], place.width, look), at: Point(x: place.x, y: rect.y),
        style: style)
    }
    if layout.isCutLeft, let first = layout.places.first {
      let x = first.index == 0 ? first.x + first.width : rect.right - 1
      surface.write(String(look.glyphs.moreLeft), at: Point(x: x, y: rect.y), style: plain)
    }
    if layout.isCutRight {
      surface.write(
        String(look.glyphs.ellipsis), at: Point(x: rect.right - 1, y: rect.y), style: plain)
    }
  }

  /// The title in the width of its column, with the arrow of the order kept when it is cut.
  private func title(of column: TableColumn, _ width: Int, _ look: Look) -> String {
    let title = Sanitize.line(column.title)
    guard let sort, sort.column == column.id else {
      return TextWidth.pad(title, width, column.alignment, ellipsis: look.glyphs.ellipsis)
    }
    let arrow = sort.descending ? look.glyphs.arrowDown : look.glyphs.arrowUp
    let gap = TextWidth.of(title) + 2 <= width ? " " : ""
    let cut = TextWidth.clip(title, width - 1 - gap.count, ellipsis: look.glyphs.ellipsis)
    return TextWidth.pad("\(cut)\(gap)\(arrow)", width, column.alignment)
  }

  private func drawRow(
    _ index: Int, into surface: inout Surface, _ rect: Rect, _ layout: TableLayout, _ look: Look
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
      drawCells(row, into: &surface, rect, layout, look)
    }
    if row.isMarked {
      if layout.gutter > 0 { surface.write(String(look.glyphs.marker), at: rect.origin) }
      surface.restyle(rect) { $0 == .plain ? look.theme.marked : $0 }
    }
    if index == cursor.selection {
      surface.restyle(rect) { _ in look.theme.selected }
    }
  }

  private func drawCells(
    _ row: TableRow, into surface: inout Surface, _ rect: Rect, _ layout: TableLayout,
    _ look: Look
  ) {
    for place in layout.places where place.index < row.cells.count {
      let cell = row.cells[place.index]
      let alignment = columns[place.index].alignment
      let space =
        alignment == .left
        ? 0 : max(0, place.width - TextWidth.of(Sanitize.line(cell.text)))
      let before = alignment == .centre ? space / 2 : space
      surface.write(
        cell, at: Point(x: place.x + before, y: rect.y), width: place.width - before,
        ellipsis: look.glyphs.ellipsis)
    }
  }

  private func drawScrollHint(into surface: inout Surface, _ layout: TableLayout, _ look: Look) {
    let (body, window) = (layout.body, layout.window)
    let hints = [
      (window.lowerBound > 0, look.glyphs.arrowUp, body.y),
      (window.upperBound < total, look.glyphs.arrowDown, body.bottom - 1),
    ]
    for (isShown, glyph, y) in hints where isShown {
      surface.write(String(glyph), at: Point(x: body.right - 1, y: y), style: look.theme.dim)
    }
  }
}
