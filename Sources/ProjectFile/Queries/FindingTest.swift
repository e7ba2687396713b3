import GRDB
import Readiness

/// What one term of a filter asks of a finding, put where it costs least to answer.
indirect enum FindingTest {
  /// Its check is among these rows of `tool_check`.
  case check(SQL)
  /// Its resource is among these rows of `resource`.
  case resource(SQL)
  /// Its row is among these, which are few.
  case row(SQL)
  case severity(@Sendable (UInt8) -> Bool)
  /// A condition over `finding f`, asked of each.
  case each(SQL)
  case any([FindingTest])
  case all([FindingTest])
  case not(FindingTest)
  case never

  /// Whether each finding of a roster passes.
  func passes(_ roster: FindingRoster, scope: SQL, _ db: Database) throws -> [Bool] {
    switch self {
    case .check(let rows):
      let wanted = try Set(Int64.fetchAll(db, SQLRequest(literal: rows)))
      return Self.passes(roster.checks, wanted)
    case .resource(let rows):
      let wanted = try Set(Int64.fetchAll(db, SQLRequest(literal: rows)))
      return Self.passes(roster.resources, wanted)
    case .row(let rows):
      let wanted = try Set(Int64.fetchAll(db, SQLRequest(literal: rows)))
      return Self.passes(roster.ids, wanted)
    case .severity(let isWanted): return roster.severities.map(isWanted)
    case .each(let condition):
      return try roster.values(of: condition, scope: scope, db) { ($0 ?? 0) != 0 }
    case .any(let tests):
      return try tests.reduce(into: [Bool](repeating: false, count: roster.count)) { so, test in
        let more = try test.passes(roster, scope: scope, db)
        for index in so.indices where more[index] { so[index] = true }
      }
    case .all(let tests):
      return try tests.reduce(into: [Bool](repeating: true, count: roster.count)) { so, test in
        let more = try test.passes(roster, scope: scope, db)
        for index in so.indices where !more[index] { so[index] = false }
      }
    case .not(let test): return try test.passes(roster, scope: scope, db).map { !$0 }
    case .never: return [Bool](repeating: false, count: roster.count)
    }
  }

  private static func passes(_ rows: [Int64], _ wanted: Set<Int64>) -> [Bool] {
    // Rows are numbered from one on; where they are far apart the set itself is asked.
    guard let last = wanted.max() else { return [Bool](repeating: false, count: rows.count) }
    guard last < rows.count * 4 + 1_000, (wanted.min() ?? 0) >= 0 else {
      return rows.map(wanted.contains)
    }
    var isWanted = [Bool](repeating: false, count: Int(last) + 1)
    for row in wanted { isWanted[Int(row)] = true }
    return rows.map { $0 >= 0 && $0 <= last && isWanted[Int($0)] }
  }
}
