/// A table as spreadsheets save it: parted by commas, semicolons or tabs, each row for itself.
package struct SpreadsheetText: Hashable, Sendable {
  /// The header's names as `normalized` writes them, without those that are empty.
  package private(set) var columns: [String]
  package var rows: [ListedRow]
  /// Rows with another number of fields than the header; they spoil no other row.
  package let refused: [RowRefusal]

  /// Reads a whole text; a byte order mark, any line ending, blank lines and rows without a word
  /// are taken in stride.
  ///
  /// Throws when there is no header, a column stands there twice or a quote never closes.
  ///
  /// - Parameter joinsRepeats: whether a table with these columns may have some of them several
  ///   times; what stands in them is joined, a line each.
  package init(
    _ text: String, joinsRepeats: (Set<String>) -> Bool = { _ in false }
  ) throws(Refusal) {
    let records = try Self.records(text)
    guard let header = records.first else {
      throw Refusal(place: "line 1", reason: "The table is empty: a header is needed.")
    }
    let names = header.fields.map(Self.normalized)
    var seen: Set<String> = []
    let named = names.filter { !$0.isEmpty }
    columns = named.filter { seen.insert($0).inserted }
    if columns.count < named.count, !joinsRepeats(seen) {
      throw Refusal(
        place: "line \(header.line)",
        reason: "The column “\(excerpt(Self.repeated(named)))” stands there twice.")
    }
    var rows: [ListedRow] = []
    var refused: [RowRefusal] = []
    for record in records.dropFirst() where !record.fields.allSatisfy(GapTransition.isBlank) {
      guard record.fields.count == names.count else {
        refused.append(Self.ragged(record, header: names.count))
        continue
      }
      let cells = zip(names, record.fields).filter { !$0.0.isEmpty }
      rows.append(
        ListedRow(number: record.number, cells: Dictionary(cells, uniquingKeysWith: Self.joined)))
    }
    self.rows = rows
    self.refused = refused
  }

  /// The same table with other names for some of its columns.
  func renaming(_ names: [String: String]) -> SpreadsheetText {
    var table = self
    table.columns = columns.map { names[$0] ?? $0 }
    for index in rows.indices {
      let cells = rows[index].cells.map { (names[$0.key] ?? $0.key, $0.value) }
      table.rows[index].cells = Dictionary(cells) { first, _ in first }
    }
    return table
  }

  /// A name as columns are told apart: `Assessed on` and `assessed-on` are `assessed_on`.
  package static func normalized(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "_")
  }

  private static func repeated(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted } ?? ""
  }

  private static func joined(_ first: String, _ next: String) -> String {
    if GapTransition.isBlank(next) { return first }
    return GapTransition.isBlank(first) ? next : "\(first)\n\(next)"
  }

  private static func ragged(_ record: CSVRecord, header: Int) -> RowRefusal {
    RowRefusal(
      row: record.number,
      why: "The row has \(record.fields.count) fields, the header \(header): a separator or a "
        + "quote is missing, or one too many.")
  }

  private static func records(_ text: String) throws(Refusal) -> [CSVRecord] {
    var text = text
    return try text.withUTF8 { bytes in
      CSVReader.records(in: bytes, separator: separator(in: bytes))
    }.get()
  }

  /// The sign that parts the header most often, outside quotes.
  private static func separator(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let lineEnds = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: lineEnds.contains) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if lineEnds.contains(byte) { break }
      counts[byte, default: 0] += 1
    }
    let comma = UInt8(ascii: ",")
    let others = [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return others.reduce(comma) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }
}

/// One row of a table or of a list.
package struct ListedRow: Hashable, Sendable {
  /// As a spreadsheet shows it: the header is 1, blank lines count; in a list in JSON the number of
  /// the element, from 1.
  package let number: Int
  /// By the names of the columns.
  package var cells: [String: String]

  package init(number: Int, cells: [String: String]) {
    self.number = number
    self.cells = cells
  }
}
