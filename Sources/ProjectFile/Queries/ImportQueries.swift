import GRDB
package import Readiness

/// One import as it is listed.
package struct ImportSummary: Hashable, Sendable {
  package var id: String
  package var at: Instant
  package var path: String
  package var format: String
  package var tool: String
  package var toolVersion: String
  package var sha256: String
  package var scannedAt: Instant
  package var counts: ImportCounts
  /// What the report is about where it does not say itself; empty where it does.
  package var target = ""
  /// Signs that the run was partial or failed, each a sentence.
  package var warnings: [String] = []
  /// The journal's entry of it.
  package var entry: JournalEntry.ID?
  /// Whether it is what undo would take back now.
  package var isUndoable = false
}

extension ProjectFile {
  /// Every import that is in force, the newest first.
  package func imports() throws -> [ImportSummary] { try read { try ImportSummary.all($0) } }

  /// What an import refused, in the order of the report.
  package func importRefusals(_ id: String) throws -> [Refusal] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT place, reason FROM import_refusal WHERE import = ? ORDER BY id",
        arguments: [id]
      ).map { Refusal(place: $0["place"], reason: $0["reason"]) }
    }
  }
}

extension ImportSummary {
  static func all(_ db: Database) throws -> [ImportSummary] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, at, path, format, tool, tool_version, sha256, scanned_at, counts, target, warnings
        FROM import ORDER BY at DESC, rowid DESC
        """)
    if rows.isEmpty { return [] }
    let entries = try entries(db)
    let undoable = try UndoStack(db).undoable
    return rows.map { row in
      let entry = entries[row["id"]]
      return ImportSummary(
        id: row["id"], at: Instant(iso: row["at"] as String) ?? Instant(secondsSinceEpoch: 0),
        path: row["path"], format: row["format"], tool: row["tool"],
        toolVersion: row["tool_version"], sha256: row["sha256"],
        scannedAt: Instant(iso: row["scanned_at"] as String) ?? Instant(secondsSinceEpoch: 0),
        counts: ImportFacts.counts(json: row["counts"]), target: row["target"],
        warnings: CompactJSON.strings(row["warnings"]), entry: entry,
        isUndoable: entry != nil && entry == undoable)
    }
  }

  /// The journal's entries of imports, by the import.
  private static func entries(_ db: Database) throws -> [String: JournalEntry.ID] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, facts FROM journal WHERE kind = 'import'")
    return rows.reduce(into: [:]) { entries, row in
      if let facts = ImportFacts(json: row["facts"]) { entries[facts.importID] = row["id"] }
    }
  }
}
