import Readiness

/// What one way of mapping proposes, before the ban.
struct Candidate {
  var criteria: [CriterionID] = []
  var related: [CriterionID] = []
  var control: String?
  var confidence = CriteriaMapping.Confidence.low
  var resourceClass = ""
  var reasons: [String] = []
  /// Criteria the report's own tags name; where one is left, the confidence is high.
  var tagged: Set<CriterionID> = []
  /// The check itself is named, by its id or by its tags: no other way knows it better.
  var isOwn = false
  /// It says something of the check, yet less than a way that is still to come.
  var isHint = false

  init() {}

  init(_ row: Crosswalk.Row, as route: String) {
    self.init(row)
    let ids = row.criteria.isEmpty ? "no criterion" : row.criteria.joined
    reasons = ["\(route): \(row.label) → \(ids)"]
  }

  /// With a sentence that stands for the row, whose label says how the table is kept.
  init(_ row: Crosswalk.Row, saying sentence: String) {
    self.init(row)
    let ids = row.criteria.isEmpty ? "" : " → \(row.criteria.joined) (\(row.confidence.rawValue))"
    reasons = [sentence + ids]
  }

  private init(_ row: Crosswalk.Row) {
    criteria = row.criteria
    related = row.related
    control = row.control
    confidence = row.confidence
    resourceClass = row.resourceClass
  }

  /// Joins the report's own tags in front, as they name the criteria themselves.
  mutating func put(_ tags: [SOC2Tags.Tag], first route: String) {
    let ids = tags.map(\.criterion).unique
    criteria = (ids + criteria).unique
    tagged = Set(ids)
    let words = tags.map { "\($0.word) → \($0.criterion)" }.joined(separator: ", ")
    reasons.insert("\(route): \(words)", at: 0)
  }
}

extension [CriterionID] {
  var joined: String { map(\.description).joined(separator: ", ") }

  /// Each id once, where it stands first.
  var unique: [CriterionID] {
    var seen: Set<CriterionID> = []
    return filter { seen.insert($0).inserted }
  }
}
