import Foundation
import GRDB
import Readiness

/// Writes entries: every change, its changeset and its place in the chain in one transaction.
struct Journal {
  let db: Database

  /// What a new entry says beside its changeset.
  struct Draft {
    var kind: JournalEntry.Kind
    var title: String
    var of: String?
    var facts = "{}"
  }

  /// Runs `change` and records what it did.
  ///
  /// Nothing is written, and nil returned, when it did nothing. Must run inside a transaction,
  /// which the caller rolls back when this throws.
  func record(
    _ draft: Draft, by author: Author, _ change: (Database) throws -> Void
  ) throws -> JournalEntry? {
    let recording = try Recording(db)
    try change(db)
    let changeset = try recording.changeset()
    return changeset.isEmpty ? nil : try append(draft, changeset, by: author)
  }

  /// Adds an entry to the end of the chain, and brings derived tables in step with it.
  func append(_ draft: Draft, _ changeset: Changeset, by author: Author) throws -> JournalEntry {
    try DerivedTables.follow(changeset, draft.kind, db)
    let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    var row = JournalRow(
      seq: (last?["seq"] ?? 0) + 1, id: UUID().uuidString.lowercased(),
      at: author.at.description, actor: author.name.storable, kind: draft.kind.rawValue,
      of: draft.of, schema: Schema.version, title: draft.title.storable, facts: draft.facts,
      changeset: changeset.bytes,
      previousHash: last?.bytes("hash") ?? [])
    row.hash = row.expectedHash
    try db.execute(
      sql: "INSERT INTO journal (\(JournalRow.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        row.seq, row.id, row.at, row.actor, row.kind, row.of, row.schema, row.title, row.facts,
        Data(row.changeset), Data(row.previousHash), Data(row.hash),
      ])
    return JournalEntry(row)
  }

  func row(id: String) throws -> JournalRow? {
    try JournalRow.fetchOne(
      db, sql: "SELECT \(JournalRow.columns) FROM journal WHERE id = ?", arguments: [id])
  }
}

extension JournalEntry {
  /// The entry a row stands for; a kind or time the file should not hold reads as a plain change.
  init(_ row: JournalRow) {
    self.init(
      seq: row.seq, id: row.id, at: Instant(iso: row.at) ?? Instant(secondsSinceEpoch: 0),
      actor: row.actor, kind: Kind(rawValue: row.kind) ?? .change, of: row.of,
      schema: row.schema, title: row.title, facts: row.facts,
      hash: row.hash.hexadecimal)
  }
}

extension Sequence<UInt8> {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
