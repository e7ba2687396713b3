/// Which criteria a check speaks to, and why (DOMAIN §1, "Using crosswalk.csv").
package struct CriteriaMapping: Hashable, Sendable {
  package enum Confidence: String, CaseIterable, Hashable, Sendable { case high, medium, low }

  /// At most three, the main one first, and only these may move a figure; empty when unmapped.
  package var criteria: [CriterionID]
  /// Shown beside the criteria; they move nothing.
  package var related: [CriterionID]
  /// The catalogue control whose fail days the check's failures are.
  package var control: String?
  /// Low confidence waits for a person's yes and moves no figure until then.
  package var confidence: Confidence
  /// The routes tried in order and what was moved aside, each as a sentence; none follows the route
  /// that left the criteria.
  package var reasons: [String]

  package init(
    criteria: [CriterionID] = [], related: [CriterionID] = [], control: String? = nil,
    confidence: Confidence = .low, reasons: [String] = []
  ) {
    self.criteria = criteria
    self.related = related
    self.control = control
    self.confidence = confidence
    self.reasons = reasons
  }
}
