/// A token that its issuer made recognisable by how it begins.
struct SecretToken {
  let prefix: StaticString
  let letters: Letters
  /// How many characters follow the prefix.
  let length: ClosedRange<Int>

  /// The characters a token is made of.
  enum Letters { case upper, alphanumeric, word, dashed, dotted, path }

  static let rules: [SecretToken] = [
    rule("AKIA", .upper, 16...16), rule("ASIA", .upper, 16...16),
    rule("ABIA", .upper, 16...16), rule("ACCA", .upper, 16...16),
    rule("ghp_", .alphanumeric, 30...255), rule("gho_", .alphanumeric, 30...255),
    rule("ghu_", .alphanumeric, 30...255), rule("ghs_", .alphanumeric, 30...255),
    rule("ghr_", .alphanumeric, 30...255), rule("github_pat_", .word, 22...255),
    rule("glpat-", .dashed, 20...255), rule("gldt-", .dashed, 20...255),
    rule("glrt-", .dashed, 20...255), rule("glptt-", .dashed, 20...255),
    rule("xoxb-", .dashed, 10...255), rule("xoxp-", .dashed, 10...255),
    rule("xoxa-", .dashed, 10...255), rule("xoxs-", .dashed, 10...255),
    rule("xoxr-", .dashed, 10...255), rule("xoxe", .dotted, 20...255),
    rule("xapp-", .dashed, 10...255),
    rule("https://hooks.slack.com/services/", .path, 20...255),
    rule("sk_live_", .word, 16...255), rule("sk_test_", .word, 16...255),
    rule("rk_live_", .word, 16...255), rule("rk_test_", .word, 16...255),
    rule("whsec_", .word, 16...255),
    rule("AIza", .dashed, 35...35), rule("ya29.", .dashed, 20...2048),
    rule("GOCSPX-", .dashed, 20...255),
    rule("npm_", .alphanumeric, 36...36), rule("SG.", .dotted, 40...255),
    rule("hvs.", .dashed, 20...255), rule("dop_v1_", .alphanumeric, 64...64),
    rule("sk-ant-", .dashed, 20...255), rule("sk-proj-", .dashed, 20...255),
    rule("Bearer ", .dotted, 20...4096),
    rule("eyJ", .dotted, 30...16_384),
  ]

  private static func rule(
    _ prefix: StaticString, _ letters: Letters, _ length: ClosedRange<Int>
  ) -> SecretToken {
    SecretToken(prefix: prefix, letters: letters, length: length)
  }

  private static let byFirstByte: [[SecretToken]] = {
    var table = [[SecretToken]](repeating: [], count: 256)
    for rule in rules { table[Int(rule.prefix.utf8Start.pointee)].append(rule) }
    return table
  }()

  /// The token that begins at `position`.
  static func place(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Range<Int>? {
    if position > 0, Letters.word.contain(bytes[position - 1]) { return nil }
    for rule in byFirstByte[Int(bytes[position])] where bytes.has(rule.prefix, at: position) {
      if let end = rule.end(in: bytes, from: position + rule.prefix.utf8CodeUnitCount) {
        return position..<end
      }
    }
    return nil
  }

  /// Where the token ends whose prefix ends at `start`.
  private func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    var dots = 0
    while end < bytes.count, letters.contain(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") { dots += 1 }
      end += 1
    }
    // A sentence may end behind a token.
    if end > start, letters == .dotted, bytes[end - 1] == UInt8(ascii: ".") {
      end -= 1
      dots -= 1
    }
    guard length.contains(end - start) else { return nil }
    // A signed web token is three parts, joined by dots.
    if bytes.has("eyJ", at: start - 3), dots < 2 { return nil }
    return end
  }
}

extension SecretToken.Letters {
  func contain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self != .upper
    case UInt8(ascii: "_"): self != .upper && self != .alphanumeric
    case UInt8(ascii: "-"): self == .dashed || self == .dotted || self == .path
    case UInt8(ascii: "."): self == .dotted
    case UInt8(ascii: "/"): self == .path
    default: false
    }
  }
}
