/// The box of everything that lies over a screen.
enum Overlay {
  /// Draws an empty box in the middle of a rectangle; answers the space for its content.
  static func open(
    in rect: Rect, content: Size, title: String, on surface: inout Surface, look: Look
  ) -> Rect {
    let box = rect.centred(Size(width: content.width + 4, height: content.height + 2))
    surface.fill(box, " ", style: look.theme.text)
    surface.box(
      box, title: title, style: look.theme.border, titleStyle: look.theme.title,
      glyphs: look.glyphs)
    return box.inset(horizontal: 2, vertical: 1)
  }

  /// The widest content, within what a rectangle holds.
  static func width(_ wished: Int, in rect: Rect, atLeast least: Int = 30) -> Int {
    max(0, min(max(wished, least), rect.width - 4))
  }
}

extension Surface {
  /// Writes lines one below the other; answers the rows used.
  @discardableResult
  mutating func writeLines(_ lines: [String], in rect: Rect, style: Style, look: Look) -> Int {
    let shown = lines.prefix(rect.height)
    for (row, line) in shown.enumerated() {
      write(
        line, at: Point(x: rect.x, y: rect.y + row), style: style, width: rect.width,
        ellipsis: look.glyphs.ellipsis)
    }
    return shown.count
  }
}
