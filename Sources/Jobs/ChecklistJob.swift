import ProjectFile
package import Readiness
import Reports

/// Writes the gap checklist as a table for a spreadsheet, and takes it back from one.
package struct ChecklistJob: TableJob {
  /// More than any checklist takes, also one with very long notes.
  private static let limit = 256 << 20

  package let kind = TableKind.checklist
  package let context: TableContext

  package init(_ context: TableContext) { self.context = context }

  /// The checklist as CSV, from which `compare` reads the same again.
  ///
  /// - Parameter series: only one, such as `CC6`; nil for all criteria in scope.
  package func export(series: String? = nil) throws -> String {
    let table = ChecklistTable(try checklist(), series: series, today: context.asOf)
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
      SpreadsheetText.read(text), with: checklist(), on: context.asOf, carried: CSVCell.carried,
      newID: context.newID)
  }

  private func checklist() throws -> Checklist {
    let state = try ProjectState.load(context.file, asOf: context.asOf)
    let snapshot = state.snapshot
    return Checklist(
      categories: snapshot.project.categories, assessments: snapshot.assessments,
      points: snapshot.points, people: snapshot.people, items: snapshot.items,
      readiness: state.readiness)
  }
}
