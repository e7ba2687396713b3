internal import Foundation
internal import GRDB

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
  static let columns =
    "seq, id, at, actor, kind, of, schema, title, facts, changeset, previous_hash, hash"

  init(row: Row) {
    seq = row["seq"]
    id = row["id"]
    at = row["at"]
    actor = row["actor"]
    kind = row["kind"]
    of = row["of"]
    schema = row["schema"]
    title = row["title"]
    facts = row["facts"]
    changeset = row.bytes("changeset")
    previousHash = row.bytes("previous_hash")
    hash = row.bytes("hash")
  }
}

extension Row {
  /// A blob as bytes; empty where the value is no blob.
  func bytes(_ column: String) -> [UInt8] {
    guard let data: Data = self[column] else { return [] }
    return Array(data)
  }
}
