import Foundation
import GRDB
import Readiness

/// What a report could have listed: kept with its import, so that a finding which only an older
/// report shows is known to be gone by then.
struct ReportCoverage: Codable {
  /// Places beyond these are not kept; what an older report shows there stays open.
  static let mostPlaces = 20_000

  private struct Place: Codable {
    let provider: String
    let account: String
    let region: String
    let uid: String
  }

  private struct Check: Codable, Hashable {
    let tool: String
    /// The check's id, or the part of the tool.
    let id: String
  }

  private var checks: [Check]
  private var families: [Check]
  private var places: [Place]

  /// Of the report whose places are noted in `temp.covered`.
  init(checks: [CheckDraft], families: Set<CheckFamily>, _ db: Database) throws {
    self.checks = checks.map { Check(tool: $0.tool.storable, id: $0.id.storable) }
    self.families = families.map { Check(tool: $0.tool.storable, id: $0.part.storable) }
      .sorted { ($0.tool, $0.id) < ($1.tool, $1.id) }
    places = try Row.fetchAll(
      db,
      sql: "SELECT * FROM temp.covered ORDER BY 1, 2, 3, 4 LIMIT ?", arguments: [Self.mostPlaces]
    ).map { Place(provider: $0[0], account: $0[1], region: $0[2], uid: $0[3]) }
  }

  init?(json: String) {
    guard let kept = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = kept
  }

  func json() throws -> String { try CompactJSON.text(self) }

  /// Lets `temp.covered` hold its places.
  func notePlaces(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM temp.covered")
    let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO temp.covered VALUES (?,?,?,?)")
    for place in places {
      try insert.execute(arguments: [place.provider, place.account, place.region, place.uid])
    }
  }

  /// The stored checks it covers.
  func storedChecks(_ db: Database) throws -> Set<Int64> {
    let byName = try db.makeStatement(
      sql: "SELECT id FROM tool_check WHERE tool = ? AND check_id = ?")
    let byPart = try db.makeStatement(sql: "SELECT id FROM tool_check WHERE tool = ? AND part = ?")
    var found: Set<Int64> = []
    for check in checks {
      found.formUnion(try Int64.fetchAll(byName, arguments: [check.tool, check.id]))
    }
    for family in families {
      found.formUnion(try Int64.fetchAll(byPart, arguments: [family.tool, family.id]))
    }
    return found
  }
}
