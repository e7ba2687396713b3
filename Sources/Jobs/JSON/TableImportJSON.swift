package import Readiness

/// The documented shape of `import --json` for a table: `--gaps`, `--boundary`, `--tasks`,
/// `--people`, `--training`, `--acknowledgements`, `--policies`.
///
/// `created`, `updated` and `left` count the records that are new, change, or are people who leave
/// by this table; no record counts twice, and `unchanged` are those the table says nothing new of.
/// `changes` counts the cells that say something else, and the components that are new; `changed`
/// has an object for each of them. `unchanged` counts the rows that say what the project says;
/// `refused` rows are left out of the change, each with the column it is about (empty for the row
/// itself) and what may stand there.
/// `row` is the number a spreadsheet shows, the header being 1; in a JSON list the number of the
/// element, from 1; 0 where what changes stands in no row, as of people who are gone from a table. `entry` is the entry of the journal; it is missing in a rehearsal, or where
/// nothing changed.
package struct TableImportJSON: Encodable, Sendable {
  private let created: Int
  private let updated: Int
  private let left: Int
  private let changes: Int
  private let changed: [Change]
  private let unchanged: Int
  private let refused: [Refused]
  /// Sentences for people: what was read as what, cut, added or left alone.
  private let notes: [String]
  private let entry: Int?

  /// - Parameter entry: the number of the journal's entry, once there is one.
  package init(_ comparison: TableComparison, entry: Int? = nil) {
    created = comparison.created
    updated = comparison.updated
    left = comparison.left
    changes = comparison.changes.count
    changed = comparison.changes.map {
      Change(row: $0.row, record: $0.record, column: $0.column, old: $0.old, new: $0.new)
    }
    unchanged = comparison.unchanged
    refused = comparison.refused.map {
      Refused(row: $0.row, column: $0.column, why: $0.why, allowed: $0.allowed)
    }
    notes = comparison.notes
    self.entry = entry
  }

  private struct Change: Encodable, Sendable {
    let row: Int
    /// A criterion's id, or a component's name.
    let record: String
    let column: String
    let old: String
    let new: String
  }

  private struct Refused: Encodable, Sendable {
    let row: Int
    let column: String
    let why: String
    let allowed: [String]
  }
}
