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
      case assessedOn = "assessed_on"
      case isStale = "stale"
      case openFindings = "open_findings"
      case lateFindings = "late_findings"
      case pointsConsidered = "points_considered"
      case pointsApplicable = "points_applicable"
    }
  }
}
