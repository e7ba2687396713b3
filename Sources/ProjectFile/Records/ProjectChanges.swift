import GRDB
package import Readiness

extension ProjectFile {
  /// Writes what people decided as one transaction and one entry of the journal.
  ///
  /// - Parameter title: what the journal calls it; nil lets the changes name themselves.
  /// - Returns: the entry, or nil when nothing differs from what the file holds.
  /// - Throws: `.refused` with the rule that says no (DOMAIN §4).
  package func apply(
    _ changes: [ProjectChange], title: String? = nil, by author: Author
  ) throws -> JournalEntry? {
    try apply(changes.map { Edit($0) }, title: title, by: author)
  }

  /// Writes edits, each merged with what others changed since its author looked.
  ///
  /// - Parameter overwriting: the author saw the conflicts and wants their own values to stand.
  /// - Throws: `.editedMeanwhile` with every field that someone else gave another value, and writes
  /// nothing then; `.refused` as for changes.
  package func apply(
    _ edits: [Edit], title: String? = nil, overwriting: Bool = false, by author: Author
  ) throws -> JournalEntry? {
    try write { db in
      let merged = try EditMerging(edits, db)
      if !overwriting, !merged.conflicts.isEmpty {
        throw ProjectFileError.editedMeanwhile(merged.conflicts)
      }
      let title = try title ?? Self.title(of: merged.changes, db)
      return try Journal(db: db).record(.init(kind: .change, title: title), by: author) { db in
        for change in merged.changes { try StoredChange.write(change, db) }
      }
    }
  }

  private static func title(of changes: [ProjectChange], _ db: Database) throws -> String {
    let titles = try changes.compactMap {
      ChangeTitle.of($0, before: try ChangeTitle.Known(for: $0, db))
    }
    guard let first = titles.first else { return "No change" }
    return titles.count == 1 ? first : "\(first) (and \(titles.count - 1) more)"
  }
}
