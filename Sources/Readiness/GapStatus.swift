/// What an assessor says of a criterion (DOMAIN §4).
package enum GapStatus: String, CaseIterable, Hashable, Sendable {
  case notAssessed = "not_assessed"
  case met
  case partiallyMet = "partially_met"
  case notMet = "not_met"
  case notApplicable = "not_applicable"

  /// The status in words, lower case, as it stands in tables and titles.
  package var title: String {
    switch self {
    case .notAssessed: "not assessed"
    case .met: "met"
    case .partiallyMet: "partially met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    }
  }

  /// Reads the stored word (`partially_met`), also with blanks or hyphens, in any case.
  package init?(_ text: some StringProtocol) {
    let wanted = String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    guard let found = Self.allCases.first(where: { $0.rawValue == wanted }) else { return nil }
    self = found
  }
}
