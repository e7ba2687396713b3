import GRDB
import Readiness

/// The days people set for findings, by the finding's row, which come before remediation targets.
enum FindingDues: DerivedTable {
  static let name = "finding_due"
  static let sources: Set<String> = ["triage"]

  static func compute(
    _ db: Database, _ row: ([any DatabaseValueConvertible]) throws -> Void
  ) throws {
    FindingColumns.prepare(db)
    let dues = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.id, t.due FROM triage t CROSS JOIN finding f
          ON f.identity = finding_identity(t.id)
        WHERE t.due <> '' ORDER BY f.id
        """)
    while let due = try dues.next() { try row(Array(due.databaseValues)) }
  }

  /// Makes the rows of these findings anew.
  static func renew(_ findings: [Int64], _ db: Database) throws {
    let list = try CompactJSON.text(findings)
    try db.execute(
      literal: """
        DELETE FROM finding_due WHERE finding IN (SELECT value FROM json_each(\(list)));
        INSERT INTO finding_due
          SELECT f.id, t.due FROM json_each(\(list)) l CROSS JOIN finding f ON f.id = l.value
            JOIN triage t ON t.id = lower(hex(f.identity))
          WHERE t.due <> '';
        """)
  }
}
