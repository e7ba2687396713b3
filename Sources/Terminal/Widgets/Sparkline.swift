/// A row of small columns that shows how a number went; the newest stands at the right.
///
/// It tells a shape, so the last number belongs beside it in words.
package struct Sparkline: Hashable, Sendable {
  /// Oldest first; what is not finite is a gap.
  package let values: [Double]
  /// What the lowest and the highest column stand for; nil takes zero, or less, and the greatest.
  package let range: ClosedRange<Double>?
  package let role: Theme.Role

  package init(
    values: [Double], range: ClosedRange<Double>? = nil, role: Theme.Role = .accent
  ) {
    self.values = values
    self.range = range
    self.role = role
  }

  /// The line in exactly this width; of more values than columns, each column is a mean.
  package func line(width: Int, look: Look) -> StyledText {
    let means = means(columns: width)
    let finite = means.filter(\.isFinite)
    let low = range?.lowerBound ?? min(0, finite.min() ?? 0)
    let high = range?.upperBound ?? max(0, finite.max() ?? 0)
    let signs = means.map { Self.sign($0, low, high, look.glyphs.levels) }
    let padding = String(repeating: " ", count: max(0, width - signs.count))
    return StyledText(spans: [.init(padding), .init(String(signs), look.theme[role])])
  }

  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard !rect.isEmpty else { return }
    surface.write(line(width: rect.width, look: look), at: rect.origin, width: rect.width)
  }

  private func means(columns: Int) -> [Double] {
    guard columns > 0 else { return [] }
    guard values.count > columns else { return values }
    return (0..<columns).map { column in
      let part = values[
        column * values.count / columns..<(column + 1) * values.count / columns
      ].filter(\.isFinite)
      // Divided before they are added, so that great values stay finite.
      return part.isEmpty ? .nan : part.reduce(0) { $0 + $1 / Double(part.count) }
    }
  }

  private static func sign(
    _ value: Double, _ low: Double, _ high: Double, _ levels: [Character]
  ) -> Character {
    guard value.isFinite, let last = levels.indices.last else { return " " }
    // Halved, so that the span of two great values stays finite.
    let span = high / 2 - low / 2
    guard span > 0 else { return levels[0] }
    let part = min(1, max(0, (value / 2 - low / 2) / span))
    return levels[Int((part * Double(last)).rounded())]
  }
}
