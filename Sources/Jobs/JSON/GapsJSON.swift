import ProjectFile
package import Readiness

/// The documented shape of `gaps --json`: an array of the criteria in scope.
package struct GapsJSON: Encodable, Sendable {
  private let gaps: [Item]

  package init(_ scores: [Readiness.Score], of state: ProjectState) {
    gaps = scores.map { score in
      let assessment = state.snapshot.assessments[score.criterion]
      let criterion = Catalogue.shipped.criterion(score.criterion)
      return Item(
        id: score.criterion.description, series: score.criterion.series,
        category: criterion?.category.rawValue ?? "", title: criterion?.title ?? "",
        status: score.status.rawValue, rationale: assessment?.rationale ?? "",
        owner: state.person(assessment?.owner)?.name ?? "", note: assessment?.note ?? "",
        method: assessment?.method?.rawValue ?? "", source: assessment?.source ?? "",
        saidBy: state.person(assessment?.saidBy)?.name ?? "", evidence: assessment?.evidence ?? "",
        lastTime: assessment?.lastTime ?? "",
        gaps: state.snapshot.items[.gap].filter {
          $0.criteria("criteria").contains(score.criterion)
        }.map(\.code),
        assessedOn: assessment?.assessedOn?.description ?? "", isStale: score.isStale,
        readiness: score.score, openFindings: score.openFindings, lateFindings: score.lateFindings,
        pointsConsidered: score.pointsConsidered, pointsApplicable: score.pointsApplicable)
    }
  }

  package func encode(to encoder: any Encoder) throws { try gaps.encode(to: encoder) }

  private struct Item: Encodable {
    let id: String
    let series: String
    let category: String
    let title: String
    let status: String
    let rationale: String
    let owner: String
    let note: String
    /// `document_review`, `interview` or `inspection`; empty where nobody said.
    let method: String
    let source: String
    let saidBy: String
    let evidence: String
    let lastTime: String
    /// The codes of the gaps that name the criterion, in whatever state.
    let gaps: [String]
    /// Empty while not assessed.
    let assessedOn: String
    let isStale: Bool
    let readiness: Double
    let openFindings: Int
    let lateFindings: Int
    let pointsConsidered: Int
    let pointsApplicable: Int

    enum CodingKeys: String, CodingKey {
      case id, series, category, title, status, rationale, owner, note, readiness
      case method, source, evidence, gaps
      case saidBy = "said_by"
      case lastTime = "last_time"
      case assessedOn = "assessed_on"
      case isStale = "stale"
      case openFindings = "open_findings"
      case lateFindings = "late_findings"
      case pointsConsidered = "points_considered"
      case pointsApplicable = "points_applicable"
    }
  }
}
