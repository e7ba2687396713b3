import Foundation
import GRDB

/// One row of the journal with all that is hashed.
struct JournalRow: FetchableRecord, Equatable {
  var seq: Int
  var id: String
  var at: String
  var actor: String
  var kind: String
  var of: String?
  var schema: Int
  var title: String
  var facts: String
  var changeset: [UInt8]
  var previousHash: [UInt8]
  var hash: [UInt8] = []

  /// SHA-256 over the entry and the hash before it; each field is preceded by its length, so that
  /// no two entries have the same bytes.
  var expectedHash: [UInt8] {
    var bytes = CanonicalBytes(domain: "greenroom journal 1")
    bytes.append(seq)
    for text in [id, at, actor, kind] { bytes.append(text) }
    bytes.append(of)
    bytes.append(schema)
    bytes.append(title)
    bytes.append(facts)
    bytes.append(changeset)
    bytes.append(previousHash)
    return bytes.sha256
  }
}

extension JournalRow {
  static let names = [
    "seq", "id", "at", "actor", "kind", "of", "schema", "title", "facts", "changeset",
    "previous_hash", "hash",
  ]
  static let columns = names.joined(separator: ", ")

  /// Reads what is there: in a file made by someone else a column may hold anything.
  init(row: Row) {
    func number(_ column: String) -> Int { Int.fromDatabaseValue(row[column]) ?? 0 }
    func text(_ column: String) -> String? { String.fromDatabaseValue(row[column]) }
    seq = number("seq")
    id = text("id") ?? ""
    at = text("at") ?? ""
    actor = text("actor") ?? ""
    kind = text("kind") ?? ""
    of = text("of")
    schema = number("schema")
    title = text("title") ?? ""
    facts = text("facts") ?? ""
    changeset = row.bytes("changeset")
    previousHash = row.bytes("previous_hash")
    hash = row.bytes("hash")
  }
}

extension Row {
  /// A blob as bytes; empty where the value is no blob.
  func bytes(_ column: String) -> [UInt8] {
    Data.fromDatabaseValue(self[column]).map(Array.init) ?? []
  }
}
