internal import GRDB
internal import Readiness

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
    for row in try rows(.events, where: "import = ?", id) { try writer.delete(row) }
    for row in try rows(.before, where: "import = ?", id) { try restore(row, &writer) }
    let created = "first_import = ? AND last_import = first_import"
    for row in try rows(.findings, where: created, id) { try writer.delete(row) }
    let unused = { (column: String) in
      "\(created) AND id NOT IN (SELECT \(column) FROM finding)"
    }
    for row in try rows(.checks, where: unused("tool_check"), id) { try writer.delete(row) }
    for row in try rows(.resources, where: unused("resource"), id) { try writer.delete(row) }
    for row in try rows(.refusals, where: "import = ?", id) { try writer.delete(row) }
    for row in try rows(.imports, where: "id = ?", id) { try writer.delete(row) }
    let after = ImportFacts(
      importID: id, sha256: facts.sha256, counts: facts.counts, digests: writer.digests)
    return try Journal(db: db).append(
      .init(kind: .undo, title: "Undo: \(entry.title)", of: entry.id, facts: try after.json()),
      Changeset(bytes: []), by: author)
  }

  /// A row that a later import changed still names this one as what it was before.
  private func refuseIfTouchedSince(_ id: String) throws {
    let path = try String.fetchOne(
      db,
      sql: """
        SELECT i.path FROM import i WHERE i.id IN (
          SELECT last_import FROM finding WHERE first_import = :id AND last_import <> :id
          UNION
          SELECT f.last_import FROM import_before b JOIN finding f ON f.id = b.of_row
          WHERE b.import = :id AND b.of_table = 'finding' AND f.last_import <> :id)
        ORDER BY i.at LIMIT 1
        """, arguments: ["id": id])
    if let path {
      throw ProjectFileError.conflict(
        "\(path), imported later, changed the same findings; undo that import first")
    }
  }

  private func restore(_ row: BulkRow, _ writer: inout BulkWriter) throws {
    let name = String.fromDatabaseValue(row["of_table"])
    guard let table = BulkTable.all.first(where: { $0.name == name }),
      let text = String.fromDatabaseValue(row["was"]), let was = BulkRow(table, json: text)
    else {
      throw ProjectFileError.conflict("what \(entry.title) changed was not kept whole")
    }
    for now in try rows(table, where: "id = ?", was["id"]) { try writer.replace(now, with: was) }
    try writer.delete(row)
  }

  private func rows(
    _ table: BulkTable, where condition: String, _ value: any DatabaseValueConvertible
  ) throws -> [BulkRow] {
    try Row.fetchAll(
      db, sql: "SELECT \(table.columnList) FROM \(table.name) WHERE \(condition) ORDER BY id DESC",
      arguments: [value]
    ).map { BulkRow(table, reading: $0) }
  }
}
