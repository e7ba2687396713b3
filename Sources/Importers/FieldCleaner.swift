/// Makes a report's texts fit to keep: cuts what is endless, masks secrets, and counts both.
struct FieldCleaner {
  /// The longest text kept, in bytes of UTF-8.
  static let longest = 64 << 10

  var cutFields = 0
  var maskedSecrets = 0

  /// A text for people to read; empty for what is none.
  mutating func text(_ node: JSONNode) -> String {
    guard let bytes = node.utf8 else { return "" }
    return clean(bytes, as: .text)
  }

  /// A text that tells things apart: secrets in it stay distinct; a placeholder such as
  /// `<account_uid>`, left in published samples, counts as absent.
  mutating func identity(_ node: JSONNode) -> String {
    guard let bytes = node.utf8, !Self.isPlaceholder(bytes) else { return "" }
    return clean(bytes, as: .identity)
  }

  /// A text for people to read, from a cell, an attribute or a member's name.
  mutating func text(_ text: String) -> String {
    var text = text
    return text.withUTF8 { clean($0, as: .text) }
  }

  /// A text that tells things apart, from a cell, an attribute or a member's name.
  mutating func identity(_ text: String) -> String {
    var text = text
    return text.withUTF8 { Self.isPlaceholder($0) ? "" : clean($0, as: .identity) }
  }

  private mutating func clean(
    _ bytes: UnsafeBufferPointer<UInt8>, as purpose: SecretMasking.Purpose
  ) -> String {
    var kept = bytes
    if bytes.count > Self.longest {
      cutFields += 1
      kept = UnsafeBufferPointer(rebasing: bytes[..<Self.boundary(in: bytes)])
    }
    guard let masked = SecretMasking.masked(kept, as: purpose) else {
      return String(decoding: kept, as: UTF8.self)
    }
    maskedSecrets += masked.count
    return masked.text
  }

  private static func isPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 2 && bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">")
  }

  /// The last place within the limit at which a character ends.
  private static func boundary(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = longest
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
