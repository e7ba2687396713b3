/// A row of a table people kept that was not taken, while the others were.
package struct RowRefusal: Hashable, Sendable {
  /// The row's number as a spreadsheet shows it, the header being 1; of a list in JSON, the
  /// element's, from 1.
  package let row: Int
  /// The column it is about; empty where it is the row itself.
  package let column: String
  /// As a sentence.
  package let why: String
  /// What could stand there instead; empty where that cannot be listed.
  package let allowed: [String]

  package init(row: Int, column: String = "", why: String, allowed: [String] = []) {
    self.row = row
    self.column = column
    self.why = excerpt(why, limit: 300)
    self.allowed = allowed
  }
}

/// The start of a text, long enough to know it again: a cell may hold megabytes.
func excerpt(_ text: String, limit: Int = 60) -> String {
  guard text.unicodeScalars.prefix(limit + 1).count > limit else { return text }
  return String(text.unicodeScalars.prefix(limit - 1)) + "…"
}
