package import ProjectFile
package import Readiness
import Reports

/// Writes the gap checklist as a table for a spreadsheet, and takes it back from one.
package struct ChecklistJob: Sendable {
  /// More than any checklist takes, also one with very long notes.
  private static let limit = 256 << 20

  package var file: ProjectFile
  package var author: Author
  /// The day scores are judged on, and what a new status is assessed on.
  package var asOf: CalendarDate
  /// A new UUID each time, for people nobody knew yet.
  package var newID: @Sendable () -> String

  package init(
    file: ProjectFile, author: Author, asOf: CalendarDate, newID: @escaping @Sendable () -> String
  ) {
    self.file = file
    self.author = author
    self.asOf = asOf
    self.newID = newID
  }

  /// The checklist as CSV, from which `compare` reads the same again.
  ///
  /// - Parameter series: only one, such as `CC6`; nil for all criteria in scope.
  package func export(series: String? = nil) throws -> String {
    let table = ChecklistTable(try checklist(), series: series, today: asOf)
    return CSVText.write(header: table.header, rows: table.rows)
  }

  /// What the table at `path` would change; `-` is standard input.
  ///
  /// - Throws: `Failure` for a table that is refused as a whole.
  package func compare(path: String) throws -> TableComparison {
    try TextFile.read(path, limit: Self.limit) { try compare($0) }
  }

  /// What a table would change.
  ///
  /// - Throws: `Refusal` for one that is refused as a whole.
  package func compare(_ text: String) throws -> TableComparison {
    try ChecklistComparison.of(
      SpreadsheetText.read(text), with: checklist(), on: asOf, carried: CSVCell.carried,
      newID: newID)
  }

  /// Writes what a table changes as one entry, which one undo takes back.
  ///
  /// - Parameters:
  ///   - path: where the table came from, for the entry's title.
  ///   - overwriting: its author saw what others changed meanwhile, and wants the table to stand.
  /// - Returns: the entry; nil when nothing differs.
  /// - Throws: `ProjectFileError.editedMeanwhile`.
  package func apply(
    _ comparison: TableComparison, from path: String, overwriting: Bool = false
  ) throws -> JournalEntry? {
    guard !comparison.edits.isEmpty else { return nil }
    let count = comparison.changedRecords
    let criteria = count == 1 ? "1 criterion" : "\(count) criteria"
    return try file.apply(
      comparison.edits,
      title: "Checklist imported from \(TextFile.name(of: path)): \(criteria) changed",
      overwriting: overwriting, by: author)
  }

  private func checklist() throws -> Checklist {
    let state = try ProjectState.load(file, asOf: asOf)
    let snapshot = state.snapshot
    return Checklist(
      categories: snapshot.project.categories, assessments: snapshot.assessments,
      points: snapshot.points, people: snapshot.people, items: snapshot.items,
      readiness: state.readiness)
  }
}
