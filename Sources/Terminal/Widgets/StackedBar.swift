/// A bar of parts side by side, told apart by their shade as well as by their colour.
package struct StackedBar: Hashable, Sendable {
  /// How dense a part is drawn; neighbours should differ.
  package enum Shade: String, CaseIterable, Hashable, Sendable {
    case full, dark, medium, light, blank
  }

  /// A part of the bar.
  package struct Part: Hashable, Sendable {
    /// Its share of the whole bar, 0 to 1; what is below zero or not finite counts as none.
    package let fraction: Double
    package let shade: Shade
    package let role: Theme.Role

    package init(_ fraction: Double, _ shade: Shade, _ role: Theme.Role) {
      self.fraction = fraction.isFinite ? max(0, fraction) : 0
      self.shade = shade
      self.role = role
    }
  }

  package let parts: [Part]

  /// - Parameter parts: from left to right; shares that make more than 1 are of their sum.
  package init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The bar in exactly this width; what no part takes stays blank.
  package func line(width: Int, look: Look) -> StyledText {
    let columns = columns(width: width)
    let rest = max(0, width - columns.reduce(0, +))
    let spans = zip(parts, columns).map { part, count in
      StyledText.Span(
        String(repeating: Self.sign(part.shade, look.glyphs), count: count), look.theme[part.role])
    }
    return StyledText(spans: spans + [.init(String(repeating: " ", count: rest))])
  }

  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard !rect.isEmpty else { return }
    surface.write(line(width: rect.width, look: look), at: rect.origin, width: rect.width)
  }

  /// Columns of each part: none that is there vanishes, as long as there is room for all.
  private func columns(width: Int) -> [Int] {
    guard width > 0 else { return parts.map { _ in 0 } }
    let sum = parts.reduce(0) { $0 + $1.fraction }
    let exact = parts.map { $0.fraction / max(1, sum) * Double(width) }
    var columns = exact.map { $0 > 0 ? max(1, Int($0)) : 0 }
    let target = Int((min(1, sum) * Double(width)).rounded())
    var used = columns.reduce(0, +)
    func excess(_ index: Int) -> Double { Double(columns[index]) - exact[index] }
    while used < target, let index = columns.indices.min(by: { excess($0) < excess($1) }) {
      columns[index] += 1
      used += 1
    }
    while used > max(target, 1), let index = columns.indices.max(by: { columns[$0] < columns[$1] }),
      columns[index] > 1 || used > width
    {
      columns[index] -= 1
      used -= 1
    }
    return columns
  }

  private static func sign(_ shade: Shade, _ glyphs: GlyphSet) -> Character {
    switch shade {
    case .full: glyphs.barFull
    case .dark: glyphs.shades[2]
    case .medium: glyphs.shades[1]
    case .light: glyphs.shades[0]
    case .blank: " "
    }
  }
}
