import Foundation
import GRDB
import Readiness

/// One staged row as it is merged, read by position: a report has many.
struct StagedFinding {
  /// In the order of `init`, after the identity's base.
  static let columns = """
    content, tool_check, r.stored, seen, first_seen, verdict, muted, tool_id, place, severity,
    native_severity, native_status, detail, location, mute_reason
    """

  let base: Data
  /// The index of its check in the report.
  let check: Int
  let resource: Int64
  let verdict: Verdict
  let isMuted: Bool
  /// Nil where the report does not say.
  let seen: Instant?
  private let firstSeen: Instant?
  private let content: Data
  private let texts: [DatabaseValue]

  init(_ row: Row) {
    func instant(_ index: Int) -> Instant? {
      (row[index] as Int?).map { Instant(secondsSinceEpoch: $0) }
    }
    base = row[0]
    content = row[1]
    check = row[2]
    resource = row[3]
    seen = instant(4)
    firstSeen = instant(5)
    verdict = Verdict(rawValue: row[6]) ?? .other
    isMuted = row[7]
    texts = (8..<16).map { row[$0] }
  }

  /// Whether another row with the same base repeats this one to the letter.
  func repeats(_ other: StagedFinding) -> Bool {
    content == other.content && texts[6...] == other.texts[6...]
  }

  func observation(of report: Instant) -> Observation {
    Observation(
      verdict, isMuted: isMuted, seenAt: seen ?? report, reportedFirst: firstSeen)
  }

  /// The row of `finding` in its words.
  func row(
    identity: Data, check: Int64, known: KnownFinding, importID: String
  ) -> BulkRow {
    var values: [DatabaseValue] = [
      .null, identity.databaseValue, check.databaseValue, resource.databaseValue,
    ]
    values += texts[..<2] + known.stateColumns + texts[2..<6] + known.timeColumns
    values += [importID.databaseValue, importID.databaseValue]
    values += texts[6...] + known.courseColumns
    return BulkRow(.findings, values)
  }
}

extension Optional where Wrapped: DatabaseValueConvertible {
  /// Nil is NULL.
  var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
}
