/// Reads a bracketed paste to its end mark.
enum PasteReader {
  private static let endMark = Array("\u{1B}[201~".utf8)
  /// A terminal that never sends the end mark must not hang the program.
  private static let patienceMilliseconds: Int32 = 1000

  /// The pasted text with LF as line end; `nextByte` answers -1 when none came in time.
  static func read(_ nextByte: (_ milliseconds: Int32) -> Int32) -> String {
    var bytes: [UInt8] = []
    while let byte = UInt8(exactly: nextByte(patienceMilliseconds)) {
      bytes.append(byte)
      if byte == endMark.last && bytes.suffix(endMark.count).elementsEqual(endMark) {
        bytes.removeLast(endMark.count)
        break
      }
    }
    return String(decoding: withLineFeeds(bytes), as: UTF8.self)
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if !(byte == 0x0A && previous == 0x0D) {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
