import Jobs
import Readiness
import Terminal

/// Policies as a table, and how many are late, due and missing.
struct PoliciesText {
  let standings: [PolicyStanding]
  let state: ProjectState
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  var lines: [StyledText] {
    (standings.isEmpty ? [] : table.lines(width: width) + [""])
      + [StyledText("\(state.policies.words), on \(state.policies.asOf)")]
      + named("Never approved", state.policies.neverApproved.map(\.policy.label))
      + named("Required, and missing", state.policies.missing.map(\.title))
  }

  private var table: TextTable {
    // What a policy is called comes last, where a narrow terminal clips it.
    var table = TextTable([
      .init(title: "Code"), .init(title: "Status"), .init(title: "In force"),
      .init(title: "Owner", limit: 20), .init(title: "Next review"),
      .init(title: "Signed"), .init(title: "Policy", limit: 90),
    ])
    for row in PolicyRow.rows(standings, signed: state.acknowledgements) {
      let bad = Theme.standard.style(.bad)
      let share = "\(row.signed.done) of \(row.signed.required)"
      table.add([
        row.policy.code.styled, row.policy.policyStatus.title.styled, row.versionInForce.styled,
        (state.person(row.policy.person("owner"))?.name ?? "").styled,
        StyledText(row.reviewWords, row.standing.isOverdue ? bad : .plain),
        StyledText(share, row.signed[.overdue] > 0 ? bad : .plain), row.policy.name.styled,
      ])
    }
    return table
  }

  private func named(_ title: String, _ names: [String]) -> [StyledText] {
    names.isEmpty ? [] : [StyledText("\(title): \(names.joined(separator: ", "))")]
  }
}
