/// One of the terminal's own colours: the user's palette decides how it looks.
package enum Color: Hashable, Sendable {
  /// The terminal's default foreground or background.
  case standard
  case black, red, green, yellow, blue, magenta, cyan, white
  /// The brighter variant of a colour.
  indirect case bright(Color)

  /// The number 0–15 in the terminal's palette, or -1 for the default.
  package var paletteIndex: Int {
    switch self {
    case .standard: -1
    case .black: 0
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    case .white: 7
    case .bright(let color): color.paletteIndex < 0 ? -1 : color.paletteIndex % 8 + 8
    }
  }
}
