/// Rows of a name, a bar and its number, to be compared with each other.
package struct Bars: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let label: String
    package let value: Double
    /// The value in words, as in `12 open`.
    package let number: String
    package let role: Theme.Role

    package init(
      _ label: String, _ value: Double, number: String, role: Theme.Role = .barFull
    ) {
      self.label = label
      self.value = value.isFinite ? max(0, value) : 0
      self.number = number
      self.role = role
    }
  }

  package let rows: [Row]
  /// The value of a bar of full length; nil takes the greatest one.
  package let most: Double?

  package init(_ rows: [Row], most: Double? = nil) {
    self.rows = rows
    self.most = most
  }

  /// One line a row; the bars go first when it is narrow, as the numbers say the same.
  package func lines(width: Int, look: Look) -> [StyledText] {
    let numbers = min(width, Self.widest(rows.map(\.number)))
    let wished = min(Self.widest(rows.map(\.label)), max(width / 3, width - numbers - 9))
    // The blank behind a label belongs to it.
    let labels = min(wished + 1, width - numbers)
    let room = max(0, width - labels - numbers - 1)
    let most = most.flatMap { $0.isFinite ? $0 : nil } ?? rows.map(\.value).max() ?? 0
    return rows.map { row in
      let bar = Self.bar(most > 0 ? min(1, row.value / most) : 0, room, look.glyphs)
      let label = TextWidth.pad(
        Sanitize.line(row.label), labels - 1, ellipsis: look.glyphs.ellipsis)
      let number = TextWidth.pad(
        Sanitize.line(row.number), numbers, .right, ellipsis: look.glyphs.ellipsis)
      let padding = room - TextWidth.of(bar)
      return StyledText(spans: [
        .init(labels > 0 ? "\(label) " : ""), .init(bar, look.theme[row.role]),
        .init(String(repeating: " ", count: padding) + (room > 0 ? " " : "") + number),
      ])
    }
  }

  /// Draws what fits; the last line then says how many rows are left out.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard !rect.isEmpty else { return }
    let fitting = rows.count <= rect.height ? rows.count : rect.height - 1
    for (row, line) in lines(width: rect.width, look: look).prefix(fitting).enumerated() {
      surface.write(
        line, at: Point(x: rect.x, y: rect.y + row), width: rect.width,
        ellipsis: look.glyphs.ellipsis)
    }
    if fitting < rows.count {
      surface.write(
        "\(look.glyphs.ellipsis) \(rows.count - fitting) more",
        at: Point(x: rect.x, y: rect.bottom - 1), style: look.theme.dim, width: rect.width)
    }
  }

  private static func widest(_ texts: [String]) -> Int {
    texts.map { TextWidth.of(Sanitize.line($0)) }.max() ?? 0
  }

  /// In steps of half a column; never empty when something is there.
  private static func bar(_ part: Double, _ room: Int, _ glyphs: GlyphSet) -> String {
    guard part > 0, room > 0 else { return "" }
    let halves = max(1, Int((part * Double(room) * 2).rounded()))
    return String(repeating: glyphs.barFull, count: halves / 2)
      + (halves % 2 == 1 ? String(glyphs.barHalf) : "")
  }
}
