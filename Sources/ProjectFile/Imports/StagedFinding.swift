import Foundation
import GRDB
import Readiness

/// One staged row as it is merged, read by position: a report has many.
struct StagedFinding {
  /// In the order of `init`, after the identity's base.
  static let columns = """
    content, tool_check, r.stored, seen, verdict, muted, tool_id, place, severity,
    native_severity, native_status, detail
    """

  let base: Data
  let content: Data
  /// The index of its check in the report.
  let check: Int
  let resource: Int64
  let seen: Instant?
  let verdict: Verdict
  let isMuted: Bool
  private let texts: [DatabaseValue]

  init(_ row: Row) {
    base = row[0]
    content = row[1]
    check = row[2]
    resource = row[3]
    seen = (row[4] as String?).flatMap { Instant(iso: $0) }
    verdict = Verdict(rawValue: row[5]) ?? .other
    isMuted = row[6]
    texts = (7..<13).map { row[$0] }
  }

  /// The columns of `finding` from `tool_id` to `last_seen`: what the tool says, and what is known.
  func columns(_ known: KnownFinding) -> [DatabaseValue] {
    var values = texts
    values += [known.firstSeen.description.databaseValue, known.lastSeen.description.databaseValue]
    values.insert(
      contentsOf: [
        known.verdict.rawValue.databaseValue, known.isMuted.databaseValue,
        (known.goneAt?.description).databaseValue, known.hasFailed.databaseValue,
      ], at: 2)
    return values
  }
}

extension Optional where Wrapped: DatabaseValueConvertible {
  /// Nil is NULL.
  var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
}
