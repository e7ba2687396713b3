import ProjectFile
package import Readiness

/// The documented shape of `policies --json`.
///
/// An object with `as_of`, `counts` of all policies (`policies`, `overdue`, `due` and `due_days`,
/// within which they are due, `never_approved`, `missing`), the `missing` templates that the scope
/// requires (`template`, `title`, `criteria`), and an array `policies` of those shown. A policy is as
/// `ItemJSON` has it, with `version_in_force`, `approved_on` and `next_review` (null where there is
/// none), `is_due`, `is_overdue` and `days_overdue` of its review, its `concerns` by their ids, and
/// its `signatures` (see `CompletionJSON`).
package struct PoliciesJSON: Encodable, Sendable {
  private let rows: [PolicyRow]
  private let state: ProjectState

  package init(_ standings: [PolicyStanding], of state: ProjectState) {
    rows = PolicyRow.rows(standings, signed: state.acknowledgements)
    self.state = state
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    try values.encode(state.snapshot.asOf.description, forKey: TextKey("as_of"))
    try values.encode(counts, forKey: TextKey("counts"))
    try values.encode(state.policies.missing.map(Missing.init), forKey: TextKey("missing"))
    var list = values.nestedUnkeyedContainer(forKey: TextKey("policies"))
    for row in rows {
      var one = list.nestedContainer(keyedBy: TextKey.self)
      try ItemJSON(item: row.policy, state: state).encode(to: &one)
      try encodeStanding(row, to: &one)
    }
  }

  private var counts: [String: Int] {
    let register = state.policies
    return [
      "policies": register.standings.count, "overdue": register.overdue.count,
      "due": register.dueSoon.count,
      "due_days": PaperLimits(settings: state.snapshot.settings).warningDays,
      "never_approved": register.neverApproved.count, "missing": register.missing.count,
    ]
  }

  private func encodeStanding(
    _ row: PolicyRow, to values: inout KeyedEncodingContainer<TextKey>
  ) throws {
    let standing = row.standing
    let texts: [(key: String, text: String?)] = [
      ("version_in_force", standing.versions.inForce?["version"]),
      ("approved_on", row.version?["approved_on"]),
      ("next_review", standing.nextReview?.description),
    ]
    for (key, text) in texts { try values.encode(text, forKey: TextKey(key)) }
    try values.encode(standing.isDue, forKey: TextKey("is_due"))
    try values.encode(standing.isOverdue, forKey: TextKey("is_overdue"))
    try values.encode(standing.daysLate, forKey: TextKey("days_overdue"))
    try values.encode(standing.concerns.map(\.rawValue), forKey: TextKey("concerns"))
    try values.encode(CompletionJSON(completion: row.signed), forKey: TextKey("signatures"))
  }

  private struct Missing: Encodable {
    let template: String
    let title: String
    let criteria: [String]

    init(_ missing: PolicyTemplate) {
      template = missing.id
      title = missing.title
      criteria = missing.criteria.map(\.description)
    }
  }
}
