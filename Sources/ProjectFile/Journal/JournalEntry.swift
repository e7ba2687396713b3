package import Readiness

/// Who does something, and when; both are handed in by the front end.
package struct Author: Hashable, Sendable {
  package var name: String
  package var at: Instant

  package init(name: String, at: Instant) {
    self.name = name
    self.at = at
  }
}

/// One entry of the journal: a change, in whose name, when, and its place in the chain.
package struct JournalEntry: Hashable, Sendable, Identifiable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case change, signoff, undo, redo, `import`, export, migration
  }

  /// 1, 2, 3 … without gaps; merging renumbers, so other entries are named by `id`.
  package let seq: Int
  /// A UUID.
  package let id: String
  package let at: Instant
  package let actor: String
  package let kind: Kind
  /// The entry undone or redone.
  package let of: String?
  /// The number of migrations the file had.
  package let schema: Int
  package let title: String
  /// What the changeset does not hold, as JSON: an import's hash, counts and digests.
  package let facts: String
  /// The SHA-256 of this entry and of the one before it, in hexadecimal.
  package let hash: String
}
