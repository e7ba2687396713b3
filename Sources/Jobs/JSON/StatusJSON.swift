import ProjectFile
import Readiness

/// The documented shape of `status --json`; shares are fractions of 1.
///
/// Beside its parts it has `policies_overdue` (past their review), `policies_missing` (required by the
/// scope), and `acknowledgements_overdue` and `training_overdue`, of which each counts one person
/// once for each policy or course.
package struct StatusJSON: Encodable, Sendable {
  private let project: ProjectPart
  private let readiness: ReadinessPart
  private let findings: FindingsPart
  private let journal: JournalPart
  private let asOf: String
  private let policiesOverdue: Int
  private let policiesMissing: Int
  private let acknowledgementsOverdue: Int
  private let trainingOverdue: Int

  private enum CodingKeys: String, CodingKey {
    case project, readiness, findings, journal
    case asOf = "as_of"
    case policiesOverdue = "policies_overdue"
    case policiesMissing = "policies_missing"
    case acknowledgementsOverdue = "acknowledgements_overdue"
    case trainingOverdue = "training_overdue"
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
    policiesOverdue = state.policies.overdue.count
    policiesMissing = state.policies.missing.count
    acknowledgementsOverdue = state.acknowledgements.completion()[.overdue]
    trainingOverdue = state.training.completion()[.overdue]
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
