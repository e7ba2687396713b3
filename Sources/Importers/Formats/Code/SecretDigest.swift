import Crypto

/// What is kept of a secret that a scanner found: never the secret.
enum SecretDigest {
  /// Six hexadecimal digits that tell the secrets of one rule in one file apart.
  ///
  /// They are far too few to guess one by, and of no use in any other place; empty for what the tool
  /// itself blotted out.
  static func of(_ secret: String, rule: String, file: String) -> String {
    guard isTold(secret) else { return "" }
    return short("\(rule)\u{0}\(file)\u{0}\(secret)")
  }

  /// What is shown of it: its first letters, where it is long enough to spare them, and its length.
  static func excerpt(_ secret: String) -> String {
    let letters = secret.prefix(secret.count >= 16 ? 4 : 0)
    return "\(letters.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })…(\(secret.count))"
  }

  /// Whether it is the secret, and not what stands for it in a redacted report.
  static func isTold(_ secret: String) -> Bool {
    !secret.isEmpty && !secret.contains("REDACTED") && !secret.contains("***")
      && secret != "None"
  }

  /// A text that is in Base64 as what it stands for, as long as that is plain text.
  static func decoded(_ text: String) -> String {
    guard text.utf8.count >= 8, text.utf8.count % 4 == 0 else { return text }
    var letters = text.utf8[...]
    for _ in 0..<2 where letters.last == UInt8(ascii: "=") { letters.removeLast() }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    for (place, letter) in letters.enumerated() {
      guard let value = alphabet[letter] else { return text }
      bits = bits << 6 | value
      // Each letter but the first of four completes a byte.
      let left = [0, 4, 2, 0][place % 4]
      if place % 4 > 0 { bytes.append(UInt8(bits >> left & 0xFF)) }
    }
    return plain(bytes) ?? text
  }

  private static func plain(_ bytes: [UInt8]) -> String? {
    let bytes = Array(bytes.prefix { $0 != 0 })
    let isPlain = bytes.allSatisfy { $0 == 0x0A || $0 == 0x0D || (0x20...0x7E).contains($0) }
    return isPlain && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static let alphabet: [UInt8: UInt32] = {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return Dictionary(
      uniqueKeysWithValues: letters.utf8.enumerated().map { ($1, UInt32($0)) })
  }()

  static func short(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).prefix(3).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
