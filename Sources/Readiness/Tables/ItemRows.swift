/// A table of items, its columns named as a kind names its own.
package struct ItemRows: Hashable, Sendable {
  package internal(set) var columns: [String]
  package internal(set) var rows: [ListedRow]
  /// Rows that were refused when the table was read.
  package internal(set) var refused: [RowRefusal]
  /// What its author should hear of the reading, each a sentence.
  package internal(set) var notes: [String] = []
  /// What only the table calls its rows, such as the key of an issue, by the number of the row.
  var keys: [Int: String] = [:]
  /// The table says where its records stand, and not by which moves they came there.
  var walksMoves = false

  /// A table that was written here.
  package init(_ table: SpreadsheetText) {
    self.init(columns: table.columns, rows: table.rows, refused: table.refused)
  }

  init(columns: [String], rows: [ListedRow], refused: [RowRefusal]) {
    self.columns = columns
    self.rows = rows
    self.refused = refused
  }
}
