/// Why a gap status was not taken over.
package enum GapRefusal: Error, Hashable, Sendable {
  /// An assessed status without a word of why.
  case rationaleMissing(CriterionID, GapStatus)
  /// Not applicable without its reason, which the report has to print (DC 8).
  case reasonMissing(CriterionID)

  /// What is missing and what to do, as a sentence.
  package var sentence: String {
    switch self {
    case .rationaleMissing(let id, let status):
      "\(id) can't be \(status.title) without a rationale: write what you saw and why it suffices."
    case .reasonMissing(let id):
      "\(id) can't be not applicable without a reason: the report prints it under DC 8."
    }
  }
}

/// The moves of a criterion's gap status (DOMAIN §4): any, given a rationale.
package enum GapTransition {
  /// What an assessment becomes, and what its author should hear about it.
  package struct Accepted: Hashable, Sendable {
    package let assessment: Assessment
    /// Each a sentence; none of them stands in the way.
    package let warnings: [String]
  }

  /// Gives a criterion a status with its rationale on a day.
  ///
  /// Only a return to not assessed needs no rationale; one of blanks alone counts as none.
  /// `points` are the criterion's points of focus that count, with what was found of them.
  package static func apply(
    _ status: GapStatus, rationale: String, to assessment: Assessment, on day: CalendarDate,
    criterion: Criterion, points: [PointAssessment] = []
  ) -> Result<Accepted, GapRefusal> {
    if status != .notAssessed, isBlank(rationale) {
      let id = criterion.id
      return .failure(status == .notApplicable ? .reasonMissing(id) : .rationaleMissing(id, status))
    }
    var changed = assessment
    changed.status = status
    changed.rationale = rationale
    changed.assessedOn = status == .notAssessed ? nil : day
    let warnings = warnings(status, criterion: criterion, points: points)
    return .success(Accepted(assessment: changed, warnings: warnings))
  }

  /// Whether a text says nothing: blanks, and marks that show as nothing.
  package static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .control || properties.generalCategory == .format
    }
  }

  private static func warnings(
    _ status: GapStatus, criterion: Criterion, points: [PointAssessment]
  ) -> [String] {
    switch status {
    case .notApplicable where criterion.usuallyNotApplicable == nil:
      return [
        "\(criterion.id) nearly always applies: what a provider does for you is met with inherited"
          + " coverage, not left out."
      ]
    case .met:
      let unmet = points.filter { $0.status == .notMet || $0.status == .partiallyMet }
      guard !unmet.isEmpty else { return [] }
      let ids = unmet.map(\.point).joined(separator: ", ")
      return ["The rationale should say why \(criterion.id) is met although these are not: \(ids)."]
    default: return []
    }
  }
}

extension Assessment {
  /// How long an assessment stays fresh (DOMAIN §4).
  package static let freshDays = 90

  /// Assessed more than 90 days before a day.
  package func isStale(asOf day: CalendarDate) -> Bool {
    guard status != .notAssessed, let assessedOn else { return false }
    return day.days(since: assessedOn) > Self.freshDays
  }
}
