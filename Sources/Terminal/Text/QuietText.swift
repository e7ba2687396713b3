/// Text without surprises, which most text is: each code point is a character of its own, stands
/// for itself, takes a column or two, and is left as it is by cleaning and normalisation.
///
/// Long texts are wrapped anew for every frame, and for these all that can be done by a table.
enum QuietText {
  static func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x17F: true
    // Cyrillic; dashes and quotation marks; arrows, boxes and shapes that are no emoji.
    case 0x400...0x47F, 0x2010...0x2027, 0x2190...0x2193, 0x2500...0x25A9: true
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFC, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// True when every code point is quiet, or is `other`.
  static func holds(_ text: some StringProtocol, besides other: Unicode.Scalar = " ") -> Bool {
    text.unicodeScalars.allSatisfy { holds($0) || $0 == other }
  }
}
