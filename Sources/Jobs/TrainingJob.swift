import ProjectFile
package import Readiness

/// Takes records of training in, from what a learning system exported.
package struct TrainingJob: TableJob {
  package let kind = TableKind.training
  package let context: TableContext

  package init(_ context: TableContext) { self.context = context }

  /// What the table at `path` would change; `-` is standard input.
  ///
  /// - Throws: `Failure` for a table that is refused as a whole, `UnknownTable`,
  ///   `DateOrderQuestion`.
  package func compare(path: String) throws -> TableComparison {
    try TextFile.read(path, limit: TableContext.paperLimit) { try compare($0) }
  }

  /// What a table would change.
  ///
  /// - Throws: `Refusal` for one that is refused as a whole, `UnknownTable`, `DateOrderQuestion`.
  package func compare(_ text: String) throws -> TableComparison {
    let snapshot = try context.file.snapshot(asOf: context.asOf)
    let table = try SpreadsheetText.read(text)
    return try TrainingTable.compare(table, with: context.paperGround(snapshot.items))
  }
}
