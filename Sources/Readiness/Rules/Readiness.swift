/// How ready the criteria in scope are, with the reason of every figure (DOMAIN §9).
package struct Readiness: Hashable, Sendable {
  package enum Band: String, CaseIterable, Hashable, Sendable {
    case ready, nearly, partial
    case notReady = "not_ready"

    /// ready from 0.90, nearly from 0.75, partial from 0.50.
    package init(_ score: Double) {
      // Compared with a hair to spare, since 1 − 0.1 may fall a bit short of 0.9 in binary.
      self =
        switch score + 1e-9 {
        case 0.90...: .ready
        case 0.75...: .nearly
        case 0.50...: .partial
        default: .notReady
        }
    }

    package var title: String { self == .notReady ? "not ready" : rawValue }
  }

  /// A limit a score may not pass while its cause stands.
  package struct Cap: Hashable, Sendable {
    package let limit: Double
    /// Why, as a sentence.
    package let cause: String
  }

  /// One criterion in scope.
  package struct Score: Hashable, Sendable {
    package let criterion: CriterionID
    package let status: GapStatus
    /// D, the design assessment, 0 to 1.
    package let design: Double
    /// F, what open findings take, 0 to 0.5.
    package let findings: Double
    /// D − F before floor and caps; may be negative.
    package let uncapped: Double
    /// R, 0 to 1, after floor and caps.
    package let score: Double
    /// Every limit whose cause stands, the lowest first, whether or not it lowers the score.
    package let caps: [Cap]
    package let band: Band
    /// Points of focus somebody looked at, of those that count.
    package let pointsConsidered: Int
    package let pointsApplicable: Int
    /// All open findings linked to the criterion, also those that move nothing.
    package let openFindings: Int
    package let lateFindings: Int
    /// The groups with something open, the largest q first.
    package let terms: [FindingTerm]
    package let isStale: Bool

    package var percent: Percent { Percent(score) }
    /// The cap that lowers the score, when one does.
    package var bindingCap: Cap? {
      caps.first.flatMap { $0.limit + 1e-9 < uncapped ? $0 : nil }
    }
    /// A criterion that does not apply is shown, and left out of every mean.
    package var counts: Bool { status != .notApplicable }
  }

  /// The mean over one category's criteria.
  package struct CategoryScore: Hashable, Sendable {
    package let category: Category
    /// Nil when all its criteria are not applicable: no data is no score.
    package let score: Double?
    package let readyCount: Int
    package let count: Int

    package var percent: Percent? { score.map(Percent.init) }
    package var band: Band? { score.map(Band.init) }
  }

  /// What the whole comes to.
  package struct Overall: Hashable, Sendable {
    /// The mean before the limit of 0.89.
    package let mean: Double
    package let score: Double
    /// The band of the score; never ready while a criterion is under 0.50.
    package let band: Band
    /// The limit of 0.89, when a criterion under 0.50 sets it.
    package let cap: Cap?
    /// n of N criteria ready.
    package let readyCount: Int
    package let count: Int
    /// Up to three, the lowest first.
    package let lowest: [CriterionID]

    package var percent: Percent { Percent(score) }
    package var readyPhrase: String { "\(readyCount) of \(count) criteria ready" }
  }

  /// What one fix would raise the overall score by.
  package struct Effect: Hashable, Sendable {
    package enum Fix: Hashable, Sendable {
      case gap(CriterionID)
      case findings(FindingGroup.Check)
    }

    package let fix: Fix
    /// The fix as a line, such as `CC6.1: partially met → met`.
    package let title: String
    /// In score, 0 to 1, before caps and floors, so that every fix has one.
    package let raise: Double
  }

  /// What the figure is called: an assessment score while the project tracks no controls.
  package static let name = "assessment score"

  /// Every criterion in scope, in the order of the catalogue.
  package let scores: [Score]
  /// Every category in scope, in the order of the catalogue.
  package let categories: [CategoryScore]
  package let overall: Overall
  /// The largest raise first.
  package let effects: [Effect]
  package let asOf: CalendarDate

  package subscript(criterion: CriterionID) -> Score? {
    scores.first { $0.criterion == criterion }
  }
}
