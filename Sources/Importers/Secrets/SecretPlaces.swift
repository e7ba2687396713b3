/// The password in `scheme://user:password@host`.
enum URLPassword {
  /// Looks behind the `:` at `position`, which may end a scheme.
  static func place(
    in bytes: UnsafeBufferPointer<UInt8>, afterScheme position: Int
  ) -> Range<Int>? {
    guard bytes.has("://", at: position) else { return nil }
    var colon: Int?
    var end = position + 3
    while end < bytes.count, bytes[end] > 0x20, !"/?#\"'<>)".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      if bytes[end] == UInt8(ascii: "@"), let colon { return password(bytes, colon + 1, end) }
      end += 1
    }
    return nil
  }

  private static func password(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Range<Int>? {
    guard start < end, !"<$*{[%".utf8.contains(bytes[start]) else { return nil }
    let isMasked = String(decoding: bytes[start..<end], as: UTF8.self).contains("…(")
    return isMasked ? nil : start..<end
  }
}

/// A private key in PEM form, up to its end or the text's.
enum PrivateKeyBlock {
  static func place(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Range<Int>? {
    guard bytes.has("-----BEGIN ", at: position) else { return nil }
    let block = UnsafeBufferPointer(rebasing: bytes[position...])
    guard let heading = headingLength(block) else { return nil }
    var end = heading
    while end < block.count, !block.has("-----END ", at: end) { end += 1 }
    guard end < block.count else { return position..<bytes.count }
    end += 9
    while end < block.count, !block.has("-----", at: end) { end += 1 }
    return position..<min(position + end + 5, bytes.count)
  }

  /// How long the heading `-----BEGIN … PRIVATE KEY-----` is; nil for what has none, or nothing
  /// behind it.
  static func headingLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.has("-----BEGIN ", at: 0) else { return nil }
    let ending: StaticString = "PRIVATE KEY-----"
    for start in 11..<40 where bytes.has(ending, at: start) {
      let length = start + ending.utf8CodeUnitCount
      return length < bytes.count && !bytes.has("…", at: length) ? length : nil
    }
    return nil
  }
}

/// Forty characters that look drawn at random: an AWS secret key that no name announces.
enum SecretKeyRuns {
  private static let length = 40

  /// The places found before and those found here, in order.
  static func adding(
    to found: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var added = found
    // Every run of 40 covers one position of each 40, so the others need no look.
    var position = length - 1
    while position < bytes.count {
      guard isKeyLetter(bytes[position]) else {
        position += length
        continue
      }
      var (start, end) = (position, position + 1)
      while start > 0, position - start < length, isKeyLetter(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, isKeyLetter(bytes[end]) { end += 1 }
      let run = start..<end
      if run.count == length, isSecret(bytes, run), !found.contains(where: run.overlaps) {
        added.append(run)
      }
      position = end + length - 1
    }
    return added.count == found.count ? found : added.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func isKeyLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Digests have one case, names and paths change class seldom; a random key does at every other
  /// character.
  private static func isSecret(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Bool {
    if run.lowerBound > 0, ":/_-.".utf8.contains(bytes[run.lowerBound - 1]) { return false }
    if run.upperBound < bytes.count, ":_-=".utf8.contains(bytes[run.upperBound]) { return false }
    var counts = [0, 0, 0, 0]
    var changes = 0
    var last: Int?
    for byte in bytes[run] {
      let kind = kind(of: byte)
      counts[kind] += 1
      if let last, last != kind { changes += 1 }
      last = kind
    }
    return counts[0] >= 4 && counts[1] >= 4 && counts[2] >= 2 && counts[3] <= 6 && changes >= 18
  }

  private static func kind(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
    default: 3
    }
  }
}
