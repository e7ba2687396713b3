import GRDB
import Readiness

/// Takes back a whole import: rows it changed become what they were, rows it made go.
struct ImportUndo {
  let db: Database
  /// The import's journal entry.
  let entry: JournalRow

  /// - Throws: `.conflict` naming the later import that touched the same rows.
  func run(by author: Author) throws -> JournalEntry {
    guard let facts = ImportFacts(json: entry.facts) else {
      throw ProjectFileError.conflict("the journal does not say what \(entry.title) wrote")
    }
    let id = facts.importID
    try refuseIfTouchedSince(id)
    var writer = try BulkWriter(db, importID: id)
    try each(.events, where: "import = ?", id) { try writer.delete($0) }
    try each(.before, where: "import = ?", id) { try restore($0, &writer) }
    let created = "first_import = ? AND last_import = first_import"
    try each(.findings, where: created, id) { try writer.delete($0) }
    for (table, column) in [(BulkTable.checks, "tool_check"), (.resources, "resource")] {
      let unused = "\(created) AND id NOT IN (SELECT \(column) FROM finding)"
      try each(table, where: unused, id) { try writer.delete($0) }
    }
    try each(.refusals, where: "import = ?", id) { try writer.delete($0) }
    try each(.imports, where: "id = ?", id) { try writer.delete($0) }
    try writer.finish()
    let after = ImportFacts(
      importID: id, sha256: facts.sha256, counts: facts.counts, digests: writer.digests)
    return try Journal(db: db).append(
      .init(kind: .undo, title: "Undo: \(entry.title)", of: entry.id, facts: try after.json()),
      Changeset(bytes: []), by: author)
  }

  /// A row that a later import changed names that import as the last to have changed it.
  private func refuseIfTouchedSince(_ id: String) throws {
    let touched = [BulkTable.checks, .resources, .findings].map { table in
      """
      SELECT last_import FROM \(table.name) WHERE last_import <> :id AND (first_import = :id
        OR id IN (SELECT of_row FROM import_before
          WHERE import = :id AND of_table = '\(table.name)'))
      """
    }
    let path = try String.fetchOne(
      db,
      sql: """
        SELECT path FROM import WHERE id IN (\(touched.joined(separator: " UNION ")))
        ORDER BY at, id LIMIT 1
        """, arguments: ["id": id])
    if let path {
      throw ProjectFileError.conflict(
        "\(path), imported later, changed the same findings; undo that import first")
    }
  }

  private func restore(_ row: BulkRow, _ writer: inout BulkWriter) throws {
    let name = String.fromDatabaseValue(row["of_table"])
    guard let table = BulkTable.all.first(where: { $0.name == name }),
      let text = String.fromDatabaseValue(row["was"]), let was = FormerValues(json: text)
    else {
      throw ProjectFileError.conflict("what \(entry.title) changed was not kept whole")
    }
    if let deleted = was.deleted(from: table) {
      try writer.insert(deleted)
    } else {
      try each(table, where: "id = ?", row["of_row"]) {
        try writer.replace($0, with: was.restored($0))
      }
    }
    try writer.delete(row)
  }

  /// Newest first; one row at a time, as an import may have changed as many as it has rows.
  private func each(
    _ table: BulkTable, where condition: String, _ value: any DatabaseValueConvertible,
    _ work: (BulkRow) throws -> Void
  ) throws {
    let ids = try DatabaseValue.fetchAll(
      db, sql: "SELECT id FROM \(table.name) WHERE \(condition) ORDER BY id DESC",
      arguments: [value])
    let read = try db.cachedStatement(
      sql: "SELECT \(table.columnList) FROM \(table.name) WHERE id = ?")
    for id in ids {
      if let row = try Row.fetchOne(read, arguments: [id]) {
        try work(BulkRow(table, reading: row))
      }
    }
  }
}
