/// The rows of a catalogue file, their fields asked for by the header's names.
struct CatalogueColumns {
  struct Row {
    fileprivate let source: CSVRecord
    fileprivate let columns: [String: Int]

    /// The field; empty when the file has no such column, so callers name those they need.
    subscript(name: String) -> String {
      columns[name].map { source.fields[$0] } ?? ""
    }

    func optional(_ name: String) -> String? {
      let text = self[name]
      return text.isEmpty ? nil : text
    }

    /// What stands between semicolons, without blanks around it.
    func list(_ name: String) -> [String] {
      let blank = UInt8(ascii: " ")
      return self[name].utf8.split(separator: UInt8(ascii: ";")).map { part in
        var part = part
        while part.first == blank { part.removeFirst() }
        while part.last == blank { part.removeLast() }
        return String(Substring(part))
      }
    }

    /// At least one id, between semicolons.
    func criteria(_ name: String) throws(Refusal) -> [CriterionID] {
      try read(name) { text in
        let words = text.split(separator: ";")
        let ids = words.compactMap { CriterionID($0) }
        return ids.count == words.count && !ids.isEmpty ? ids : nil
      }
    }

    func read<Value>(
      _ name: String, as reading: (String) -> Value?
    ) throws(Refusal) -> Value {
      guard let value = reading(self[name]) else {
        throw Refusal(
          place: "line \(source.line)", reason: "“\(self[name])” is no \(name) we know.")
      }
      return value
    }
  }

  let rows: [Row]

  /// Throws when a needed column is missing, or two have one name, since either could be meant.
  init(_ table: CSVText, requiring needed: [String]) throws(Refusal) {
    for name in needed { _ = try table.column(name) }
    var columns: [String: Int] = [:]
    for (position, name) in table.header.enumerated() {
      guard columns.updateValue(position, forKey: name) == nil else {
        throw Refusal(place: "line 1", reason: "The column “\(name)” stands there twice.")
      }
    }
    rows = table.rows.map { Row(source: $0, columns: columns) }
  }
}
