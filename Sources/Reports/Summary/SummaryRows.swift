import Readiness

/// One criterion in scope, as a report tells of it.
struct CriterionRow: Sendable {
  static let noOwner = "no owner"

  let score: Readiness.Score
  let title: String
  let question: String
  let ownerRole: String
  let assessment: Assessment
  let owner: String
  /// Who was asked or showed it; empty where nobody is named.
  let saidBy: String
  /// Points of focus somebody found not met or only partially met.
  let openPoints: [PointRow]
  let work: CriterionWork

  /// A criterion that does not apply has no score, which is not a score of 0.
  var scoreText: String { score.counts ? score.percent.description : "—" }
  var bandText: String { score.counts ? score.band.title : "—" }
  var designText: String { score.counts ? Figure.term(score.design) : "—" }
  var findingsText: String { score.counts ? Figure.term(score.findings) : "—" }
}

/// One point of focus that is not met, or only partially.
struct PointRow: Sendable {
  let label: String
  let assessment: PointAssessment
}

/// One category in scope.
struct CategoryRow: Sendable {
  let score: Readiness.CategoryScore
  let notAssessed: Int
}

/// A limit that lowers the scores of some criteria, or of the whole.
struct CapRow: Sendable {
  let cap: Readiness.Cap
  /// What it lowers, such as `CC1.1, CC1.2`.
  let lowers: String
}

/// One fix with what it would raise the overall score by.
struct EffectRow: Sendable {
  let effect: Readiness.Effect
  /// What is fixed: the criterion's id, or the check's tool and id.
  let subject: String
  /// The criterion it raises most; nil when none of them is in scope.
  let main: CriterionRow?
  let criteria: String
}

/// One check with open findings; what sorts a thousand of them is counted once.
struct CheckRow: Sendable {
  let group: FindingGroup
  /// The worst severity with something open.
  let severity: Severity
  let open: Int
  let late: Int

  /// Nil when nothing is open.
  init?(_ group: FindingGroup) {
    open = group.openCount
    guard open > 0 else { return nil }
    self.group = group
    severity = group.open.lazy.filter { $0.value.total > 0 }.map(\.key).min() ?? .unrated
    late = group.lateCount
  }

  var name: String { group.title.isEmpty ? group.check.id : group.title }
  var criteria: String {
    group.criteria.isEmpty
      ? "none yet" : group.criteria.map(\.description).joined(separator: ", ")
  }
  var waitsForConfirmation: Bool { !group.criteria.isEmpty && !group.movesFigures }
  var failing: String {
    group.passed > 0
      ? "\(group.failed) of \(group.failed + group.passed)"
      : "\(group.failed), no passes reported"
  }

  /// The order of urgency: worse, then more of them late, then more failing resources.
  static func isBefore(_ left: CheckRow, _ right: CheckRow) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    if left.late != right.late { return left.late > right.late }
    if left.group.failed != right.group.failed { return left.group.failed > right.group.failed }
    return left.group.check < right.group.check
  }
}

/// Open findings of one severity.
struct SeverityRow: Sendable {
  let severity: Severity
  let open: Int
  let late: Int
  /// Days from first seen to the target; nil without one.
  let targetDays: Int?
}

/// One imported report.
struct ImportRow: Sendable {
  let report: ReportInput.Import
  let asOf: CalendarDate

  var age: String { DayDistance.words(from: asOf, to: report.scannedOn) }
}

/// How far a day lies from the as-of date, in words.
enum DayDistance {
  static func words(from asOf: CalendarDate, to day: CalendarDate) -> String {
    let days = day.days(since: asOf)
    if days == 0 { return "the as-of date" }
    let count = Figure.count(abs(days), "day", "days")
    return days < 0 ? "\(count) before the as-of date" : "\(count) after the as-of date"
  }
}
