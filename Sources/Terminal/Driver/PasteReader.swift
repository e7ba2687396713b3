/// Reads a bracketed paste to its end mark.
enum PasteReader {
  private static let endMark = Array("\u{1B}[201~".utf8)
  /// A terminal that never sends the end mark must not hang the program.
  private static let patienceMilliseconds: Int32 = 1000

  /// The pasted text with LF as line end.
  ///
  /// - Parameter next: reads at most so many bytes; answers none when none came in time.
  static func read(_ next: (_ most: Int, _ milliseconds: Int32) -> [UInt8]) -> String {
    var bytes: [UInt8] = []
    var seen = 0
    while true {
      // What follows the mark belongs to others, so never more is read than the mark still lacks.
      let more = next(endMark.count - seen, patienceMilliseconds)
      if more.isEmpty { break }
      bytes += more
      seen = endOfMark(in: bytes)
      if seen == endMark.count {
        bytes.removeLast(seen)
        break
      }
    }
    return String(decoding: withLineFeeds(bytes), as: UTF8.self)
  }

  /// How many bytes at the end may be the beginning of the end mark.
  private static func endOfMark(in bytes: [UInt8]) -> Int {
    let tail = bytes.suffix(endMark.count)
    guard let start = tail.lastIndex(of: endMark[0]) else { return 0 }
    return endMark.starts(with: tail[start...]) ? tail.endIndex - start : 0
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
