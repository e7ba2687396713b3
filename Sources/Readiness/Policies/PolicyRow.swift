/// A policy with how it stands and how many signed it, as lists and reports tell of it.
package struct PolicyRow: Sendable, Identifiable {
  package let standing: PolicyStanding
  /// How many of those who have to sign it did.
  package let signed: Completion

  package var id: Item.ID { standing.id }
  package var policy: Item { standing.policy }
  /// The version in force, else the newest that was approved.
  package var version: Item? { standing.versions.inForce ?? standing.versions.newest }
  /// Such as `2.0`; empty while none is in force.
  package var versionInForce: String { standing.versions.inForce?["version"] ?? "" }

  /// `2026-03-01, 12 days overdue`, or why there is no day.
  package var reviewWords: String {
    guard let day = standing.nextReview else {
      return policy.policyStatus == .retired ? "retired" : "after its approval"
    }
    let late = standing.daysLate
    return "\(day)" + (late == 0 ? "" : ", \(Wording.count(late, "day", "days")) overdue")
  }

  package static func rows(
    _ standings: [PolicyStanding], signed board: DutyBoard
  ) -> [PolicyRow] {
    let duties = Dictionary(grouping: board.duties, by: \.subject)
    return standings.map { standing in
      PolicyRow(standing: standing, signed: Completion(duties[standing.id] ?? []))
    }
  }

  /// What follows from a policy, as the columns of a table.
  package static var figures: [(name: String, text: (PolicyRow) -> String)] {
    [
      ("version_in_force", \.versionInForce),
      ("approved_on", { $0.version?["approved_on"] ?? "" }),
      ("next_review", { $0.standing.nextReview?.description ?? "" }),
      ("days_overdue", { String($0.standing.daysLate) }),
      ("required", { String($0.signed.required) }), ("signed", { String($0.signed.done) }),
      ("overdue", { String($0.signed[.overdue]) }),
    ]
  }
}
