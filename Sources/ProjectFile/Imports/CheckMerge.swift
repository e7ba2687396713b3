import GRDB
import Readiness

/// Checks and resources, whose descriptions follow the newest scan.
extension FindingMerge {
  /// The stored check of each draft; of two drafts of one check the first describes it.
  mutating func store(_ checks: [CheckDraft]) throws -> [Int64] {
    var stored: [FindingGroup.Check: Int64] = [:]
    return try checks.map { check in
      let name = FindingGroup.Check(tool: check.tool, id: check.id)
      let id = try stored[name] ?? store(check)
      stored[name] = id
      return id
    }
  }

  private mutating func store(_ check: CheckDraft) throws -> Int64 {
    let mapping = check.mapping
    let texts = [
      check.tool, check.id, check.title, check.text, check.risk, check.remediation,
      try CompactJSON.text(check.references), try CompactJSON.text(check.compliance),
      mapping.criteria.map(\.description).joined(separator: " "),
      mapping.related.map(\.description).joined(separator: " "), mapping.control ?? "",
      mapping.confidence.rawValue, try CompactJSON.text(mapping.reasons),
    ].map(\.storable)
    let added = [check.part, check.kind.rawValue, check.package].map(\.storable)
    return try describe(.checks, by: ["tool", "check_id"], texts, added)
  }

  /// Stores every resource the report names, and notes its row beside the staged one.
  mutating func storeResources(_ staging: Staging) throws {
    let rows = try staging.resources()
    while let row = try rows.next() {
      let texts = (1..<8).map { row[$0] as String }
      let id = try describe(.resources, by: ["provider", "account", "region", "uid"], texts)
      try staging.store(row[0], as: id)
    }
  }

  /// The row with a key, made or described anew where this report is the newest to speak of it.
  ///
  /// - Parameters:
  ///   - texts: the columns between the id and the imports, those of the key first.
  ///   - added: those behind the imports.
  private mutating func describe(
    _ table: BulkTable, by key: [String], _ texts: [String], _ added: [String] = []
  ) throws -> Int64 {
    let known = isFirstImport ? nil : try find(table, by: key, texts)
    guard let known else {
      isDirty = true
      let values = (texts + [importID, importID] + added).map(\.databaseValue)
      return try writer.insert(BulkRow(table, [.null] + values))
    }
    let id = Int64.fromDatabaseValue(known.values[0]) ?? 0
    var after = known
    let described = zip(table.columns.dropFirst(), texts)
    for (column, text) in described { after[column] = text.databaseValue }
    for (index, text) in added.enumerated() {
      after.values[table.columns.count - added.count + index] = text.databaseValue
    }
    guard after != known, try isNewest(known["last_import"]) else { return id }
    after["last_import"] = importID.databaseValue
    isDirty = true
    try writer.update(known, to: after)
    return id
  }

  private func find(_ table: BulkTable, by key: [String], _ texts: [String]) throws -> BulkRow? {
    let condition = key.map { "\($0) = ?" }.joined(separator: " AND ")
    let statement = try db.cachedStatement(
      sql: "SELECT \(table.columnList) FROM \(table.name) WHERE \(condition)")
    return try Row.fetchOne(statement, arguments: StatementArguments(texts.prefix(key.count)))
      .map { BulkRow(table, reading: $0) }
  }

  /// Whether this report is not older than the one that last described something; of two of one
  /// moment the one imported later describes it, however often the other is read again.
  private mutating func isNewest(_ lastImport: DatabaseValue) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT scanned_at FROM import WHERE id = ?"),
      arguments: [lastImport])
    guard let last: String = row?["scanned_at"] else { return true }
    let now = scannedAt.description
    return try last < now || last == now && mayRewrite(lastImport)
  }
}
