/// Text to read: wrapped to the width, scrolled by lines.
package struct TextView: Hashable, Sendable {
  /// A piece of the text.
  package enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// A paragraph behind a bullet.
    case bullet(String)
    /// A name, and its value beside it, wrapped below itself.
    case field(String, String)
    /// One line, styled and not wrapped.
    case line(StyledText)
    case blank
  }

  package var blocks: [Block]
  /// The first line shown.
  package private(set) var offset: Int

  package init(_ blocks: [Block], offset: Int = 0) {
    self.blocks = blocks
    self.offset = max(0, offset)
  }

  /// Scrolls by arrows, `j k g G` and Page keys; false when the event is none of these.
  ///
  /// - Parameter size: the space it is drawn in.
  package mutating func handle(_ event: InputEvent, size: Size) -> Bool {
    guard case .key(let key) = event else { return false }
    let page = max(1, size.height - 1)
    let last = max(0, lines(width: size.width, look: .standard).count - size.height)
    let step: Int
    switch key {
    case .up, .character("k"): step = -1
    case .down, .character("j"): step = 1
    case .pageUp: step = -page
    case .pageDown, .character(" "): step = page
    case .control("u"): step = -max(1, page / 2)
    case .control("d"): step = max(1, page / 2)
    case .home, .character("g"): step = -last - offset
    case .end, .character("G"): step = last
    default: return false
    }
    offset = min(max(0, min(offset, last) + step), last)
    return true
  }

  /// Draws what is in sight, with arrows where there is more; the cursor stands on its first line.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    guard !rect.isEmpty else { return nil }
    let lines = lines(width: rect.width, look: look)
    let first = min(offset, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      surface.write(
        line, at: Point(x: rect.x, y: rect.y + row), width: rect.width - 1,
        ellipsis: look.glyphs.ellipsis)
    }
    let hints = [
      (first > 0, look.glyphs.arrowUp, rect.y),
      (first + rect.height < lines.count, look.glyphs.arrowDown, rect.bottom - 1),
    ]
    for (isShown, glyph, y) in hints where isShown {
      surface.write(String(glyph), at: Point(x: rect.right - 1, y: y), style: look.theme.dim)
    }
    return rect.origin
  }

  /// How many lines the text takes at a width.
  package func height(width: Int) -> Int { lines(width: width, look: .standard).count }

  private static let nameWidth = 12

  private func field(
    _ name: String, _ value: String, _ room: Int, _ look: Look
  ) -> [StyledText] {
    TextWidth.wrap(value, max(10, room - Self.nameWidth)).enumerated().map { row, line in
      StyledText(TextWidth.pad(row == 0 ? name : "", Self.nameWidth), look.theme.dim)
        + StyledText(line)
    }
  }

  private func lines(width: Int, look: Look) -> [StyledText] {
    let room = max(1, width - 1)
    return blocks.flatMap { block -> [StyledText] in
      switch block {
      case .heading(let text):
        TextWidth.wrap(text, room).map { StyledText($0, look.theme.heading) }
      case .paragraph(let text): TextWidth.wrap(text, room).map { StyledText($0) }
      case .bullet(let text):
        TextWidth.wrap(text, max(1, room - 2)).enumerated().map { row, line in
          StyledText(row == 0 ? "\(look.glyphs.bullet) \(line)" : "  \(line)")
        }
      case .field(let name, let value): field(name, value, room, look)
      case .line(let line): [line]
      case .blank: [""]
      }
    }
  }
}
