/// Texts without the NUL character: SQLite would end them there, without a word.
extension String {
  /// The text with every NUL as `␀`, so that nothing after it is lost.
  var storable: String {
    var text = self
    let hasNUL = text.withUTF8 { $0.contains(0) }
    return hasNUL ? String(map { $0 == "\0" ? "␀" : $0 }) : self
  }
}

/// Reads a column so that nothing hides from a comparison.
enum ExactColumn {
  /// SQL for the column; a text with a NUL in it, which we never write, comes as a blob.
  static func sql(_ column: String) -> String {
    "iif(typeof(\(column)) = 'text' AND instr(\(column), char(0)), CAST(\(column) AS BLOB), "
      + "\(column)) AS \(column)"
  }

  static func list(_ columns: [String]) -> String {
    columns.map(sql).joined(separator: ", ")
  }
}
