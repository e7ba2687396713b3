import Jobs
import ProjectFile
import Readiness
import Terminal

/// By what the list of policies puts them together.
enum PolicyGrouping: String, ListGrouping {
  case none, review, owner, status

  var title: String {
    switch self {
    case .none: "not at all, by code"
    case .review: "month of the next review"
    case .owner: "owner"
    case .status: "status"
    }
  }
}

/// What the list of policies shows beside their fields, and under which headings.
enum PolicyList {
  static let followed = [
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "version", title: "Version"), width: .fixed(7)),
      cell: { policy, state in
        guard let versions = state.project?.policies[policy.id]?.versions else {
          return ListCell("")
        }
        if let inForce = versions.inForce { return ListCell(inForce["version"]) }
        return versions.newest.map { ListCell("(\($0["version"]))", role: .dim) }
          ?? ListCell("none", role: .warning)
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "next_review", title: "Next review", kind: .date),
        width: .fixed(11)),
      cell: { policy, state in
        guard let standing = state.project?.policies[policy.id] else { return ListCell("") }
        return ListCell(
          standing.nextReview,
          role: standing.isOverdue ? .bad : standing.isDue ? .warning : .text)
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "late", title: "Late", kind: .number), width: .fixed(5),
        alignment: .right, isExtra: true),
      cell: { policy, state in
        let days = state.project?.policies[policy.id]?.daysLate ?? 0
        return days == 0 ? ListCell("") : ListCell("\(days)", value: .number(Double(days)))
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "signed", title: "Signed", kind: .number), width: .fixed(8),
        alignment: .right),
      cell: { policy, state in
        guard let completion = state.project?.acknowledgements.completion(of: policy.id),
          completion.required > 0
        else { return ListCell("") }
        let isWhole = completion.done == completion.required
        return ListCell(
          "\(completion.done)/\(completion.required)",
          value: .number(Double(completion.done) / Double(completion.required)),
          role: isWhole ? .text : .warning)
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "look", title: "To look at"), width: .flex(min: 12, weight: 2)),
      cell: { policy, state in
        let concerns = state.project?.policies[policy.id]?.concerns ?? []
        guard let first = concerns.first else { return ListCell("") }
        let more = concerns.count > 1 ? " (+\(concerns.count - 1))" : ""
        return ListCell(first.words + more, role: .warning)
      }),
  ]

  /// The ring, and what is missing or late.
  static let head: @Sendable (WorkbenchState, Int) -> [StyledText] = { state, width in
    [ViewRing.line(state, width: width, aside: aside(state))]
  }

  private static func aside(_ state: WorkbenchState) -> String {
    guard let register = state.project?.policies else { return "" }
    let missing = register.missing.count
    let overdue = register.standings.count(where: \.isOverdue)
    let due = register.standings.count { $0.isDue && !$0.isOverdue }
    let parts = [
      overdue > 0 ? "\(overdue) overdue" : "", due > 0 ? "\(due) due soon" : "",
      missing > 0 ? "\(missing) missing: \(state.keyName(.addPolicySet)) adds" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func emptyText(_ state: WorkbenchState) -> String {
    let missing = state.project?.policies.missing.count ?? 0
    return
      "No policy yet; the scope asks for \(missing). \(state.keyName(.addPolicySet)) adds them "
      + "as drafts from templates, \(state.keyName(.add)) one of your own."
  }

  /// The policies in the order of their headings: those that are not retired, or all of them.
  static func grouped(
    _ policies: [Item], _ state: WorkbenchState
  ) -> [(policy: Item, heading: String?)] {
    let showsAll = state[list: .items(.policy)].showsAll
    let shown = showsAll ? policies : policies.filter { $0.policyStatus != .retired }
    guard state.policyGrouping != .none else { return shown.map { ($0, nil) } }
    let keyed = shown.enumerated().map { place, policy in
      (key: key(policy, state), place: place, policy: policy)
    }
    return keyed.sorted {
      ($0.key.order, $0.key.heading, $0.place) < ($1.key.order, $1.key.heading, $1.place)
    }.map { ($0.policy, $0.key.heading) }
  }

  /// The heading of a policy, and what it is sorted by before its words; what is not said comes last.
  private static func key(
    _ policy: Item, _ state: WorkbenchState
  ) -> (order: Int, heading: String) {
    switch state.policyGrouping {
    case .none: return (0, "")
    case .review:
      guard let standing = state.project?.policies[policy.id], let day = standing.nextReview else {
        return (1, "no review yet")
      }
      return standing.isOverdue ? (-1, "overdue") : (0, String(day.description.prefix(7)))
    case .owner:
      let name = state.project?.person(policy.person("owner"))?.name
      return name.map { (0, $0) } ?? (1, "nobody")
    case .status:
      return (
        PolicyStatus.allCases.firstIndex(of: policy.policyStatus) ?? 0, policy.policyStatus.title
      )
    }
  }
}
