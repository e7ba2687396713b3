/// One record of a CSV text.
package struct CSVRecord: Hashable, Sendable {
  /// The line of the text it begins on, counted from 1.
  package let line: Int
  /// Its number as a spreadsheet shows it: records and blank lines, counted from 1.
  package let number: Int
  package let fields: [String]
}

/// Walks over the bytes of a CSV text, one record at a time.
struct CSVReader {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var position: Int
  private var line = 1
  private var number = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// All records of a text, or why it is no CSV.
  static func records(
    in bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: ",")
  ) -> Result<[CSVRecord], Refusal> {
    var reader = CSVReader(bytes, separator: separator)
    var records: [CSVRecord] = []
    while let next = reader.next() {
      switch next {
      case .success(let record): records.append(record)
      case .failure(let refusal): return .failure(refusal)
      }
    }
    return .success(records)
  }

  /// The next record that is no blank line; nil at the end.
  private mutating func next() -> Result<CSVRecord, Refusal>? {
    while position < bytes.count, isLineEnd(bytes[position]) {
      skipLineEnd()
      number += 1
    }
    guard position < bytes.count else { return nil }
    number += 1
    let first = line
    var fields: [String] = []
    while true {
      guard let field = nextField() else {
        return .failure(
          Refusal(place: "line \(first)", reason: "A quote is opened and never closed."))
      }
      fields.append(field)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return .success(CSVRecord(line: first, number: number, fields: fields))
  }

  private mutating func nextField() -> String? {
    guard position < bytes.count, bytes[position] == Self.quote else { return plainField() }
    position += 1
    var pieces = ""
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.lineFeed { line += 1 }
      guard byte == Self.quote else {
        position += 1
        continue
      }
      let isDoubled = position + 1 < bytes.count && bytes[position + 1] == Self.quote
      // Of a doubled quote, the first one belongs to the text.
      pieces += text(start..<(isDoubled ? position + 1 : position))
      position += isDoubled ? 2 : 1
      start = position
      // What follows a closing quote, against the standard, is kept as it stands.
      if !isDoubled { return pieces + plainField() }
    }
    return nil
  }

  private mutating func plainField() -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
      position += 1
    }
    return text(start..<position)
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
