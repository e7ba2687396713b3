package import ProjectFile
package import Readiness

/// The documented shape of `findings --json`: how many match, and those that are listed.
package struct FindingsJSON: Encodable, Sendable {
  private let matching: Int
  private let total: Int
  private let findings: [Item]

  /// - Parameter people: those whose names owners are shown by.
  package init(_ page: FindingPage, people: [Person]) {
    let names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
    matching = page.matching
    total = page.total
    findings = page.rows.map { row in
      Item(
        id: row.id, identity: row.identity, severity: row.severity.rawValue,
        state: row.state.rawValue, late: row.isLate, tool: row.check.tool, check: row.check.id,
        title: row.title, resource: row.resource, account: row.account, region: row.region,
        provider: row.provider, criteria: row.criteria.map(\.description),
        firstSeen: row.firstSeen.description, lastSeen: row.lastSeen.description,
        owner: row.owner.map { names[$0] ?? $0.description }, due: row.due?.description,
        note: row.note)
    }
  }

  private struct Item: Encodable {
    let id: Int64
    let identity: String
    let severity: String
    let state: String
    let late: Bool
    let tool: String
    let check: String
    let title: String
    let resource: String
    let account: String
    let region: String
    let provider: String
    let criteria: [String]
    let firstSeen: String
    let lastSeen: String
    let owner: String?
    let due: String?
    let note: String

    enum CodingKeys: String, CodingKey {
      case id, identity, severity, state, late, tool, check, title, resource, account, region
      case provider, criteria, owner, due, note
      case firstSeen = "first_seen"
      case lastSeen = "last_seen"
    }
  }
}
