package import ProjectFile
import Readiness

/// The documented shape of `log --json`: an array, newest first.
package struct LogJSON: Encodable, Sendable {
  private let entries: [Item]

  package init(_ entries: [JournalEntry]) {
    self.entries = entries.map { entry in
      Item(
        seq: entry.seq, id: entry.id, at: entry.at.description, actor: entry.actor,
        kind: entry.kind.rawValue, of: entry.of, title: entry.title, hash: entry.hash)
    }
  }

  package func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }

  private struct Item: Encodable {
    let seq: Int
    let id: String
    let at: String
    let actor: String
    let kind: String
    /// Only where the entry undoes or redoes another.
    let of: String?
    let title: String
    let hash: String
  }
}
