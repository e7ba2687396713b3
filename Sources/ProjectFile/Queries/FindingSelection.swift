import GRDB
import Readiness

/// What a query comes to: the condition a finding has to meet, and the order it stands in.
struct FindingSelection {
  let condition: SQL
  /// The condition without the filter.
  let scope: SQL
  let order: FindingOrder
  let isEverything: Bool

  init(_ query: FindingQuery, _ db: Database) throws {
    FindingColumns.prepare(db)
    let days = FindingDays(timeZone: try ProjectRecord.read(db)?.timeZone ?? "UTC")
    let terms = FindingTerms(days: days, asOf: query.asOf)
    scope = query.isOpenOnly ? FindingColumns.isOpen : "1"
    condition = ([scope] + query.filter.terms.map(terms.condition)).joined(separator: " AND ")
    order = FindingOrder(query.order, days: days, asOf: query.asOf)
    isEverything = query.filter.isEmpty
  }

  func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, SQLRequest(literal: "SELECT count(*) FROM finding f WHERE \(condition)"))
      ?? 0
  }

  func total(_ db: Database) throws -> Int {
    try Int.fetchOne(db, SQLRequest(literal: "SELECT count(*) FROM finding f WHERE \(scope)")) ?? 0
  }

  func count(among identities: Set<String>, _ db: Database) throws -> Int {
    if identities.isEmpty { return 0 }
    let list = try CompactJSON.text(identities.sorted())
    return try Int.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT count(*) FROM finding f WHERE \(condition)
            AND f.identity IN (SELECT finding_identity(value) FROM json_each(\(list)))
          """)) ?? 0
  }

  /// The rowids of a stretch of the list.
  func ids(_ db: Database, offset: Int, limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT f.id FROM finding f \(order.joins) WHERE \(condition) ORDER BY \(order.terms)
          LIMIT \(limit) OFFSET \(offset)
          """))
  }

  /// How many stand before a finding; nil when it does not meet the condition.
  func position(of identity: String, _ db: Database) throws -> Int? {
    let keys = order.keys.map(\.expression).joined(separator: ", ")
    let own = try Row.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT \(keys) FROM finding f \(order.joins)
          WHERE f.identity = finding_identity(\(identity)) AND \(condition)
          """))
    guard let own else { return nil }
    let before = order.before(Array(own.databaseValues))
    return try Int.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT count(*) FROM finding f \(order.joins) WHERE \(condition) AND (\(before))
          """))
  }
}
