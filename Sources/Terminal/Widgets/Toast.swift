/// A sentence about what just happened.
package struct Toast: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable {
    case information, good, warning, error
  }

  package let text: String
  package let level: Level
  /// What can be done about it, as in `u undo`.
  package let hint: String

  package init(_ text: String, level: Level = .information, hint: String = "") {
    self.text = text
    self.level = level
    self.hint = hint
  }

  /// The sentence with its sign; the hint stays when the text must be cut.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard !rect.isEmpty else { return }
    let (sign, style): (Character, Style) =
      switch level {
      case .information: (look.glyphs.bullet, look.theme.information)
      case .good: (look.glyphs.check, look.theme.good)
      case .warning: (look.glyphs.bang, look.theme.warning)
      case .error: (look.glyphs.cross, look.theme.error)
      }
    let tail = hint.isEmpty ? "" : "  \(hint)"
    let tailWidth = min(TextWidth.of(Sanitize.line(tail)), rect.width / 2)
    let used = surface.write(
      "\(sign) \(text)", at: rect.origin, style: style, width: rect.width - tailWidth,
      ellipsis: look.glyphs.ellipsis)
    surface.write(
      tail, at: Point(x: rect.x + used, y: rect.y), style: look.theme.dim, width: tailWidth,
      ellipsis: look.glyphs.ellipsis)
  }
}
