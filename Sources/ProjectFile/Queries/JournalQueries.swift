import GRDB

/// One field that an entry of the journal changed.
package struct FieldChange: Hashable, Sendable {
  package var table: String
  /// The row's primary key.
  package var row: String
  package var column: String
  /// Nil where the row was not there.
  package var old: String?
  /// Nil where the row is gone.
  package var new: String?
}

extension ProjectFile {
  /// Entries of the journal, newest first.
  package func journal(limit: Int = 200, offset: Int = 0) throws -> [JournalEntry] {
    try read { db in
      try JournalRow.fetchAll(
        db,
        sql: "SELECT \(JournalRow.columns) FROM journal ORDER BY seq DESC LIMIT ? OFFSET ?",
        arguments: [limit, offset]
      ).map { JournalEntry($0) }
    }
  }

  /// One entry of the journal; nil when there is none with that id.
  package func entry(_ id: JournalEntry.ID) throws -> JournalEntry? {
    try read { db in try Journal(db: db).row(id: id).map { JournalEntry($0) } }
  }

  /// What an entry changed, field by field; empty for one that changed none of the project's own
  /// tables, such as an import.
  package func changes(of id: JournalEntry.ID) throws -> [FieldChange] {
    try read { db in
      guard let row = try Journal(db: db).row(id: id) else {
        throw ProjectFileError.unknownEntry(id)
      }
      return try Changeset(bytes: row.changeset).operations().flatMap { operation in
        let columns = try db.columns(in: operation.table).map(\.name)
        return FieldChange.list(operation, columns: columns)
      }
    }
  }

  /// Writes into the journal that a report left the project; no data changes.
  package func recordExport(title: String, by author: Author) throws -> JournalEntry {
    try write { db in
      try Journal(db: db).append(
        .init(kind: .export, title: title), Changeset(bytes: []), by: author)
    }
  }
}

extension FieldChange {
  /// The fields an operation changes; for an insert or delete all that hold something and are not
  /// the key.
  static func list(_ operation: Changeset.Operation, columns: [String]) -> [FieldChange] {
    operation.old.indices.compactMap { index in
      let old = operation.old[index]
      let new = operation.new[index]
      let isKey = operation.keyColumns.contains(index)
      let isNothing = operation.kind != .update && (old ?? .null).isNull && (new ?? .null).isNull
      guard index < columns.count, !(isKey && operation.old.count > 1), old != nil || new != nil,
        !isNothing
      else { return nil }
      return FieldChange(
        table: operation.table, row: operation.key, column: columns[index],
        old: old.map(Changeset.Operation.text), new: new.map(Changeset.Operation.text))
    }
  }
}
