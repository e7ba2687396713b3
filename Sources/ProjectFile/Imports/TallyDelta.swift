import GRDB
import Readiness

/// What an import changes in `finding_tally`, gathered while it writes findings.
///
/// The table holds how many findings of a check there are by verdict, standing and severity, so that
/// no screen has to count a million rows. Those that are open are counted by the quarter of an hour
/// they were first seen in too: wherever a project is, its days begin at one.
struct TallyDelta {
  private struct Key: Hashable {
    let check: Int64
    let verdict: String
    let standing: String
    let severity: Int64
    let seen: String
  }

  private var counts: [Key: Int] = [:]

  mutating func add(_ finding: BulkRow) { count(finding, 1) }
  mutating func remove(_ finding: BulkRow) { count(finding, -1) }

  /// Brings the table in step; called once, in the transaction of the import.
  func apply(_ db: Database) throws {
    let add = try db.makeStatement(
      sql: """
        INSERT INTO finding_tally (tool_check, verdict, standing, severity, seen, n)
          VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET n = n + excluded.n
        """)
    for (key, n) in counts where n != 0 {
      try add.execute(
        arguments: [key.check, key.verdict, key.standing, key.severity, key.seen, n])
    }
    try db.execute(sql: "DELETE FROM finding_tally WHERE n = 0")
  }

  private mutating func count(_ finding: BulkRow, _ n: Int) {
    let verdict = String.fromDatabaseValue(finding.values[Column.verdict]) ?? ""
    let isMuted = finding.values[Column.muted] == 1.databaseValue
    let isGone = !finding.values[Column.goneAt].isNull
    let isOpen = verdict == Verdict.fail.rawValue && !isMuted && !isGone
    let firstSeen = String.fromDatabaseValue(finding.values[Column.firstSeen]) ?? ""
    let key = Key(
      check: Int64.fromDatabaseValue(finding.values[Column.check]) ?? 0, verdict: verdict,
      standing: isGone ? "gone" : isMuted ? "muted" : "present",
      severity: Int64.fromDatabaseValue(finding.values[Column.severity]) ?? 0,
      seen: isOpen ? Self.quarter(firstSeen) : "")
    counts[key, default: 0] += n
  }

  /// The start of the quarter of an hour that `2026-03-01T09:07:00Z` lies in.
  private static func quarter(_ text: String) -> String {
    var digits = Array(text.utf8)
    guard digits.count == 20 else { return text }
    let minute = Int(digits[14] &- 48) * 10 + Int(digits[15] &- 48)
    let start = UInt8(truncatingIfNeeded: minute / 15 * 15)
    digits[14] = 48 + start / 10
    digits[15] = 48 + start % 10
    digits[17] = 48
    digits[18] = 48
    return String(decoding: digits, as: UTF8.self)
  }

  /// The places of columns in `BulkTable.findings`.
  private enum Column {
    static let check = index("tool_check")
    static let verdict = index("verdict")
    static let muted = index("muted")
    static let goneAt = index("gone_at")
    static let severity = index("severity")
    static let firstSeen = index("first_seen")

    private static func index(_ name: String) -> Int {
      BulkTable.findings.columns.firstIndex(of: name) ?? 0
    }
  }
}
