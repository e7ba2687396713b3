package import Readiness

/// The documented shape of `criteria --json`: an array.
package struct CriteriaJSON: Encodable, Sendable {
  private let criteria: [Item]

  /// - Parameter state: the project, where there is one; it adds status, score and findings.
  package init(_ criteria: [Criterion], of catalogue: Catalogue, state: ProjectState?) {
    self.criteria = criteria.map { criterion in
      let score = state?.readiness[criterion.id]
      return Item(
        id: criterion.id.description, category: criterion.category.rawValue,
        series: criterion.series, seriesTitle: catalogue.series(criterion.series)?.title ?? "",
        title: criterion.title, question: criterion.question,
        pointsOfFocus: catalogue.points(of: criterion.id).count,
        inScope: state == nil ? nil : score != nil, status: score?.status.rawValue,
        readiness: score?.score, openFindings: score?.openFindings)
    }
  }

  package func encode(to encoder: any Encoder) throws { try criteria.encode(to: encoder) }

  private struct Item: Encodable {
    let id: String
    let category: String
    let series: String
    let seriesTitle: String
    let title: String
    let question: String
    let pointsOfFocus: Int
    /// What follows is there only with a project, and but for this one only in its scope.
    let inScope: Bool?
    let status: String?
    let readiness: Double?
    let openFindings: Int?

    enum CodingKeys: String, CodingKey {
      case id, category, series, title, question, status, readiness
      case seriesTitle = "series_title"
      case pointsOfFocus = "points_of_focus"
      case inScope = "in_scope"
      case openFindings = "open_findings"
    }
  }
}
