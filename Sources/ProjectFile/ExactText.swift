/// Texts without the NUL character: SQLite would end them there, without a word.
extension String {
  /// The text with every NUL as `␀`, so that nothing after it is lost.
  var storable: String {
    utf8.contains(0) ? String(map { $0 == "\0" ? "␀" : $0 }) : self
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
