/// What `verify` found out about a file; everything it finds, not the first only.
package struct Verification: Hashable, Sendable {
  /// One thing that is not as the journal says.
  package enum Problem: Hashable, Sendable {
    case entryChanged(seq: Int, title: String)
    case entryMissing(before: Int)
    case chainBroken(seq: Int, title: String)
    case clockWentBack(seq: Int, title: String)
    case unreadableEntry(seq: Int, title: String, why: String)
    case fieldDiffers(table: String, row: String, column: String, recorded: String, found: String)
    case rowMissing(table: String, row: String)
    case rowAdded(table: String, row: String)
    case bulkDiffers(table: String)
    case derivedDiffers(table: String)
    case schemaDiffers(String)
    case corrupt(String)

    /// A sentence naming the place: table, row and column, or the entry.
    package var message: String {
      switch self {
      case .entryChanged(let seq, let title):
        "journal entry \(seq) (\(title)) was changed after it was written"
      case .entryMissing(let before):
        "one or more journal entries before entry \(before) are missing"
      case .chainBroken(let seq, let title):
        "journal entry \(seq) (\(title)) does not follow the entry before it"
      case .clockWentBack(let seq, let title):
        "journal entry \(seq) (\(title)) is dated before the entry it follows"
      case .unreadableEntry(let seq, let title, let why):
        "journal entry \(seq) (\(title)) cannot be replayed: \(why)"
      case .fieldDiffers(let table, let row, let column, let recorded, let found):
        "table \(table), row \(row), column \(column): the journal says \"\(recorded)\", "
          + "the file holds \"\(found)\""
      case .rowMissing(let table, let row):
        "table \(table), row \(row): in the journal, but missing from the file"
      case .rowAdded(let table, let row):
        "table \(table), row \(row): in the file, but not in the journal"
      case .bulkDiffers(let table):
        "table \(table): its rows are not those the last import left"
      case .derivedDiffers(let table):
        "table \(table): it does not hold what follows from the tables it is made from"
      case .schemaDiffers(let what):
        "schema: \(what)"
      case .corrupt(let what):
        "the database is damaged: \(what)"
      }
    }

    /// The clock of a machine may be set back in good faith; everything else is a breach.
    package var isBreach: Bool {
      if case .clockWentBack = self { return false }
      return true
    }
  }

  package var problems: [Problem] = []
  package var entries = 0
  /// The hash of the newest entry, in hexadecimal; what a reader outside can hold the file to.
  package var head = ""

  package init() {}

  package var isIntact: Bool { !problems.contains(where: \.isBreach) }
}
