import Foundation
import GRDB
import Readiness

@testable import ProjectFile

/// A file of an earlier schema in a folder of its own.
final class OldFile {
  let path: String
  private let folder: String
  private let schema: Int

  /// - Parameter work: what was done in it, before it is opened as files are now.
  init(schema: Int, _ work: (OldFile, Database) throws -> Void) throws {
    self.schema = schema
    folder = NSTemporaryDirectory() + "greenroom-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/old.greenroom"
    try EmptyFile.make(path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(queue, upTo: Schema.migrator.migrations[schema - 1])
    try queue.write { db in
      try record("Project created: Acme", .migration, db) { try ProjectRecord.write(.acme, $0) }
      try work(self, db)
    }
    try queue.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open() throws -> ProjectFile { try ProjectFile.open(at: path) }

  /// As the journal of that time wrote it: of the tables there were, under their schema's number.
  func record(
    _ title: String, _ kind: JournalEntry.Kind, facts: String = "{}", _ db: Database,
    _ change: (Database) throws -> Void
  ) throws {
    let recording = try Recording(db)
    try change(db)
    let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    let author = Author.ada(0)
    var row = JournalRow(
      seq: (last?["seq"] ?? 0) + 1, id: UUID().uuidString.lowercased(),
      at: author.at.description, actor: author.name, kind: kind.rawValue, schema: schema,
      title: title, facts: facts, changeset: try recording.changeset().bytes,
      previousHash: last?.bytes("hash") ?? [])
    row.hash = row.expectedHash
    try db.execute(
      sql: "INSERT INTO journal (\(JournalRow.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        row.seq, row.id, row.at, row.actor, row.kind, row.of, row.schema, row.title, row.facts,
        Data(row.changeset), Data(row.previousHash), Data(row.hash),
      ])
  }
}
