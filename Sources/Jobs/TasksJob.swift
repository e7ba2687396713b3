import ProjectFile
package import Readiness
import Reports

/// Writes the tasks as a table for a spreadsheet, and takes them back from one, or from the issues
/// that Jira or GitHub exported.
package struct TasksJob: TableJob {
  /// More than a hundred thousand issues take.
  private static let limit = 256 << 20

  package let kind = TableKind.tasks
  package let context: TableContext

  package init(_ context: TableContext) { self.context = context }

  /// The tasks as CSV, from which `compare` reads the same again.
  package func export() throws -> String {
    let snapshot = try context.file.snapshot(asOf: context.asOf)
    let table = ItemTable(.task, of: snapshot.items, people: snapshot.people)
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
    let snapshot = try context.file.snapshot(asOf: context.asOf)
    let table = try SpreadsheetText.read(text) { TaskDialect.of($0) != nil }
    let dialect = TaskDialect.of(Set(table.columns))
    let rows =
      dialect.map { TaskIssues.rows(of: table, in: $0, among: snapshot.items[.task]) }
      ?? ItemRows(table)
    return try ItemTableComparison.of(
      rows, .task, with: snapshot.items, people: snapshot.people, on: context.asOf,
      carried: CSVCell.carried, newID: context.newID
    ).withFollowUps(among: snapshot.items, newID: context.newID, on: context.asOf)
  }
}
