import GRDB
package import Readiness

/// What changes would do to findings, before they are made.
package struct FindingsEffect: Hashable, Sendable {
  /// How many findings are open, before and after.
  package var open: Change
  /// How many checks speak to a criterion.
  package var mappedChecks: Change

  package struct Change: Hashable, Sendable {
    package var before: Int
    package var after: Int

    package init(before: Int, after: Int) {
      self.before = before
      self.after = after
    }
  }

  package init(open: Change, mappedChecks: Change) {
    self.open = open
    self.mappedChecks = mappedChecks
  }
}

extension ProjectFile {
  /// Makes changes, counts what is open then, and takes all of it back.
  package func effect(
    of edits: [Edit], asOf: CalendarDate, by author: Author
  ) throws -> FindingsEffect {
    try rehearse { db in
      let before = try Self.counts(db, asOf)
      let merged = try EditMerging(edits, db)
      _ = try Journal(db: db).record(.init(kind: .change, title: "rehearsal"), by: author) { db in
        for change in merged.changes { try StoredChange.write(change, db) }
      }
      let after = try Self.counts(db, asOf)
      return FindingsEffect(
        open: .init(before: before.open, after: after.open),
        mappedChecks: .init(before: before.mapped, after: after.mapped))
    }
  }

  private static func counts(
    _ db: Database, _ asOf: CalendarDate
  ) throws -> (open: Int, mapped: Int) {
    let mapped = try Int.fetchOne(
      db,
      SQLRequest(literal: "SELECT count(*) FROM \(EffectiveCheck.table) WHERE criteria <> ''"))
    return (try FindingTally.open(db, asOf: asOf), mapped ?? 0)
  }
}
