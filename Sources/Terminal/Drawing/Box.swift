extension Surface {
  /// Draws a frame around the edge of a rectangle, with a title in its upper line.
  package mutating func box(
    _ rect: Rect, title: String? = nil, style: Style = .plain, titleStyle: Style? = nil,
    glyphs: GlyphSet
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (left, right, top, bottom) = (rect.x, rect.right - 1, rect.y, rect.bottom - 1)
    let line = Rect(x: left + 1, y: top, width: rect.width - 2, height: 1)
    fill(line, glyphs.horizontal, style: style)
    fill(Rect(x: line.x, y: bottom, width: line.width, height: 1), glyphs.horizontal, style: style)
    for x in [left, right] {
      fill(
        Rect(x: x, y: top + 1, width: 1, height: rect.height - 2), glyphs.vertical, style: style)
    }
    let corners = [
      (left, top, glyphs.topLeft), (right, top, glyphs.topRight),
      (left, bottom, glyphs.bottomLeft), (right, bottom, glyphs.bottomRight),
    ]
    for (x, y, glyph) in corners { write(String(glyph), at: Point(x: x, y: y), style: style) }
    if let title, !title.isEmpty, rect.width >= 8 {
      write(
        " \(TextWidth.clip(Sanitize.line(title), rect.width - 6, ellipsis: glyphs.ellipsis)) ",
        at: Point(x: left + 2, y: top), style: titleStyle ?? style)
    }
  }
}
