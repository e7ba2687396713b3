/// Turns a character code the terminal sent into a key.
enum KeyDecoder {
  /// The key of a code point; nil for one that means nothing.
  static func key(codePoint: UInt32) -> Key? {
    switch codePoint {
    case 10, 13: .enter
    case 9: .tab
    case 27: .escape
    // Terminals differ in what the backspace key sends; none of the variants is another key here.
    case 8, 127: .backspace
    case 0: .control(" ")
    case 1...26: Unicode.Scalar(codePoint + 96).map { .control(Character($0)) }
    case 28...31: Unicode.Scalar(codePoint + 64).map { .control(Character($0)) }
    case 0x80..<0xA0: nil
    default: Unicode.Scalar(codePoint).map { .character(Character($0)) }
    }
  }
}
