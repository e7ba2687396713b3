/// How a character of a text being edited is drawn and measured.
///
/// What has no shape of its own is still seen, and can be deleted.
enum TypedCharacter {
  static func shown(_ character: Character) -> String {
    let clean = Sanitize.line(String(character))
    return clean.isEmpty ? "·" : clean
  }

  /// The columns it takes, at least one.
  static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      if (0x20..<0x7F).contains(first.value) { return 1 }
      // Letters are drawn as they are; cleaning each would cost too much in a long text.
      if first.properties.isAlphabetic { return max(1, WidthTable.columns(first)) }
    }
    return TextWidth.of(shown(character))
  }

  /// The columns of a text drawn character by character.
  static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// Line ends and tabs become spaces; other control characters have no place in one line.
  static func line(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if result.utf8.last != 0x20 { result += " " }
      case 0x09, 0x0D: result += " "
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Every line end becomes LF and a tab two spaces; other control characters are left out.
  static func lines(_ text: String) -> String {
    var result = ""
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result += "\n"
      case 0x0A: if previous != 0x0D { result += "\n" }
      case 0x09: result += "  "
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar.value
    }
    return result
  }
}
