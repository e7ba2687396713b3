/// What a table people kept would change in a project, before anything is.
package struct TableComparison: Hashable, Sendable {
  /// One cell that says something else than the project, or one field of a new record.
  package struct Change: Hashable, Sendable {
    /// Numbered as in `RowRefusal`.
    package let row: Int
    /// A criterion's id, an item's code and name.
    package let record: String
    package let column: String
    /// As the table would say it; empty where nothing was said.
    package let old: String
    package let new: String
  }

  package internal(set) var changes: [Change] = []
  /// What to write, each with the record as it was compared.
  package internal(set) var edits: [Edit] = []
  /// How many of the edits are about records of the table's own kind, and not about new people.
  package internal(set) var changedRecords = 0
  /// How many of these are new.
  package internal(set) var created = 0
  /// How many of these are people who were here and leave, as the table says.
  package internal(set) var left = 0
  /// How many of these are there already, and change.
  package var updated: Int { changedRecords - created - left }
  /// Rows that say what the project says.
  package internal(set) var unchanged = 0
  package internal(set) var refused: [RowRefusal] = []
  /// What its author should hear: what was read as what, cut, added or left alone; each a sentence.
  package internal(set) var notes: [String] = []

  init(refused: [RowRefusal] = []) { self.refused = refused }
}

/// Why a cell was not taken.
struct CellRefusal: Error, Hashable {
  let why: String
  var allowed: [String] = []
  /// The column it is about; empty where it is the row, or where only the caller knows.
  var column = ""

  func inRow(_ row: Int) -> RowRefusal {
    RowRefusal(row: row, column: column, why: why, allowed: allowed)
  }
}

/// Texts of cells, as tables bring them.
enum CellText {
  /// The longest text kept, in bytes of UTF-8.
  static let longest = 64 << 10

  /// Whether two cells say the same: spreadsheets write line ends in their own way.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || lines(left).elementsEqual(lines(right))
  }

  /// The cell within the limit, and whether something was cut.
  static func cut(_ cell: String) -> (text: String, isCut: Bool) {
    guard cell.utf8.count > longest else { return (cell, false) }
    var end = cell.utf8.index(cell.startIndex, offsetBy: longest)
    while end.samePosition(in: cell.unicodeScalars) == nil { end = cell.utf8.index(before: end) }
    return (String(cell.unicodeScalars[..<end]), true)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
