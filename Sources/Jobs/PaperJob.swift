import ProjectFile
package import Readiness

/// Takes the roster, training, signatures or policies in, from what other tools exported or from a
/// sheet of ours.
package struct PaperJob: TableJob {
  package let kind: TableKind
  package let context: TableContext
  private let compare:
    @Sendable (SpreadsheetText, ProjectSnapshot, PaperGround) throws
      -> TableComparison

  /// From an HR system or a directory.
  package static func people(_ context: TableContext) -> PaperJob {
    PaperJob(kind: .people, context: context) { table, _, ground in
      try PeopleTable.compare(table, with: ground)
    }
  }

  /// From a learning system.
  package static func training(_ context: TableContext) -> PaperJob {
    PaperJob(kind: .training, context: context) { table, _, ground in
      try TrainingTable.compare(table, with: ground)
    }
  }

  /// From a signature tool.
  package static func acknowledgements(_ context: TableContext) -> PaperJob {
    PaperJob(kind: .acknowledgements, context: context) { table, _, ground in
      try AcknowledgementTable.compare(table, with: ground)
    }
  }

  /// From a table as policies are exported.
  package static func policies(_ context: TableContext) -> PaperJob {
    PaperJob(kind: .policies, context: context) { table, snapshot, ground in
      try PolicyTable.compare(table, with: ground, people: snapshot.people)
    }
  }

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
    return try compare(table, snapshot, context.paperGround(snapshot.items))
  }
}
