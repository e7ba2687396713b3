import GRDB
import Readiness

/// Every finding of a scope in the usual order, worst and oldest first, each by a few numbers.
///
/// A million take some twenty megabytes and stay until the next import, so that a filter or another
/// order is a walk over arrays: what it asks of words is asked of checks and resources, of which
/// there are few.
final class FindingRoster: Sendable {
  let ids: [Int64]
  let checks: [Int64]
  let resources: [Int64]
  let severities: [UInt8]

  var count: Int { ids.count }

  /// - Parameter scope: a condition over `finding f`.
  init(_ db: Database, scope: SQL) throws {
    var ids: [Int64] = []
    var checks: [Int64] = []
    var resources: [Int64] = []
    var severities: [UInt8] = []
    let query: SQL = """
      SELECT f.id, f.tool_check, f.resource, f.severity FROM finding f WHERE \(scope)
      ORDER BY \(Self.order)
      """
    try NumberRow.each(db, query) { row in
      ids.append(row[0])
      checks.append(row[1])
      resources.append(row[2])
      severities.append(UInt8(clamping: row[3]))
    }
    self.ids = ids
    self.checks = checks
    self.resources = resources
    self.severities = severities
  }

  /// The order that everything read beside a roster has to keep.
  static let order: SQL = "f.severity, f.first_seen, f.id"

  /// What an expression over `finding f` comes to for each, in the order of the roster.
  func values<Value>(
    of expression: SQL, scope: SQL, _ db: Database, _ value: (Int64?) -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    let query: SQL = "SELECT \(expression) FROM finding f WHERE \(scope) ORDER BY \(Self.order)"
    try NumberRow.each(db, query) { values.append(value($0.number(0))) }
    return values
  }
}
