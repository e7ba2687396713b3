/// A line with parts at its left and right; when it is narrow the least important parts go.
package struct StatusLine: Hashable, Sendable {
  /// A piece of the line.
  package struct Part: Hashable, Sendable {
    package let text: StyledText
    /// The parts with the lowest number go first.
    package let priority: Int

    package init(_ text: StyledText, priority: Int = 0) {
      self.text = text
      self.priority = priority
    }
  }

  package var left: [Part]
  package var right: [Part]

  package init(left: [Part], right: [Part] = []) {
    self.left = left
    self.right = right
  }

  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard !rect.isEmpty else { return }
    let line = rect.splitTop(1).part
    surface.fill(line, " ", style: look.theme.statusLine)
    let fitted = fitted(width: rect.width)
    let leftText = Self.joined(fitted.left)
    let rightText = Self.joined(fitted.right)
    let rightWidth = min(TextWidth.of(Sanitize.line(rightText.text)), rect.width)
    let gap = rightWidth > 0 && !fitted.left.isEmpty ? 1 : 0
    surface.write(
      leftText, at: line.origin, width: max(0, rect.width - rightWidth - gap),
      ellipsis: look.glyphs.ellipsis)
    surface.write(
      rightText, at: Point(x: line.right - rightWidth, y: line.y), width: rightWidth,
      ellipsis: look.glyphs.ellipsis)
    surface.restyle(line) { $0 == .plain ? look.theme.statusLine : $0 }
    // A part with a style of its own still belongs to the line.
    if look.theme.statusLine.isReversed { surface.restyle(line) { $0.reversed() } }
  }

  /// The parts that have room, the most important one in any case.
  private func fitted(width: Int) -> StatusLine {
    var line = self
    while line.width > width && line.left.count + line.right.count > 1 { line.dropLeast() }
    return line
  }

  private var width: Int {
    let left = TextWidth.of(Sanitize.line(Self.joined(left).text))
    let right = TextWidth.of(Sanitize.line(Self.joined(right).text))
    return left + right + (left > 0 && right > 0 ? 1 : 0)
  }

  private mutating func dropLeast() {
    let least = (left + right).map(\.priority).min() ?? 0
    if let index = right.lastIndex(where: { $0.priority == least }) {
      right.remove(at: index)
    } else if let index = left.lastIndex(where: { $0.priority == least }) {
      left.remove(at: index)
    }
  }

  private static func joined(_ parts: [Part]) -> StyledText {
    var spans: [StyledText.Span] = []
    for part in parts where !part.text.text.isEmpty {
      if !spans.isEmpty { spans.append(.init("  ")) }
      spans += part.text.spans
    }
    return StyledText(spans: spans)
  }
}
