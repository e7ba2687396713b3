/// A value given to a name that says it is secret: `password=…`, `"client_secret": "…"`.
enum SecretAssignment {
  /// The value behind the `=` or `:` at `position`, when it is a secret.
  static func value(in bytes: UnsafeBufferPointer<UInt8>, after position: Int) -> Range<Int>? {
    guard let name = name(in: bytes, before: position) else { return nil }
    let isColon = bytes[position] == UInt8(ascii: ":")
    // `arn:aws:secretsmanager:…:secret:name` names a secret and holds none.
    if isColon, name.lowerBound > 0, ":/".utf8.contains(bytes[name.lowerBound - 1]) { return nil }
    guard let shortest = shortestSecret(named: bytes[name]) else { return nil }
    var start = position + 1
    while start < bytes.count, start < position + 5, " =>".utf8.contains(bytes[start]) {
      start += 1
    }
    while start < bytes.count, bytes[start] == UInt8(ascii: "\\") { start += 1 }
    guard start < bytes.count else { return nil }
    let quote = "\"'`".utf8.first { $0 == bytes[start] }
    if quote != nil { start += 1 }
    let value = start..<end(in: bytes, from: start, quote: quote)
    guard value.count >= shortest, isSecret(bytes, value, isBare: isColon && quote == nil)
    else { return nil }
    return value
  }

  /// Names are compared by how they end, without `_`, `-` and case; with the shortest secret each.
  private static let names: [(ending: String, shortest: Int)] = [
    ("password", 4), ("passwd", 4), ("passphrase", 4), ("pwd", 4), ("secret", 6), ("token", 6),
    ("apikey", 8), ("accesskey", 16), ("secretkey", 8), ("privatekey", 16), ("accountkey", 16),
    ("secretstring", 6), ("accesssignature", 16), ("amzsignature", 16), ("sig", 30),
  ]

  private static let longestName = 48

  private static func shortestSecret(named name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let letters = name.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return names.first { letters.suffix($0.ending.utf8.count).elementsEqual($0.ending.utf8) }?
      .shortest
  }

  /// The name before a separator: blanks and a closing quote may stand between.
  private static func name(
    in bytes: UnsafeBufferPointer<UInt8>, before position: Int
  ) -> Range<Int>? {
    var end = position
    while end > 0, end > position - 4, " \"'\\".utf8.contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < longestName,
      SecretToken.Letters.dashed.contain(bytes[start - 1])
    {
      start -= 1
    }
    // The last letters of the names above; most names are left here.
    guard start < end, "dteygnDTEYGN".utf8.contains(bytes[end - 1]) else { return nil }
    return start..<end
  }

  private static func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, quote: UInt8?
  ) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if let quote {
        if byte == quote || byte == 0x0A { break }
      } else if byte <= 0x20 || "\"'`,;&)}]<>|".utf8.contains(byte) {
        break
      }
      end += 1
    }
    if quote != nil, end > start, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    return end
  }

  /// Leaves what only stands for a secret, and what reads as prose.
  private static func isSecret(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, isBare: Bool
  ) -> Bool {
    let value = bytes[place]
    guard let first = value.first, !"<$%*[({!.#@&\\".utf8.contains(first) else { return false }
    let text = String(decoding: value.prefix(64), as: UTF8.self).lowercased()
    if words.contains(text) || text.contains("…(") { return false }
    if openings.contains(where: text.hasPrefix) { return false }
    if value.allSatisfy({ $0 == value.first }) { return false }
    let hasDigit = value.contains { (0x30...0x39).contains($0) }
    let hasLetter = value.contains { (0x41...0x5A).contains($0 & 0xDF) }
    if isBare { return hasDigit && hasLetter && value.count >= 6 }
    return hasDigit || !value.contains(0x20)
  }

  private static let words: Set<String> = [
    "true", "false", "null", "none", "enabled", "disabled", "required", "optional", "redacted",
    "string", "value", "secret", "password", "token", "your-password", "your-token",
  ]

  /// References that are resolved elsewhere.
  private static let openings = [
    "arn:", "var.", "data.", "local.", "module.", "aws_", "azurerm_", "google_", "random_",
    "process.env", "os.environ", "env.", "secretref", "file://", "ssm:", "http://", "https://",
  ]
}
