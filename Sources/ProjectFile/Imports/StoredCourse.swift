import GRDB
package import Readiness

extension ProjectFile {
  /// How a finding went on from report to report; nil where there is no such finding.
  package func course(of finding: Int64) throws -> FindingCourse? {
    try read { db in try FindingCourse.stored(of: finding, db) }
  }
}

extension FindingCourse {
  /// The course of the finding in a row; nil where there is none.
  static func stored(of finding: Int64, _ db: Database) throws -> FindingCourse? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(BulkTable.findings.columnList) FROM finding WHERE id = ?",
      arguments: [finding])
    guard let row, var known = KnownFinding(BulkRow(.findings, reading: row)) else { return nil }
    let past = try PastRuns(of: finding, known: &known, db)
    return FindingCourse(past.runs + [known.present])
  }
}
