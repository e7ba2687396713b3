import GRDB
import Readiness

/// The resources that the boundary's identifiers place inside it or outside; no row is unknown.
enum ResourceScopes: DerivedTable {
  static let name = "resource_scope"
  static let sources: Set<String> = ["component"]

  static func compute(
    _ db: Database, _ row: ([any DatabaseValueConvertible]) throws -> Void
  ) throws {
    let places = ResourcePlaces(Items(try ItemRecord.all(.component, db)))
    if places.isEmpty { return }
    var accounts: [String: ResourcePlaces.Place?] = [:]
    let resources = try Row.fetchCursor(
      db, sql: "SELECT id, account, uid FROM resource ORDER BY id")
    while let resource = try resources.next() {
      let account: String = resource[1]
      let ofAccount = accounts[account] ?? places.place(account: account)
      accounts[account] = .some(ofAccount)
      let place = places.place(uid: resource[2], inAccount: ofAccount)
      guard let place, place.scope != .unknown else { continue }
      try row([resource[0] as Int64, place.scope.rawValue, place.component])
    }
  }
}
