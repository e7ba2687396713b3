import GRDB
import Readiness

/// The columns of a finding that say what is known of it.
extension KnownFinding {
  /// What a stored finding says; nil when a column does not hold what it should.
  init?(_ row: BulkRow) {
    guard
      let verdict = String.fromDatabaseValue(row["verdict"]).flatMap(Verdict.init(rawValue:)),
      let firstSeen = row.instant("first_seen"), let lastSeen = row.instant("last_seen")
    else { return nil }
    self.init(
      verdict: verdict, isMuted: row["muted"] == 1.databaseValue, goneAt: row.instant("gone_at"),
      goneUntil: row.instant("gone_until"), firstSeen: firstSeen,
      reportedFirst: row.instant("reported_first"), lastSeen: lastSeen,
      since: row.instant("state_since"), hasFailed: row["has_failed"] == 1.databaseValue)
  }

  /// From `verdict` to `has_failed`.
  var stateColumns: [DatabaseValue] {
    [
      verdict.rawValue.databaseValue, isMuted.databaseValue, (goneAt?.description).databaseValue,
      hasFailed.databaseValue,
    ]
  }

  /// `first_seen` and `last_seen`.
  var timeColumns: [DatabaseValue] {
    [firstSeen.description.databaseValue, lastSeen.description.databaseValue]
  }

  /// From `reported_first` on: what stands in another column is NULL here.
  var courseColumns: [DatabaseValue] {
    let begins = isGone || since == firstSeen ? nil : since
    let ends = goneUntil == goneAt ? nil : goneUntil
    return [reportedFirst, begins, ends].map { ($0?.description).databaseValue }
  }
}

extension BulkRow {
  /// A finding's row with other knowledge of it.
  func saying(_ known: KnownFinding) -> BulkRow {
    var row = self
    let columns = [
      "verdict", "muted", "gone_at", "has_failed", "first_seen", "last_seen", "reported_first",
      "state_since", "gone_until",
    ]
    let values = known.stateColumns + known.timeColumns + known.courseColumns
    for (column, value) in zip(columns, values) { row[column] = value }
    return row
  }
}
