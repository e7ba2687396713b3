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

  private struct Named: Codable {
    let tool: String
    /// The check's id, or the part of the tool.
    let name: String
  }

  private let checks: [Named]
  private let families: [Named]
  private let places: [Place]

  /// Of the report whose places are noted in `temp.covered`.
  init(checks: Set<CheckName>, families: Set<CheckFamily>, _ db: Database) throws {
    func sorted(_ names: [Named]) -> [Named] {
      names.sorted { ($0.tool, $0.name) < ($1.tool, $1.name) }
    }
    self.checks = sorted(checks.map { Named(tool: $0.tool.storable, name: $0.id.storable) })
    self.families = sorted(families.map { Named(tool: $0.tool.storable, name: $0.part.storable) })
    places = try Row.fetchAll(
      db,
      sql: "SELECT * FROM temp.covered ORDER BY 1, 2, 3, 4 LIMIT ?", arguments: [Self.mostPlaces]
    ).map { Place(provider: $0[0], account: $0[1], region: $0[2], uid: $0[3]) }
  }

  init?(json: String) {
    guard let kept = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = kept
  }

  /// Whether it names no place.
  var isNowhere: Bool { places.isEmpty }

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
      found.formUnion(try Int64.fetchAll(byName, arguments: [check.tool, check.name]))
    }
    for family in families {
      found.formUnion(try Int64.fetchAll(byPart, arguments: [family.tool, family.name]))
    }
    return found
  }
}
