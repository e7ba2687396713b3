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
  private let columns: FindingColumns
  /// What the roster holds: everything, or what reports say is open.
  private let scope: SQL
  /// Whether decisions or the boundary take findings out of the open ones.
  private let isNarrowed: Bool
  private let stamp: FindingCache.Stamp

  init(_ query: FindingQuery, _ db: Database, _ cache: FindingCache) throws {
    self.db = db
    self.query = query
    self.cache = cache
    columns = try FindingColumns(db, asOf: query.asOf)
    scope = query.isOpenOnly ? FindingColumns.isReportedOpen : "1"
    isNarrowed = try query.isOpenOnly && AsideTally.isNeeded(db)
    stamp = try FindingCache.Stamp(db)
  }

  /// How many there are without the filter.
  func total() throws -> Int {
    try query.isOpenOnly
      ? FindingTally.open(db, asOf: query.asOf) : FindingTally.total(db)
  }

  func matching() throws -> Int { isRoster ? try total() : try list().ids.count }

  func matching(among identities: Set<String>) throws -> Int {
    if identities.isEmpty { return 0 }
    let marked = try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT f.id FROM json_each(\(try CompactJSON.text(identities.sorted()))) m
            CROSS JOIN finding f ON f.identity = finding_identity(m.value) WHERE \(shown)
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
    FindingOrder(query.order, columns, isOpenOnly: query.isOpenOnly)
  }

  /// A condition over `finding f` that what the list can show at all fulfils.
  private var shown: SQL { isNarrowed ? columns.isOpen : scope }

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
          SELECT f.id FROM finding f WHERE \(shown) ORDER BY \(order)
          LIMIT \(count) OFFSET \(isFromEnd ? total - first - count : first)
          """))
    return isFromEnd ? ids.reversed() : ids
  }

  private func list() throws -> FindingList {
    if isRoster, !isNarrowed { return FindingList(ids: try roster().ids) }
    let key = FindingCache.ListKey(query, stamp)
    if let list = cache.list(key) { return list }
    let list = FindingList(ids: try arranged(try roster()))
    cache.keep(list, key)
    return list
  }

  private func arranged(_ roster: FindingRoster) throws -> [Int64] {
    let passes = try passes(roster)
    guard let ranks = try order.ranks(roster, scope: scope, db) else {
      return roster.ids.indices.filter { passes[$0] }.map { roster.ids[$0] }
    }
    var rows = roster.ids.indices.filter { passes[$0] }.map { (ranks[$0], $0) }
    rows.sort { $0 < $1 }
    return rows.map { roster.ids[$0.1] }
  }

  /// Which findings of the roster the filter keeps.
  private func passes(_ roster: FindingRoster) throws -> [Bool] {
    let terms = FindingTerms(columns: columns, isOpenOnly: query.isOpenOnly)
    var tests = query.filter.terms.map(terms.test)
    if isNarrowed {
      tests.append(
        .not(.any([.row(columns.setAside), .resource(FindingColumns.outOfScope)])))
    }
    return try FindingTest.all(tests).passes(roster, scope: scope, db)
  }

  /// What the list has of the roster, with what groups count of it.
  func members() throws -> FindingMembers {
    let roster = try roster()
    var members = FindingMembers(
      roster: roster, isListed: try passes(roster),
      isOpen: [Bool](repeating: true, count: roster.count), isLate: try late(roster))
    if !query.isOpenOnly {
      members.isOpen = try roster.values(of: columns.isOpen, scope: scope, db) { $0 == 1 }
    }
    return members
  }

  /// The roster runs from the oldest on within each severity, so that those first seen before its
  /// day are the first ones; only days that people set are asked of rows.
  private func late(_ roster: FindingRoster) throws -> [Bool] {
    var isLate: [Bool] = []
    isLate.reserveCapacity(roster.count)
    for severity in Severity.allCases {
      let count = roster.severities.count { Int($0) == severity.rank }
      let old = try columns.days.targets.cutoff(severity: severity, asOf: query.asOf).map { day in
        try Int.fetchOne(
          db,
          SQLRequest(
            literal: """
              SELECT count(*) FROM finding f WHERE \(scope) AND f.severity = \(severity.rank)
                AND \(columns.days.compare("f.first_seen", .less, day))
              """)) ?? 0
      }
      let late = min(count, old ?? 0)
      isLate += [Bool](repeating: true, count: late)
      isLate += [Bool](repeating: false, count: count - late)
    }
    var due: [Int64: Bool] = [:]
    let rows: SQL = "SELECT finding, due < \(query.asOf.description) FROM finding_due"
    try NumberRow.each(db, rows) { due[$0[0]] = $0[1] == 1 }
    if due.isEmpty { return isLate }
    for (index, id) in roster.ids.enumerated() {
      if let set = due[id] { isLate[index] = set }
    }
    return isLate
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
