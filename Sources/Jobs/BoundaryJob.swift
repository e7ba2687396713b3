package import ProjectFile
package import Readiness

/// Takes accounts, subscriptions and repositories into the boundary, from a table or a list in JSON.
package struct BoundaryJob: Sendable {
  /// More than the longest list of a cloud takes.
  private static let limit = 64 << 20

  package var file: ProjectFile
  package var author: Author
  package var asOf: CalendarDate
  /// A new UUID each time, for components and for people nobody knew yet.
  package var newID: @Sendable () -> String

  package init(
    file: ProjectFile, author: Author, asOf: CalendarDate, newID: @escaping @Sendable () -> String
  ) {
    self.file = file
    self.author = author
    self.asOf = asOf
    self.newID = newID
  }

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
    let snapshot = try file.snapshot(asOf: asOf)
    let list = try ListedObjects.read(text)
    return BoundaryList.compare(
      list.rows, refused: list.refused, with: snapshot.items, people: snapshot.people, on: asOf,
      newID: newID)
  }

  /// Writes what a list adds as one entry, which one undo takes back.
  ///
  /// - Parameter path: where the list came from, for the entry's title.
  /// - Returns: the entry; nil when nothing is new.
  package func apply(
    _ comparison: TableComparison, from path: String
  ) throws -> JournalEntry? {
    guard !comparison.edits.isEmpty else { return nil }
    let count = comparison.changedRecords
    let components = count == 1 ? "1 component" : "\(count) components"
    return try file.apply(
      comparison.edits,
      title: "Boundary imported from \(TextFile.name(of: path)): \(components) added", by: author)
  }
}
