/// The code page of Western Windows, which is Latin-1 but for 32 characters.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? own[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  // Five places are empty in the code page and stay the control characters they are in Latin-1.
  private static let own = Array(
    ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}" + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ").unicodeScalars)
}
