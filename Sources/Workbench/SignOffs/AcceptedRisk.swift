import Jobs
import ProjectFile
import Readiness
import Terminal

/// A risk that is borne until a day: of a gap, or of findings (DOMAIN §4).
enum AcceptedRisk: Hashable, Sendable {
  case gap(String)
  /// Findings, by their identities.
  case findings([String])

  static func fields(_ state: WorkbenchState) -> [FormField] {
    [
      FormField(
        id: "expires", label: "Accepted until",
        kind: .date(parse: state.dateReading, calendar: state.calendar),
        help: "The day after it counts as open again.", required: true),
      FormField(
        id: "reason", label: "Reason", kind: .multiline(rows: 2),
        help: "Why the risk can be borne until then, and what limits it.", required: true),
    ]
  }

  func label(_ state: WorkbenchState) -> String {
    switch self {
    case .gap(let id): ItemRecord.read(.gap, id, state).label
    case .findings(let identities):
      identities.count == 1
        ? RecordRef.finding(identities[0]).label(state) : counted(identities.count, "finding")
    }
  }

  var code: String {
    switch self {
    case .gap(let id): "accept risk \(id)"
    case .findings(let identities): "accept risk of \(identities.joined(separator: " "))"
    }
  }

  func refusal(_ values: [String: String], _ state: WorkbenchState) -> FormRefusal? {
    if case .gap(let id) = self {
      guard let gap = state.project?.snapshot.items.item(.gap, id) else {
        return FormRefusal(field: "reason", reason: "The gap was removed meanwhile.")
      }
      if let obstacle = ItemMoves.obstacle(to: ItemRecord.acceptedRisk, of: gap) {
        return FormRefusal(field: "reason", reason: obstacle)
      }
    }
    guard let last = Self.lastDay(values, state), last < state.asOf else { return nil }
    return FormRefusal(field: "expires", reason: "\(last) is over: choose a day to come.")
  }

  /// What the journal calls it, and what becomes of the records.
  func outcome(
    _ values: [String: String], _ state: WorkbenchState
  ) -> (title: String, changes: [ProjectChange]) {
    let last = Self.lastDay(values, state)
    let decider = values[SignOffUpdate.decidedBy] ?? ""
    let reason = values["reason"] ?? ""
    let title = "Risk accepted until \(last?.description ?? ""): \(label(state))"
    switch self {
    case .gap(let id):
      var gap = ItemRecord.read(.gap, id, state)
      gap["status"] = ItemRecord.acceptedRisk
      gap["approver"] = decider
      gap["expires"] = last?.description ?? ""
      gap["reason"] = reason
      return (title, [.putItem(gap)])
    case .findings(let identities):
      return (
        title,
        identities.map { identity in
          var triage = FindingRecord.read(identity, state)
          triage.decision = .riskAccepted
          triage.approver = Person.ID(decider)
          triage.expires = last
          triage.reason = reason
          return .triage(triage)
        }
      )
    }
  }

  private static func lastDay(
    _ values: [String: String], _ state: WorkbenchState
  ) -> CalendarDate? {
    try? DateReading.read(values["expires"] ?? "", today: state.asOf).get()
  }
}
