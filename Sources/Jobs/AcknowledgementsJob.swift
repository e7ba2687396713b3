import ProjectFile
package import Readiness

/// Takes signatures of policies in, from what a signature tool or a sheet of ours says.
package struct AcknowledgementsJob: TableJob {
  package let kind = TableKind.acknowledgements
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
    return try AcknowledgementTable.compare(table, with: context.paperGround(snapshot.items))
  }
}
