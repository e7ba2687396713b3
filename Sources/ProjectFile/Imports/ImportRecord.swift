package import Readiness

/// What the journal keeps of an import.
package struct ImportRecord: Hashable, Sendable {
  /// The report's hash, in hexadecimal.
  package let sha256: String
  package let counts: ImportCounts
}

extension JournalEntry {
  /// What was imported; nil for an entry that is no import, nor the undoing of one.
  package var importRecord: ImportRecord? {
    ImportFacts(json: facts).map { ImportRecord(sha256: $0.sha256, counts: $0.counts) }
  }
}
