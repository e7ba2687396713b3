/// The sign between the cells of a table, told by its first line alone: cells further down hold any
/// of them.
enum TableSeparator {
  /// The sign a `sep=;` line of a spreadsheet names, else the one that parts the header most often.
  static func sniff(_ head: [UInt8]) -> UInt8 {
    if let named = named(in: head) { return named }
    var counts: [UInt8: Int] = [:]
    for byte in firstLine(of: head) { counts[byte, default: 0] += 1 }
    return others.reduce(comma) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }

  /// The sign named by a first line such as `sep=;`.
  static func named(in head: [UInt8]) -> UInt8? {
    guard head.count > 4, head.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8),
      head.count == 5 || head[5] == 0x0A || head[5] == 0x0D
    else { return nil }
    return head[4]
  }

  /// The bytes of the header outside quotes.
  private static func firstLine(of head: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      line.append(byte)
    }
    return line
  }

  private static let comma = UInt8(ascii: ",")
  private static let others = [UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
}
