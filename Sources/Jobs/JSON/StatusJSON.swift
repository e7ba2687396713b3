import ProjectFile
import Readiness

/// The documented shape of `status --json`; shares are fractions of 1.
package struct StatusJSON: Encodable, Sendable {
  private let project: ProjectPart
  private let readiness: ReadinessPart
  private let findings: FindingsPart
  private let journal: JournalPart
  private let asOf: String

  private enum CodingKeys: String, CodingKey {
    case project, readiness, findings, journal
    case asOf = "as_of"
  }

  package init(_ state: ProjectState) {
    let snapshot = state.snapshot
    project = ProjectPart(
      name: snapshot.project.name,
      categories: snapshot.project.orderedCategories.map(\.rawValue),
      auditType: snapshot.project.auditType.rawValue,
      period: snapshot.project.period?.description)
    readiness = ReadinessPart(state.readiness)
    findings = FindingsPart(
      open: snapshot.openBySeverity.values.reduce(0, +),
      bySeverity: Dictionary(
        uniqueKeysWithValues: Severity.allCases.map {
          ($0.rawValue, snapshot.openBySeverity[$0] ?? 0)
        }))
    journal = JournalPart(entries: snapshot.journalCount, head: snapshot.journalHead)
    asOf = snapshot.asOf.description
  }

  private struct ProjectPart: Encodable {
    let name: String
    let categories: [String]
    let auditType: Int
    let period: String?

    enum CodingKeys: String, CodingKey {
      case name, categories, period
      case auditType = "audit_type"
    }

    /// Written out, since a period that is not decided yet stands there as null.
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(name, forKey: .name)
      try values.encode(categories, forKey: .categories)
      try values.encode(auditType, forKey: .auditType)
      try values.encode(period, forKey: .period)
    }
  }

  private struct ReadinessPart: Encodable {
    struct Criterion: Encodable {
      let id: String
      let status: String
      let readiness: Double
      let openFindings: Int

      enum CodingKeys: String, CodingKey {
        case id, status, readiness
        case openFindings = "open_findings"
      }
    }

    let name: String
    let overall: Double
    let band: String
    let criteriaInScope: Int
    let criteriaReady: Int
    let criteria: [Criterion]

    enum CodingKeys: String, CodingKey {
      case name, overall, band, criteria
      case criteriaInScope = "criteria_in_scope"
      case criteriaReady = "criteria_ready"
    }

    init(_ readiness: Readiness) {
      name = Readiness.name
      overall = readiness.overall.score
      band = readiness.overall.band.rawValue
      criteriaInScope = readiness.scores.count
      criteriaReady = readiness.overall.readyCount
      criteria = readiness.scores.map {
        Criterion(
          id: $0.criterion.description, status: $0.status.rawValue, readiness: $0.score,
          openFindings: $0.openFindings)
      }
    }
  }

  private struct FindingsPart: Encodable {
    let open: Int
    let bySeverity: [String: Int]

    enum CodingKeys: String, CodingKey {
      case open
      case bySeverity = "by_severity"
    }
  }

  private struct JournalPart: Encodable {
    let entries: Int
    let head: String
  }
}
