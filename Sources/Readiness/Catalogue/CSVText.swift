/// A table read from CSV (RFC 4180): a header, then rows that have as many fields as it has.
package struct CSVText: Sendable {
  /// One record and the line of the text it begins on, counted from 1.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let fields: [String]
  }

  package let header: [String]
  package let rows: [Row]

  /// Reads a whole text; a byte order mark, any line ending and blank lines are taken in stride.
  ///
  /// Throws when there is no header, a quote never closes or a row has another number of fields.
  package init(_ text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    try self.init(records: bytes.withUnsafeBufferPointer { Self.records(in: $0) })
  }

  /// Reads the bytes of a whole text, taken as UTF-8.
  package init(bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    try self.init(records: Self.records(in: bytes))
  }

  /// The place of a column in each row's fields; throws when the header lacks it.
  package func column(_ name: String) throws(Refusal) -> Int {
    guard let position = header.firstIndex(of: name) else {
      throw Refusal(place: "line 1", reason: "The column “\(name)” is missing.")
    }
    return position
  }

  private init(records: Result<[Row], Refusal>) throws(Refusal) {
    let all = try records.get()
    guard let first = all.first else {
      throw Refusal(place: "line 1", reason: "The table is empty: a header is needed.")
    }
    for row in all.dropFirst() where row.fields.count != first.fields.count {
      throw Refusal(
        place: "line \(row.line)",
        reason: "The row has \(row.fields.count) fields, the header \(first.fields.count).")
    }
    header = first.fields
    rows = Array(all.dropFirst())
  }

  private static func records(in bytes: UnsafeBufferPointer<UInt8>) -> Result<[Row], Refusal> {
    var reader = CSVReader(bytes)
    var rows: [Row] = []
    while let next = reader.next() {
      switch next {
      case .success(let row): rows.append(row)
      case .failure(let refusal): return .failure(refusal)
      }
    }
    return .success(rows)
  }
}

/// Walks over the bytes of a CSV text, one record at a time.
private struct CSVReader {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next record that is no blank line; nil at the end.
  mutating func next() -> Result<CSVText.Row, Refusal>? {
    while position < bytes.count, isLineEnd(bytes[position]) { skipLineEnd() }
    guard position < bytes.count else { return nil }
    let first = line
    var fields: [String] = []
    while true {
      guard let field = nextField() else {
        return .failure(
          Refusal(place: "line \(first)", reason: "A quote is opened and never closed."))
      }
      fields.append(field)
      guard position < bytes.count, bytes[position] == Self.comma else { break }
      position += 1
    }
    skipLineEnd()
    return .success(CSVText.Row(line: first, fields: fields))
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
    while position < bytes.count, bytes[position] != Self.comma, !isLineEnd(bytes[position]) {
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
