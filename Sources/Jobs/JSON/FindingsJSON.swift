package import ProjectFile
import Readiness

/// The documented shape of `findings --json`: how many match, and those that are listed.
package struct FindingsJSON: Encodable, Sendable {
  private let matching: Int
  private let total: Int
  private let findings: [Item]

  package init(_ page: FindingPage) {
    matching = page.matching
    total = page.total
    findings = page.rows.map { row in
      Item(
        id: row.id, severity: row.severity.rawValue, state: row.state.rawValue, late: row.isLate,
        tool: row.check.tool, check: row.check.id, title: row.title, resource: row.resource,
        account: row.account, region: row.region, criteria: row.criteria.map(\.description),
        firstSeen: row.firstSeen.description)
    }
  }

  private struct Item: Encodable {
    let id: Int64
    let severity: String
    let state: String
    let late: Bool
    let tool: String
    let check: String
    let title: String
    let resource: String
    let account: String
    let region: String
    let criteria: [String]
    let firstSeen: String

    enum CodingKeys: String, CodingKey {
      case id, severity, state, late, tool, check, title, resource, account, region, criteria
      case firstSeen = "first_seen"
    }
  }
}
