import GRDB
import Readiness

extension ProjectFile {
  /// The findings of a query in groups, the worst first; its order, offset and limit are not heeded.
  ///
  /// - Parameter limit: how many groups are named; there may be as many as resources.
  package func findingGroups(
    by grouping: FindingGrouping, query: FindingQuery, limit: Int = 1_000,
    while isWanted: () -> Bool = { true }
  ) throws -> [FindingGroupRow] {
    try read { db in
      try QueryPatience.run(db, while: isWanted) {
        let selection = try FindingSelection(query, db, findingCache)
        var groups = FindingGroups(grouping, db)
        try groups.count(try selection.members())
        return try groups.rows(limit: limit)
      }
    }
  }
}

/// The findings of a list as groups are counted from them.
struct FindingMembers {
  let roster: FindingRoster
  /// For each of the roster: whether the list has it, whether it is open, and whether it is late.
  var isListed: [Bool]
  var isOpen: [Bool]
  var isLate: [Bool]
}

/// Groups of findings by something they share, counted by numbers alone and then named.
struct FindingGroups {
  fileprivate struct Count {
    var open = 0
    var all = 0
    var late = 0
    var worstOpen = UInt8.max
    var worst = UInt8.max
  }

  private let grouping: FindingGrouping
  private let db: Database
  /// By the row of a check or resource, or by the rank of a severity.
  private var counts: [Int64: Count] = [:]

  init(_ grouping: FindingGrouping, _ db: Database) {
    self.grouping = grouping
    self.db = db
  }

  mutating func count(_ members: FindingMembers) throws {
    let roster = members.roster
    let keys: [Int64]
    switch grouping {
    case .check, .criterion, .kind, .tool: keys = roster.checks
    case .resource, .account: keys = roster.resources
    case .severity: keys = roster.severities.map(Int64.init)
    }
    // Rows are numbered from one on without wide gaps, so that an array serves as the dictionary.
    let last = Int(keys.max() ?? 0)
    guard last < keys.count * 4 + 100_000, (keys.min() ?? 0) >= 0 else {
      for index in keys.indices {
        Self.count(index, members, &counts[keys[index], default: Count()])
      }
      return
    }
    var dense = [Count](repeating: Count(), count: last + 1)
    for index in keys.indices { Self.count(index, members, &dense[Int(keys[index])]) }
    for (key, count) in dense.enumerated() where count.all > 0 { counts[Int64(key)] = count }
  }

  private static func count(_ index: Int, _ members: FindingMembers, _ count: inout Count) {
    guard members.isListed[index] else { return }
    let severity = members.roster.severities[index]
    count.all += 1
    count.worst = min(count.worst, severity)
    guard members.isOpen[index] else { return }
    count.open += 1
    count.worstOpen = min(count.worstOpen, severity)
    if members.isLate[index] { count.late += 1 }
  }

  func rows(limit: Int) throws -> [FindingGroupRow] {
    switch grouping {
    case .check:
      try named(limit, "SELECT id, tool, check_id, title FROM tool_check") { row in
        let tool: String = row["tool"]
        let id: String = row["check_id"]
        let filter = [FindingGroupRow.term(.check, id), FindingGroupRow.term(.tool, tool)]
        return [("\(tool) \(id)", row["title"], filter.joined(separator: " "))]
      }
    case .criterion:
      try named(limit, "SELECT id, criteria FROM \(EffectiveCheck.table)") { row in
        let criteria = CriterionID.list(row["criteria"]).map(\.description)
        return (criteria.isEmpty ? [""] : criteria).map { ($0, $0, "criterion:\($0)") }
      }
    case .kind:
      try named(limit, "SELECT id, kind FROM tool_check") { row in
        let kind: String = row["kind"]
        return [(kind, FindingKind(rawValue: kind)?.title ?? kind, "kind:\(kind)")]
      }
    case .tool:
      try named(limit, "SELECT id, tool FROM tool_check") { row in
        [(row["tool"], row["tool"], FindingGroupRow.term(.tool, row["tool"]))]
      }
    case .resource: try resources(limit)
    case .account:
      try named(limit, "SELECT id, account, account_name FROM resource") { row in
        let account: String = row["account"]
        let name: String = row["account_name"]
        let title = name.isEmpty || name == account ? account : "\(account) \(name)"
        return [(account, title, FindingGroupRow.term(.account, account))]
      }
    case .severity:
      counts.keys.sorted().map { rank in
        let severity = Severity(rank: Int(rank))
        return row(
          severity.rawValue, severity.rawValue, "severity:\(severity.rawValue)",
          counts[rank] ?? Count())
      }
    }
  }

  /// There may be hundreds of thousands: only those that are shown are named.
  private func resources(_ limit: Int) throws -> [FindingGroupRow] {
    let worst = counts.sorted { Self.precedes(($0.value, ""), ($1.value, "")) }.prefix(limit)
    let ids = try CompactJSON.text(worst.map(\.key))
    return try named(
      limit,
      """
      SELECT id, uid, name, account FROM resource WHERE id IN (SELECT value FROM json_each(\(ids)))
      """
    ) { row in
      let uid: String = row["uid"]
      let name: String = row["name"]
      let filter = [
        FindingGroupRow.term(.resource, uid), FindingGroupRow.term(.account, row["account"]),
      ]
      return [
        (String(row["id"] as Int64), name.isEmpty ? uid : name, filter.joined(separator: " "))
      ]
    }
  }

  /// Groups whose key, title and filter a query's rows give, each of which may stand in several.
  private func named(
    _ limit: Int, _ query: SQL, _ name: (Row) -> [(key: String, title: String, filter: String)]
  ) throws -> [FindingGroupRow] {
    var groups: [String: (title: String, filter: String, count: Count)] = [:]
    let rows = try Row.fetchCursor(db, SQLRequest(literal: query))
    while let row = try rows.next() {
      guard let count = counts[row["id"]] else { continue }
      for (key, title, filter) in name(row) {
        groups[key, default: (title, filter, Count())].count.add(count)
      }
    }
    let sorted = groups.sorted { Self.precedes(($0.value.count, $0.key), ($1.value.count, $1.key)) }
    return sorted.prefix(limit).map { row($0.key, $0.value.title, $0.value.filter, $0.value.count) }
  }

  private func row(
    _ key: String, _ title: String, _ filter: String, _ count: Count
  ) -> FindingGroupRow {
    FindingGroupRow(
      key: key, title: title, open: count.open, count: count.all,
      worst: Severity(rank: Int(count.open > 0 ? count.worstOpen : count.worst)),
      late: count.late, filter: filter)
  }

  /// The worst open severity first, then the most late, the most open, the most.
  private static func precedes(_ left: (Count, String), _ right: (Count, String)) -> Bool {
    let keys = [left.0, right.0].map { ($0.worstOpen, -$0.late, -$0.open, $0.worst, -$0.all) }
    return keys[0] == keys[1] ? left.1 < right.1 : keys[0] < keys[1]
  }
}

extension FindingGroups.Count {
  fileprivate mutating func add(_ other: Self) {
    open += other.open
    all += other.all
    late += other.late
    worstOpen = min(worstOpen, other.worstOpen)
    worst = min(worst, other.worst)
  }
}
