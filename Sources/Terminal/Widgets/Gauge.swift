/// A bar with its percentage; it reads without colour.
package struct Gauge: Hashable, Sendable {
  /// The part that is full, 0 to 1; nil when it is not known.
  package let fraction: Double?
  package let style: Theme.Role

  package init(fraction: Double?, style: Theme.Role = .barFull) {
    self.fraction = fraction.flatMap { $0.isFinite ? min(1, max(0, $0)) : nil }
    self.style = style
  }

  /// Full only at 100 %, and never empty when something is there.
  package func line(width: Int, look: Look) -> StyledText {
    let label = percentage
    let room = width - Self.labelWidth
    guard room > 0 else {
      return StyledText(TextWidth.clip(label, width, ellipsis: look.glyphs.ellipsis))
    }
    let value = fraction ?? 0
    var full = Int(value * Double(room))
    if value > 0 && full == 0 { full = 1 }
    return StyledText(spans: [
      .init(String(repeating: look.glyphs.barFull, count: full), look.theme[style]),
      .init(String(repeating: look.glyphs.barEmpty, count: room - full), look.theme.barEmpty),
      .init(TextWidth.pad(label, Self.labelWidth, .right)),
    ])
  }

  /// The longest label, and a blank before it.
  private static let labelWidth = 6

  /// Rounded down, so that 100 % means all.
  private var percentage: String { fraction.map { "\(Int($0 * 100)) %" } ?? "? %" }

  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard !rect.isEmpty else { return }
    surface.write(line(width: rect.width, look: look), at: rect.origin, width: rect.width)
  }
}
