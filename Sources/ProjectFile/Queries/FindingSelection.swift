import GRDB
import Readiness

/// The findings a query keeps, in its order.
struct FindingList: Sendable {
  /// Their rows.
  let ids: [Int64]
}

/// What a query comes to, read within one transaction.
struct FindingSelection {
  private let db: Database
  private let query: FindingQuery
  private let cache: FindingCache
  private let days: FindingDays
  private let scope: SQL
  private let stamp: FindingCache.Stamp

  init(_ query: FindingQuery, _ db: Database, _ cache: FindingCache) throws {
    FindingColumns.prepare(db)
    self.db = db
    self.query = query
    self.cache = cache
    days = FindingDays(timeZone: try ProjectRecord.read(db)?.timeZone ?? "UTC")
    scope = query.isOpenOnly ? FindingColumns.isOpen : "1"
    stamp = try FindingCache.Stamp(db)
  }

  /// How many there are without the filter.
  func total() throws -> Int { try FindingTally.total(db, isOpenOnly: query.isOpenOnly) }

  func matching() throws -> Int { isRoster ? try total() : try list().ids.count }

  func matching(among identities: Set<String>) throws -> Int {
    if identities.isEmpty { return 0 }
    let marked = try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT f.id FROM json_each(\(try CompactJSON.text(identities.sorted()))) m
            CROSS JOIN finding f ON f.identity = finding_identity(m.value) WHERE \(scope)
          """))
    if isRoster { return marked.count }
    let wanted = Set(marked)
    return try list().ids.count { wanted.contains($0) }
  }

  /// The rows of the stretch that is asked for.
  func stretch() throws -> [Int64] {
    if isRoster, !cache.holds(rosterKey) { return try stretchOfEverything() }
    let ids = try list().ids
    let first = min(max(0, query.offset), ids.count)
    return Array(ids[first..<min(ids.count, first + max(0, query.limit))])
  }

  func position(of id: Int64) throws -> Int? { try list().ids.firstIndex(of: id) }

  /// Nothing is filtered or sorted: the roster is the list.
  private var isRoster: Bool {
    guard query.filter.isEmpty, case .usual = order else { return false }
    return true
  }

  private var order: FindingOrder {
    FindingOrder(
      query.order, days: days, asOf: query.asOf, isOpenOnly: query.isOpenOnly)
  }

  /// A first screen does not wait for the roster: what it needs stands at one end of an index.
  private func stretchOfEverything() throws -> [Int64] {
    let total = try total()
    let first = min(max(0, query.offset), total)
    let count = min(max(0, query.limit), total - first)
    let isFromEnd = first > total / 2
    let order: SQL =
      isFromEnd ? "f.severity DESC, f.first_seen DESC, f.id DESC" : FindingRoster.order
    let ids = try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT f.id FROM finding f WHERE \(scope) ORDER BY \(order)
          LIMIT \(count) OFFSET \(isFromEnd ? total - first - count : first)
          """))
    return isFromEnd ? ids.reversed() : ids
  }

  private func list() throws -> FindingList {
    if isRoster { return FindingList(ids: try roster().ids) }
    let key = FindingCache.ListKey(query, stamp)
    if let list = cache.list(key) { return list }
    let list = FindingList(ids: try arranged(try roster()))
    cache.keep(list, key)
    return list
  }

  private func arranged(_ roster: FindingRoster) throws -> [Int64] {
    let terms = FindingTerms(days: days, asOf: query.asOf, isOpenOnly: query.isOpenOnly)
    let test = FindingTest.all(query.filter.terms.map(terms.test))
    let passes = try test.passes(roster, scope: scope, db)
    guard let ranks = try order.ranks(roster, scope: scope, db) else {
      return roster.ids.indices.filter { passes[$0] }.map { roster.ids[$0] }
    }
    var rows = roster.ids.indices.filter { passes[$0] }.map { (ranks[$0], $0) }
    rows.sort { $0 < $1 }
    return rows.map { roster.ids[$0.1] }
  }

  private var rosterKey: FindingCache.RosterKey {
    .init(isOpenOnly: query.isOpenOnly, lastImport: stamp.lastImport)
  }

  private func roster() throws -> FindingRoster {
    if let roster = cache.roster(rosterKey) { return roster }
    let roster = try FindingRoster(db, scope: scope)
    cache.keep(roster, rosterKey)
    return roster
  }
}
