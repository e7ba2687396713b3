import GRDB

extension ProjectFile {
  /// The change that undo would take back, or nil when there is none.
  package func undoCandidate() throws -> JournalEntry? {
    try read { db in try Self.entry(try UndoStack(db).undoable, db) }
  }

  /// The change that redo would bring back, or nil when there is none.
  package func redoCandidate() throws -> JournalEntry? {
    try read { db in try Self.entry(try UndoStack(db).redoable, db) }
  }

  /// Takes back the newest change still in force, as a new entry.
  ///
  /// - Parameter expected: the candidate the user was shown; another one by now is a conflict.
  /// - Throws: `.nothingToUndo`; `.conflict` saying which later change or sign-off is in the way.
  package func undo(expected: JournalEntry.ID? = nil, by author: Author) throws -> JournalEntry {
    try write { db in
      guard let id = try UndoStack(db).undoable, let row = try Journal(db: db).row(id: id)
      else { throw ProjectFileError.nothingToUndo }
      try Self.checkExpected(expected, row)
      if row.kind == JournalEntry.Kind.import.rawValue {
        return try ImportUndo(db: db, entry: row).run(by: author)
      }
      return try Self.apply(
        try Changeset(bytes: row.changeset).inverted(), of: row, as: .undo,
        title: "Undo: \(row.title)", by: author, db)
    }
  }

  /// Takes back one import, also where other changes came after it: what people decided about its
  /// findings stays, and is there again when they come back.
  ///
  /// - Throws: `.conflict` naming the later import that changed the same rows; `.nothingToUndo` where
  ///   it was taken back already.
  package func undoImport(_ entry: JournalEntry.ID, by author: Author) throws -> JournalEntry {
    try write { db in
      guard try UndoStack(db).inForce.contains(entry), let row = try Journal(db: db).row(id: entry),
        row.kind == JournalEntry.Kind.import.rawValue
      else { throw ProjectFileError.nothingToUndo }
      return try ImportUndo(db: db, entry: row).run(by: author)
    }
  }

  /// Brings back the change undone last, as a new entry.
  package func redo(expected: JournalEntry.ID? = nil, by author: Author) throws -> JournalEntry {
    try write { db in
      guard let id = try UndoStack(db).redoable, let row = try Journal(db: db).row(id: id)
      else { throw ProjectFileError.nothingToRedo }
      try Self.checkExpected(expected, row)
      if row.kind == JournalEntry.Kind.import.rawValue {
        throw ProjectFileError.cannotRedoImport(title: row.title)
      }
      return try Self.apply(
        Changeset(bytes: row.changeset), of: row, as: .redo, title: "Redo: \(row.title)",
        by: author, db)
    }
  }

  private static func checkExpected(_ expected: JournalEntry.ID?, _ row: JournalRow) throws {
    guard let expected, expected != row.id else { return }
    throw ProjectFileError.conflict(
      "another change came in between: \(row.title) by \(row.actor); look at it and try again")
  }

  /// Applies a changeset as an entry and proves that it did exactly that: undoing an insert would
  /// otherwise also delete what was added below it since.
  private static func apply(
    _ changeset: Changeset, of row: JournalRow, as kind: JournalEntry.Kind, title: String,
    by author: Author, _ db: Database
  ) throws -> JournalEntry {
    try Journal(db: db).refuseIfSignedSince(row, changeset)
    let recording = try Recording(db)
    try ChangesetApplication.apply(changeset, to: db)
    let recorded = try recording.changeset()
    guard try recorded.hasSameEffect(as: changeset) else {
      throw ProjectFileError.conflict(
        "taking this back would touch more than it changed; undo the later changes first")
    }
    return try Journal(db: db).append(
      .init(kind: kind, title: title, of: row.id), recorded, by: author)
  }

  private static func entry(_ id: String?, _ db: Database) throws -> JournalEntry? {
    try id.flatMap { try Journal(db: db).row(id: $0) }.map { JournalEntry($0) }
  }
}

extension UndoStack {
  init(_ db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT id, kind, of FROM journal ORDER BY seq")
    self.init(
      rows.compactMap { row in
        JournalEntry.Kind(rawValue: row["kind"]).map {
          Item(id: row["id"], kind: $0, of: row["of"])
        }
      })
  }
}

extension Changeset {
  /// Whether both change the same rows in the same way, in whatever order; columns that a newer
  /// schema added at the end are left out of the comparison.
  func hasSameEffect(as other: Changeset) throws -> Bool {
    func byRow(_ operations: [Operation]) -> [String: Operation] {
      Dictionary(operations.map { ("\($0.table)\u{0}\($0.key)", $0) }) { first, _ in first }
    }
    let left = byRow(try operations())
    let right = byRow(try other.operations())
    guard left.count == right.count else { return false }
    return left.allSatisfy { row, mine in
      guard let theirs = right[row], mine.kind == theirs.kind else { return false }
      let columns = min(mine.old.count, theirs.old.count)
      return mine.old.prefix(columns) == theirs.old.prefix(columns)
        && mine.new.prefix(columns) == theirs.new.prefix(columns)
    }
  }
}
