package import ProjectFile

/// The documented shape of `verify --json`.
package struct VerifyJSON: Encodable, Sendable {
  private let intact: Bool
  private let entries: Int
  private let head: String
  private let problems: [Item]

  package init(_ found: Verification) {
    intact = found.isIntact
    entries = found.entries
    head = found.head
    problems = found.problems.map { Item(message: $0.message, breach: $0.isBreach) }
  }

  private struct Item: Encodable {
    let message: String
    /// False for what may have happened in good faith, such as a clock that was set back.
    let breach: Bool
  }
}
