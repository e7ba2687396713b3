/// A value that is neither array nor object: a text, a number or a word.
struct JSONToken {
  typealias Allowed = @Sendable (UnsafeRawBufferPointer) -> Bool

  /// Whether the end is still to come: a text needs its closing quote.
  private(set) var isOpen: Bool
  private let isText: Bool
  private var isEscaped = false

  init(startingWith byte: UInt8) {
    isText = byte == UInt8(ascii: "\"")
    isOpen = isText
  }

  /// Takes the next byte in, or says that the token ended before it.
  mutating func ends(before byte: UInt8) -> Bool {
    guard isText else { return Self.delimiters.contains(byte) }
    if !isOpen { return true }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isOpen = false
    }
    return false
  }

  /// Outside an array only a word stands alone; anything else is text that does not belong there.
  static let betweenDocuments: Allowed = { token in
    ["null", "true", "false"].contains { token.elementsEqual($0.utf8) }
  }

  /// `NaN` and the like are no JSON, but they break their own element alone.
  static let inArray: Allowed = { token in
    switch token.first ?? 0 {
    case UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default:
      ["null", "true", "false", "NaN", "Infinity"].contains { token.elementsEqual($0.utf8) }
    }
  }

  private static let delimiters = Set(" \t\r\n,[]{}\"".utf8)
}
