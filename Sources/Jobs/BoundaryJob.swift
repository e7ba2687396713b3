import ProjectFile
package import Readiness

/// Takes accounts, subscriptions and repositories into the boundary, from a table or a list in JSON.
package struct BoundaryJob: TableJob {
  /// More than the longest list of a cloud takes.
  private static let limit = 64 << 20

  package let kind = TableKind.boundary
  package let context: TableContext

  package init(_ context: TableContext) { self.context = context }

  /// What the list at `path` would add; `-` is standard input.
  ///
  /// - Throws: `Failure` for a list that is refused as a whole.
  package func compare(path: String) throws -> TableComparison {
    try TextFile.read(path, limit: Self.limit) { try compare($0) }
  }

  /// What a list would add.
  ///
  /// - Throws: `Refusal` for one that is refused as a whole.
  package func compare(_ text: String) throws -> TableComparison {
    let snapshot = try context.file.snapshot(asOf: context.asOf)
    let list = try ListedObjects.read(text)
    return BoundaryList.compare(
      list.rows, refused: list.refused, with: snapshot.items, people: snapshot.people,
      on: context.asOf,
      newID: context.newID)
  }
}
