import Terminal

/// Arrows at the right edge of a list, where there is more of it than is seen.
enum ScrollHint {
  static func draw(
    _ window: Range<Int>, of count: Int, _ surface: inout Surface, _ rect: Rect, _ look: Look
  ) {
    let hints = [
      (window.lowerBound > 0, look.glyphs.arrowUp, rect.y),
      (window.upperBound < count, look.glyphs.arrowDown, rect.bottom - 1),
    ]
    for (isShown, glyph, y) in hints where isShown && !rect.isEmpty {
      surface.write(String(glyph), at: Point(x: rect.right - 1, y: y), style: look.theme.dim)
    }
  }
}
