/// How another tool writes its issues as a table: what its columns mean of a task.
package struct TaskDialect: Sendable {
  /// What a column says.
  enum Meaning: Hashable, Sendable {
    /// A field of a task in the same words.
    case field(String)
    /// Several people, of whom the first is meant.
    case firstPerson(String)
    /// Working time in seconds, or as `1d 4h`, for a field of days.
    case workingTime(String)
    /// Where it stands, the more exact column before the coarser.
    case state
    /// How it ended.
    case resolution
    case priority
    /// The day it was done, if it is.
    case ended
    /// What the tool calls it: its key, or its number within a repository.
    case key
    case repository
    case address
    /// Issues that wait for it.
    case blocks
    /// Issues it waits for.
    case waitsFor
    /// A size that is no time.
    case points
  }

  struct Column: Hashable, Sendable {
    /// As `SpreadsheetText` writes it.
    let name: String
    let meaning: Meaning

    init(_ name: String, _ meaning: Meaning) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// What people call the tool.
  package let name: String
  /// Columns by which an export is known: all of one of these lists.
  let signs: [[String]]
  /// What stands between several people in a cell; nil where a cell names one, as `Doe, Jane`.
  let separatesPeople: Character?
  /// Of two columns of one meaning, the first one that says something counts.
  let columns: [Column]

  /// The tool that wrote a table with these columns; nil for a table of our own.
  package static func of(_ columns: Set<String>) -> TaskDialect? {
    all.first { dialect in dialect.signs.contains { columns.isSuperset(of: $0) } }
  }
}
