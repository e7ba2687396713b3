/// Text in which nothing is hidden: what a reader can't see, or what acts on a terminal, shows as �.
enum VisibleText {
  /// The text with line ends made `\n`, and every control, direction mark and zero-width replaced.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(" ")
      default: result.append(isHidden(scalar, after: previous) ? "\u{FFFD}" : scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  private static func isHidden(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    let isVariation = (0xFE00...0xFE0F).contains(scalar.value)
    // A joiner between the parts of one emoji is how that emoji is written.
    let joinsEmoji =
      scalar == "\u{200D}" && previous.value > 0x7F
      && (previous.properties.isEmoji || previous == "\u{FE0F}")
    if isVariation || joinsEmoji { return false }
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
      || scalar.properties.isDefaultIgnorableCodePoint
  }
}
