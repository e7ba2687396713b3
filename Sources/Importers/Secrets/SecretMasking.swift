/// Replaces secrets in a report's texts before they are kept (`AKIA…(20)`).
///
/// Found are tokens with a telling prefix, signed web tokens, private keys, `password=` and the
/// like, passwords inside URLs, and what has the form of an AWS secret key. ARNs, account ids,
/// digests and plain links stay.
enum SecretMasking {
  /// What the text is for.
  enum Purpose {
    /// Reading: a mask keeps the first four characters and the length.
    case text
    /// Telling things apart: the mask also ends in a digest, so that two keys stay two.
    case identity
  }

  /// The text with its secrets masked, and how many; nil when it holds none.
  static func masked(
    _ bytes: UnsafeBufferPointer<UInt8>, as purpose: Purpose = .text
  ) -> (text: String, count: Int)? {
    let spans = spans(in: bytes)
    if spans.isEmpty { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    for span in spans {
      output.append(contentsOf: bytes[copied..<span.lowerBound])
      let secret = UnsafeBufferPointer(rebasing: bytes[span])
      output.append(contentsOf: mask(of: secret, as: purpose).utf8)
      copied = span.upperBound
    }
    output.append(contentsOf: bytes[copied...])
    return (String(decoding: output, as: UTF8.self), spans.count)
  }

  /// The secrets' places, in order and apart from each other.
  private static func spans(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      let span = triggers[Int(bytes[position])] ? secret(in: bytes, at: position) : nil
      if let span, span.lowerBound >= found.last?.upperBound ?? 0 {
        found.append(span)
        position = max(span.upperBound, position + 1)
      } else {
        position += 1
      }
    }
    return SecretKeyRuns.adding(to: found, in: bytes)
  }

  /// The secret that a telling byte at `position` belongs to.
  private static func secret(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Range<Int>? {
    switch bytes[position] {
    case UInt8(ascii: "="):
      SecretAssignment.value(in: bytes, after: position)
    case UInt8(ascii: ":"):
      URLPassword.place(in: bytes, afterScheme: position)
        ?? SecretAssignment.value(in: bytes, after: position)
    case UInt8(ascii: "-"):
      PrivateKeyBlock.place(in: bytes, at: position)
    default:
      SecretToken.place(in: bytes, at: position)
    }
  }

  private static let triggers: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "=:-".utf8 { table[Int(byte)] = true }
    for rule in SecretToken.rules { table[Int(rule.prefix.utf8Start.pointee)] = true }
    return table
  }()

  private static func mask(
    of secret: UnsafeBufferPointer<UInt8>, as purpose: Purpose
  ) -> String {
    let heading = PrivateKeyBlock.headingLength(secret)
    var kept = heading ?? min(4, secret.count / 4)
    while kept > 0, kept < secret.count, secret[kept] & 0xC0 == 0x80 { kept -= 1 }
    let mask = "\(String(decoding: secret[..<kept], as: UTF8.self))…(\(secret.count))"
    return purpose == .text ? mask : "\(mask)~\(digest(secret))"
  }

  /// 24 bits of FNV-1a: enough to tell two keys of one user apart, far too little to guess one.
  private static func digest(_ secret: UnsafeBufferPointer<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in secret { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String((hash ^ hash >> 32) & 0xFF_FFFF, radix: 16)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `text` stands at `position`.
  func has(_ text: StaticString, at position: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position >= 0, position + length <= count else { return false }
    for offset in 0..<length where self[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
