package import ProjectFile
package import Readiness

/// Gives a criterion a gap status, by the rules of DOMAIN §4.
package struct AssessJob: Sendable {
  package var file: ProjectFile
  package var author: Author

  package init(file: ProjectFile, author: Author) {
    self.file = file
    self.author = author
  }

  /// What came of it: the entry, nil when nothing differed, and what the author should hear.
  package struct Outcome: Sendable {
    package var entry: JournalEntry?
    package var warnings: [String]
  }

  /// - Parameters:
  ///   - base: the assessment as its author saw it; nil takes what the file holds now.
  ///   - overwriting: the author saw what others changed meanwhile, and wants their own to stand.
  /// - Throws: `GapRefusal`, `Failure` for a criterion that is not in the project's scope, or
  /// `ProjectFileError.editedMeanwhile`.
  package func run(
    _ id: CriterionID, status: GapStatus, rationale: String, asOf: CalendarDate,
    base: Assessment? = nil, overwriting: Bool = false
  ) throws -> Outcome {
    let snapshot = try file.snapshot(asOf: asOf)
    let catalogue = Catalogue.shipped
    guard let criterion = catalogue.criterion(id) else {
      throw Failure(.usage, "\(id) is no criterion; list them with: greenroom criteria")
    }
    guard snapshot.project.categories.contains(criterion.category) else {
      throw Failure(
        .badInput, "\(id) belongs to \(criterion.category.title), which is not in scope")
    }
    let points = catalogue.applicablePoints(
      of: id, categories: snapshot.project.categories, role: snapshot.items.privacyRole
    ).map { snapshot.points[$0.id] ?? PointAssessment(point: $0.id) }
    let seen = base ?? snapshot.assessments[id] ?? Assessment(criterion: id)
    let accepted = try GapTransition.apply(
      status, rationale: rationale, to: seen, on: asOf, criterion: criterion, points: points
    ).get()
    let entry = try file.apply(
      [Edit(.assess(accepted.assessment), base: .assess(seen))], overwriting: overwriting,
      by: author)
    return Outcome(entry: entry, warnings: accepted.warnings)
  }
}
