import GRDB
import Readiness

/// Which findings triage rules are about: checks and accounts are compared once, resources by their
/// id where a rule names one.
struct RuledFindings {
  private let rules: [TriageRule]
  /// The rules for each check that some rule is about, by their place, the first to decide first.
  private var byCheck: [Int64: [Int]] = [:]
  /// The rules that ask something of the resource, for each that they are about.
  private var byResource: [Int64: [Int]] = [:]

  /// Rules in force, in the order in which they decide.
  static func rules(_ db: Database) throws -> [TriageRule] {
    TriageRule.inOrder(try ItemRecord.all(.triageRule, db).compactMap { TriageRule($0) })
  }

  /// The place of the rule that decides on each finding that any is about.
  static func all(_ rules: [TriageRule], _ db: Database) throws -> [Int64: Int] {
    if rules.isEmpty { return [:] }
    var ruled = RuledFindings(rules: rules)
    try ruled.readChecks(db)
    try ruled.readResources(db)
    return try ruled.findings(db)
  }

  /// The rule that decides on one finding.
  static func rule(
    _ rules: [TriageRule], of finding: Int64, _ db: Database
  ) throws -> TriageRule? {
    if rules.isEmpty { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.check_id, r.uid, r.name, r.account, r.account_name FROM finding f
          JOIN tool_check c ON c.id = f.tool_check JOIN resource r ON r.id = f.resource
        WHERE f.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [finding]) else { return nil }
    return rules.first {
      $0.matches(check: row[0]) && $0.matches(resource: row[1], name: row[2])
        && $0.matches(account: row[3], name: row[4])
    }
  }

  private init(rules: [TriageRule]) { self.rules = rules }

  private mutating func readChecks(_ db: Database) throws {
    let checks = try Row.fetchCursor(db, sql: "SELECT id, check_id FROM tool_check")
    while let check = try checks.next() {
      let found = rules.indices.filter { rules[$0].matches(check: check[1]) }
      if !found.isEmpty { byCheck[check[0]] = found }
    }
  }

  private mutating func readResources(_ db: Database) throws {
    let asking = rules.indices.filter { !rules[$0].takesEveryResource }
    if asking.isEmpty { return }
    let exact = Dictionary(grouping: asking.filter { rules[$0].exactResource != nil }) {
      rules[$0].exactResource ?? ""
    }
    let patterns = asking.filter { rules[$0].exactResource == nil }
    var accounts: [[String]: Set<Int>] = [:]
    let resources = try Row.fetchCursor(
      db, sql: "SELECT id, uid, name, account, account_name FROM resource")
    while let resource = try resources.next() {
      let account: [String] = [resource[3], resource[4]]
      let inAccount =
        accounts[account]
        ?? Set(asking.filter { rules[$0].matches(account: account[0], name: account[1]) })
      accounts[account] = inAccount
      if inAccount.isEmpty { continue }
      let uid: String = resource[1]
      let name: String = resource[2]
      var found = patterns.filter {
        inAccount.contains($0) && rules[$0].matches(resource: uid, name: name)
      }
      if !exact.isEmpty {
        let named = (exact[uid.lowercased()] ?? []) + (exact[name.lowercased()] ?? [])
        found += named.filter(inAccount.contains)
      }
      if !found.isEmpty { byResource[resource[0]] = found }
    }
  }

  /// Looks at the findings of checks that rules name, and of resources that rules for any check do.
  private func findings(_ db: Database) throws -> [Int64: Int] {
    let checks = byCheck.filter { $0.value.contains { !rules[$0].takesEveryCheck } }.keys
    let resources = byResource.filter { $0.value.contains { rules[$0].takesEveryCheck } }.keys
    let query: SQL = """
      SELECT f.id, f.tool_check, f.resource FROM finding f
      WHERE f.tool_check IN (SELECT value FROM json_each(\(try CompactJSON.text(Array(checks)))))
        OR f.resource IN (SELECT value FROM json_each(\(try CompactJSON.text(Array(resources)))))
      """
    var found: [Int64: Int] = [:]
    try NumberRow.each(db, query) { row in
      guard let candidates = byCheck[row[1]] else { return }
      let named = byResource[row[2]] ?? []
      found[row[0]] = candidates.first { rules[$0].takesEveryResource || named.contains($0) }
    }
    return found
  }
}
