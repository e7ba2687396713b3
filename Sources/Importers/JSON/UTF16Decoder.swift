/// Turns UTF-16 that arrives in pieces into UTF-8; broken pairs become U+FFFD.
struct UTF16Decoder {
  private let isLittleEndian: Bool
  private var oddByte: UInt8?
  private var highHalf: UInt32?
  private var isAtStart = true

  init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

  mutating func decode(_ raw: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    for byte in raw {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let (low, high) = isLittleEndian ? (first, byte) : (byte, first)
      append(UInt32(high) << 8 | UInt32(low), to: &output)
    }
    return output
  }

  /// What is left when no more comes: half a character shows as one that could not be read.
  mutating func finish() -> [UInt8] {
    defer { (oddByte, highHalf) = (nil, nil) }
    return oddByte == nil && highHalf == nil ? [] : Array("\u{FFFD}".utf8)
  }

  private mutating func append(_ unit: UInt32, to output: inout [UInt8]) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if let high = highHalf {
      highHalf = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let scalar = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
        append(scalar: scalar, to: &output)
        return
      }
      append(scalar: 0xFFFD, to: &output)
    }
    if (0xD800...0xDBFF).contains(unit) {
      highHalf = unit
    } else {
      append(scalar: unit, to: &output)
    }
  }

  private func append(scalar: UInt32, to output: inout [UInt8]) {
    let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
  }
}
