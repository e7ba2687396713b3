import GRDB
import Readiness

/// Who changed a field last, and when, by the newest entries of the journal.
struct LastTouch {
  let actor: String
  let at: Instant

  /// How far back is looked: who is not found in there is not named.
  private static let entries = 1_000

  /// One pass over the journal for all of them, newest first, until each is found.
  static func find(_ fields: [RecordField], _ db: Database) throws -> [RecordField: LastTouch] {
    var columns: [String: [String]] = [:]
    for table in Schema.journaled { columns[table] = try db.columns(in: table).map(\.name) }
    let wanted = Dictionary(grouping: Set(fields), by: \.place)
    let count = wanted.values.reduce(0) { $0 + $1.count }
    var found: [RecordField: LastTouch] = [:]
    let rows = try JournalRow.fetchCursor(
      db,
      sql: """
        SELECT \(JournalRow.columns) FROM journal WHERE length(changeset) > 0
        ORDER BY seq DESC LIMIT \(entries)
        """)
    while found.count < count, let row = try rows.next() {
      let touch = LastTouch(
        actor: row.actor, at: Instant(iso: row.at) ?? Instant(secondsSinceEpoch: 0))
      for operation in try Changeset(bytes: row.changeset).operations() {
        let names = columns[operation.table] ?? []
        for field in wanted[RecordField.place(of: operation)] ?? []
        where found[field] == nil && field.isTouched(by: operation, columns: names) {
          found[field] = touch
        }
      }
    }
    return found
  }
}
