extension TextView {
  /// A line as it is shown.
  struct Line {
    let text: StyledText
    /// The place among the links of the one it is.
    var link: Int?
    /// Columns before the text of a link.
    var indent = 0
  }

  /// Draws what is in sight, with arrows where there is more; the cursor stands on the selected
  /// link, or on the first line.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    guard !rect.isEmpty else { return nil }
    let lines = lines(width: rect.width, look: look)
    let first = firstLine(of: lines.count, rect.height)
    var cursor = rect.origin
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let place = Rect(x: rect.x, y: rect.y + row, width: rect.width - 1, height: 1)
      surface.write(
        line.text, at: place.origin, width: place.width, ellipsis: look.glyphs.ellipsis)
      if line.link != nil, line.link == link {
        let target = place.splitLeft(line.indent).rest
        surface.restyle(target) { _ in look.theme.selected }
        cursor = target.isEmpty ? place.origin : target.origin
      }
    }
    let hints = [
      (first > 0, look.glyphs.arrowUp, rect.y),
      (first + rect.height < lines.count, look.glyphs.arrowDown, rect.bottom - 1),
    ]
    for (isShown, glyph, y) in hints where isShown {
      surface.write(String(glyph), at: Point(x: rect.right - 1, y: y), style: look.theme.dim)
    }
    return cursor
  }

  /// The id of the link whose line is at a place of the drawn text.
  package func hit(_ point: Point, in rect: Rect) -> String? {
    guard rect.contains(point) else { return nil }
    let lines = lines(width: rect.width, look: .standard)
    let index = firstLine(of: lines.count, rect.height) + point.y - rect.y
    let links = links
    return lines.indices.contains(index) ? lines[index].link.map { links[$0] } : nil
  }

  private func firstLine(of count: Int, _ height: Int) -> Int {
    min(offset, max(0, count - height))
  }

  private static let usualNameWidth = 12
  private static let widestName = 22

  /// Names stand in one column, as wide as the longest where there is room for it.
  private func nameWidth(_ width: Int) -> Int {
    let longest = blocks.map { block in
      switch block {
      case .field(let name, _), .styledField(let name, _), .link(let name, _, _):
        TextWidth.of(name) + 1
      default: 0
      }
    }.max()
    return max(Self.usualNameWidth, min(longest ?? 0, Self.widestName, width / 3))
  }

  func lines(width: Int, look: Look) -> [Line] {
    let room = max(1, width - 1)
    let names = nameWidth(width)
    var lines: [Line] = []
    var links = 0
    for block in blocks {
      if case .link(let label, let text, _) = block {
        lines.append(Self.link(links, label, text, names, look))
        links += 1
      } else {
        lines += Self.texts(of: block, room, names, look).map { Line(text: $0) }
      }
    }
    return lines
  }

  private static func texts(
    of block: Block, _ room: Int, _ names: Int, _ look: Look
  ) -> [StyledText] {
    switch block {
    case .heading(let text):
      TextWidth.wrap(text, room).map { StyledText($0, look.theme.heading) }
    case .paragraph(let text): TextWidth.wrap(text, room).map { StyledText($0) }
    case .bullet(let text):
      TextWidth.wrap(text, max(1, room - 2)).enumerated().map { row, line in
        StyledText(row == 0 ? "\(look.glyphs.bullet) \(line)" : "  \(line)")
      }
    case .field(let name, let value):
      TextWidth.wrap(value, max(10, room - names)).enumerated().map { row, line in
        Self.name(row == 0 ? name : "", names, look) + StyledText(line)
      }
    case .styledField(let name, let value): [Self.name(name, names, look) + value]
    case .link(_, let text, _), .line(let text): [text]
    case .blank: [""]
    }
  }

  /// A link's line: pieces without a style of their own look like a link.
  private static func link(
    _ index: Int, _ label: String, _ text: StyledText, _ names: Int, _ look: Look
  ) -> Line {
    let shown = StyledText(
      spans: text.spans.map { .init($0.text, $0.style == .plain ? look.theme.link : $0.style) })
    if label.isEmpty { return Line(text: shown, link: index) }
    return Line(text: name(label, names, look) + shown, link: index, indent: names)
  }

  private static func name(_ text: String, _ width: Int, _ look: Look) -> StyledText {
    StyledText(
      TextWidth.pad(
        TextWidth.clip(Sanitize.line(text), width - 1, ellipsis: look.glyphs.ellipsis), width),
      look.theme.dim)
  }
}
