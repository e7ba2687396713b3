/// A table read from CSV (RFC 4180): a header, then rows that have as many fields as it has.
package struct CSVText: Sendable {
  package let header: [String]
  package let rows: [CSVRecord]

  /// Reads a whole text; a byte order mark, any line ending and blank lines are taken in stride.
  ///
  /// Throws when there is no header, a quote never closes or a row has another number of fields.
  package init(_ text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    try self.init(records: bytes.withUnsafeBufferPointer { CSVReader.records(in: $0) })
  }

  /// Reads the bytes of a whole text, taken as UTF-8.
  package init(bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    try self.init(records: CSVReader.records(in: bytes))
  }

  /// The place of a column in each row's fields; throws when the header lacks it.
  package func column(_ name: String) throws(Refusal) -> Int {
    guard let position = header.firstIndex(of: name) else {
      throw Refusal(place: "line 1", reason: "The column “\(name)” is missing.")
    }
    return position
  }

  private init(records: Result<[CSVRecord], Refusal>) throws(Refusal) {
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
}
