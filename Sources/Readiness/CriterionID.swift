/// The id of a trust services criterion, such as `CC6.1`; ordered as auditors list them.
package struct CriterionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters and the number before the dot: `CC6`.
  package let series: String
  /// The number after the dot.
  package let number: Int

  /// Reads `CC6.1` in any case; whether the catalogue holds it is asked of the catalogue.
  package init?(_ text: some StringProtocol) {
    // Read byte by byte: an import asks this of every tag of every check.
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    var letters = ""
    while let byte = next, let letter = Self.letter(byte), letters.utf8.count < 2 {
      letters.unicodeScalars.append(letter)
      next = bytes.next()
    }
    guard Self.order.contains(letters),
      let position = Self.number(next, &bytes, endedBy: UInt8(ascii: ".")), position > 0,
      let number = Self.number(bytes.next(), &bytes, endedBy: nil)
    else { return nil }
    series = "\(letters)\(position)"
    self.number = number
  }

  package var description: String { "\(series).\(number)" }

  package static func < (left: CriterionID, right: CriterionID) -> Bool {
    left.sortKey < right.sortKey
  }

  private static let order = ["CC", "A", "C", "PI", "P"]

  private var sortKey: (Int, Int, Int) {
    var family = 0
    var position = 0
    for byte in series.utf8 {
      if let digit = Self.digit(byte) {
        position = position * 10 + digit
      } else {
        family = family * 256 + Int(byte)
      }
    }
    return (Self.rank[family] ?? Self.order.count, position, number)
  }

  /// The place of a family of criteria, by its letters read as one number.
  private static let rank: [Int: Int] = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { place, letters in
      (letters.utf8.reduce(0) { $0 * 256 + Int($1) }, place)
    })

  private static func letter(_ byte: UInt8) -> Unicode.Scalar? {
    let upper = byte & 0xDF
    return (0x41...0x5A).contains(upper) ? Unicode.Scalar(upper) : nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }

  /// One to four digits up to `end`, or up to the end of the text.
  private static func number(
    _ first: UInt8?, _ rest: inout some IteratorProtocol<UInt8>, endedBy end: UInt8?
  ) -> Int? {
    var next = first
    var value = 0
    var count = 0
    while let byte = next, let digit = digit(byte), count < 4 {
      value = value * 10 + digit
      count += 1
      next = rest.next()
    }
    return count > 0 && next == end ? value : nil
  }
}
