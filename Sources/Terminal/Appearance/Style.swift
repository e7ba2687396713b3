/// How a cell looks: two colours and four attributes.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var isBold: Bool
  package var isDim: Bool
  package var isReversed: Bool
  package var isUnderlined: Bool

  package init(
    foreground: Color = .standard, background: Color = .standard, bold: Bool = false,
    dim: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isDim = dim
    isReversed = reverse
    isUnderlined = underline
  }

  /// The terminal's default look.
  package static let plain = Style()

  package func bold(_ on: Bool = true) -> Style { with { $0.isBold = on } }
  package func dim(_ on: Bool = true) -> Style { with { $0.isDim = on } }
  package func reversed(_ on: Bool = true) -> Style { with { $0.isReversed = on } }
  package func underlined(_ on: Bool = true) -> Style { with { $0.isUnderlined = on } }

  /// The same style on another background.
  package func on(_ color: Color) -> Style { with { $0.background = color } }

  /// The same style in another foreground.
  package func colored(_ color: Color) -> Style { with { $0.foreground = color } }

  private func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}
