/// Reads what a terminal reports about its mouse, as xterm writes it.
struct MouseDecoder {
  /// The two ways a report is written.
  enum Form {
    /// `ESC [ < button ; column ; row M`, or `m` for a release.
    case extended
    /// `ESC [ M` and three bytes; for terminals that know only this one.
    case plain
  }

  /// Two presses at one place within this time are a double click.
  static let doubleClickTime = Duration.milliseconds(400)
  private static let patienceMilliseconds: Int32 = 100
  /// A longer report is none.
  private static let mostBytes = 24

  private var lastClick: (point: Point, at: Duration)?

  /// Reads the rest of a report; nil when it is a release, a move, another button, or garbage.
  ///
  /// - Parameters:
  ///   - now: time since any fixed moment.
  ///   - nextByte: answers -1 when no byte came in time.
  mutating func read(
    _ form: Form, now: Duration, _ nextByte: (_ milliseconds: Int32) -> Int32
  ) -> MouseEvent? {
    let report = form == .extended ? Self.extended(nextByte) : Self.plain(nextByte)
    guard let (button, column, row) = report, (1...10_000).contains(column),
      (1...10_000).contains(row)
    else { return nil }
    let point = Point(x: column - 1, y: row - 1)
    // Shift, Alt and Ctrl are added to the button.
    switch button & ~0b11100 {
    case 0: return click(at: point, now)
    case 64: return MouseEvent(.wheelUp, at: point)
    case 65: return MouseEvent(.wheelDown, at: point)
    default: return nil
    }
  }

  private mutating func click(at point: Point, _ now: Duration) -> MouseEvent {
    if let last = lastClick, last.point == point, now - last.at <= Self.doubleClickTime {
      lastClick = nil
      return MouseEvent(.doubleClick, at: point)
    }
    lastClick = (point, now)
    return MouseEvent(.click, at: point)
  }

  private static func extended(
    _ nextByte: (Int32) -> Int32
  ) -> (button: Int, column: Int, row: Int)? {
    var bytes: [UInt8] = []
    while bytes.count < mostBytes, let byte = UInt8(exactly: nextByte(patienceMilliseconds)) {
      if byte == UInt8(ascii: ";") || (0x30...0x39).contains(byte) {
        bytes.append(byte)
        continue
      }
      let numbers = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) }
      guard byte == UInt8(ascii: "M"), numbers.count == 3, let button = numbers[0],
        let column = numbers[1], let row = numbers[2]
      else { return nil }
      return (button, column, row)
    }
    return nil
  }

  private static func plain(
    _ nextByte: (Int32) -> Int32
  ) -> (button: Int, column: Int, row: Int)? {
    let bytes = (0..<3).compactMap { _ in UInt8(exactly: nextByte(patienceMilliseconds)) }
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    return (Int(bytes[0]) - 32, Int(bytes[1]) - 32, Int(bytes[2]) - 32)
  }
}
