/// Escapes such as `\ud800` that stand for half a character; tools written in Python emit them for
/// file names that are no text, and no parser has to accept them.
enum JSONSurrogates {
  /// The text with every lone half replaced by `\ufffd`, or nil when it holds none.
  static func replacingLoneOnes(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      guard let half = unit(bytes, at: position), (0xD800...0xDFFF).contains(half) else {
        position += 2
        continue
      }
      if half < 0xDC00, let second = unit(bytes, at: position + 6),
        (0xDC00...0xDFFF).contains(second)
      {
        position += 12
        continue
      }
      output.append(contentsOf: bytes[copied..<position])
      output.append(contentsOf: "\\ufffd".utf8)
      position += 6
      copied = position
    }
    if copied == 0 { return nil }
    output.append(contentsOf: bytes[copied...])
    return output
  }

  /// The UTF-16 unit that `\uXXXX` at `position` names.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
    guard position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self)
    return Int(digits, radix: 16)
  }
}
