import GRDB
import Readiness

/// The runs of a finding before its present one, each kept as the event that ended it.
struct PastRuns {
  private let finding: Int64
  private let rows: [BulkRow]
  private(set) var runs: [FindingCourse.Run]

  init(of finding: Int64) {
    self.finding = finding
    rows = []
    runs = []
  }

  /// Reads them, and corrects since when the finding is what it is now: files of before did not say.
  init(of finding: Int64, known: inout KnownFinding, _ db: Database) throws {
    self.finding = finding
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(BulkTable.events.columnList) FROM finding_event WHERE finding = ?
        ORDER BY CASE was_from WHEN '' THEN at ELSE was_from END, at, id
        """)
    rows = try Row.fetchAll(statement, arguments: [finding]).map {
      BulkRow(.events, reading: $0)
    }
    runs = []
    var began = known.firstSeen
    for row in rows {
      let ended = row.instant("at") ?? began
      let from = row.instant("was_from") ?? min(began, ended)
      let word = String.fromDatabaseValue(row["was"]).flatMap(FindingCourse.State.init(rawValue:))
      runs.append(
        FindingCourse.Run(word ?? .other, from: from, until: row.instant("was_until") ?? from))
      began = ended
    }
    if !rows.isEmpty { known.since = max(known.since, began) }
  }

  /// Writes the runs as they are now known, and says whether any changed.
  func rewrite(
    as history: [FindingCourse.Run], before present: FindingCourse.Run, importID: String,
    _ writer: inout BulkWriter
  ) throws -> Bool {
    if history.isEmpty, rows.isEmpty { return false }
    let events = zip(history, history.dropFirst() + [present]).map { run, next in
      [
        next.from.description, run.state.rawValue, next.state.rawValue, run.from.description,
        run.until.description,
      ].map(\.databaseValue)
    }
    let kept = rows.map { Array($0.values[3...]) }
    let head = zip(kept, events).prefix { $0 == $1 }.count
    let tail = zip(kept.dropFirst(head).reversed(), events.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let old = rows.dropFirst(head).dropLast(tail)
    let new = Array(events.dropFirst(head).dropLast(tail))
    for (row, values) in zip(old, new) {
      try writer.update(row, to: BulkRow(.events, row.values.prefix(3) + values))
    }
    for values in new.dropFirst(old.count) {
      let of = [.null, finding.databaseValue, importID.databaseValue]
      try writer.insert(BulkRow(.events, of + values))
    }
    for row in old.dropFirst(new.count) { try writer.remove(row) }
    return !old.isEmpty || !new.isEmpty
  }
}

extension BulkRow {
  /// The moment a column holds; nil where it holds none.
  func instant(_ column: String) -> Instant? {
    String.fromDatabaseValue(self[column]).flatMap { Instant(iso: $0) }
  }
}
