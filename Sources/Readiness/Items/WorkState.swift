/// What follows from the stored states of gaps and tasks on a day (DOMAIN §4).
extension Item {
  /// Whether there is still something to do: an accepted risk counts again once its day is over.
  package func isOpen(asOf day: CalendarDate) -> Bool {
    switch kind {
    case .gap: self["status"] == "identified" || hasExpired(asOf: day)
    case .task: ["backlog", "planned", "in_progress", "blocked"].contains(self["status"])
    default: false
    }
  }

  /// An accepted risk whose last day is over, or that never got one.
  package func hasExpired(asOf day: CalendarDate) -> Bool {
    guard kind == .gap, self["status"] == "risk_accepted" else { return false }
    return date("expires").map { $0 < day } ?? true
  }

  /// An open task whose due day is over.
  package func isOverdue(asOf day: CalendarDate) -> Bool {
    guard kind == .task, isOpen(asOf: day), let due = date("due") else { return false }
    return due < day
  }
}

/// How far the work on an open gap is, as its tasks tell (DOMAIN §4).
package enum GapProgress: String, CaseIterable, Hashable, Sendable {
  case planned
  case inRemediation = "in_remediation"
  case readyForRetest = "ready_for_retest"

  package var title: String {
    switch self {
    case .planned: "planned"
    case .inRemediation: "in remediation"
    case .readyForRetest: "ready for retest"
    }
  }
}

extension Items {
  /// How far an open gap is; nil while it has no task, and once it is closed or accepted.
  package func progress(of gap: Item, asOf day: CalendarDate) -> GapProgress? {
    let states = tasks(of: gap).map { $0["status"] }.filter { $0 != "cancelled" }
    guard gap.isOpen(asOf: day), !states.isEmpty else { return nil }
    if states.allSatisfy({ $0 == "done" || $0 == "verified" }) { return .readyForRetest }
    return states.allSatisfy { $0 == "backlog" || $0 == "planned" } ? .planned : .inRemediation
  }

  /// The gaps, or tasks, that name a criterion.
  package func all(_ kind: ItemKind, on criterion: CriterionID) -> [Item] {
    self[kind].filter { $0.criteria("criteria").contains(criterion) }
  }

  package func answers(on criterion: CriterionID) -> [Item] {
    self[.answer].filter { $0.criteria("criterion") == [criterion] }
  }

  package func tasks(of gap: Item) -> [Item] {
    self[.task].filter { $0.references("gap").contains(gap.id) }
  }
}
