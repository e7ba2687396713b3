/// The box of a list that is searched: the letters above, the rows, and what is said below.
struct SearchBox {
  let title: String
  let rows: Int
  /// Rows of the box that are not items.
  private static let frame = 5
  private static let width = 72

  init(title: String, rows: Int) {
    self.title = title
    self.rows = max(1, min(rows, 14))
  }

  /// The rows of the list on a screen of this size.
  func page(in size: Size) -> Int { max(1, min(rows, size.height - Self.frame)) }

  /// - Parameters:
  ///   - note: what is said of the selected row.
  ///   - isRefusal: whether Enter was pressed and the note is why nothing happened.
  ///   - nothing: what is said when no row is left.
  ///   - drawRow: draws one row by its number.
  func draw(
    _ list: FuzzyList, note: String, isRefusal: Bool, nothing: String,
    into surface: inout Surface, _ rect: Rect, look: Look,
    drawRow: (Int, Rect, inout Surface) -> Void
  ) -> Point? {
    let width = Overlay.width(Self.width, in: rect)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: rows + 3), title: title, on: &surface,
      look: look)
    let (line, rest) = inner.splitTop(1)
    let (below, area) = rest.splitBottom(2)
    let window = list.cursor.window(count: list.rowCount, height: area.height)
    for (offset, index) in window.enumerated() {
      let place = Rect(x: area.x, y: area.y + offset, width: area.width, height: 1)
      drawRow(index, place, &surface)
      if index == list.cursor.selection { surface.restyle(place) { _ in look.theme.selected } }
    }
    if list.rowCount == 0, area.height > 0 {
      surface.write(nothing, at: area.origin, style: look.theme.dim, width: area.width)
    }
    let text = isRefusal && !note.isEmpty ? "\(look.glyphs.bang) \(note)" : note
    surface.writeLines(
      TextWidth.wrap(text, below.width), in: below,
      style: isRefusal ? look.theme.warning : look.theme.dim, look: look)
    return list.field.draw(into: &surface, line, look: look)
  }
}

extension Size {
  /// The size a terminal has when nobody says otherwise.
  package static let usual = Size(width: 80, height: 24)
}
