import Jobs
import ProjectFile
import Readiness
import Terminal

/// What is signed off, and what its form asks beside who decided, when and on what proof.
enum SignOffSubject: Hashable, Sendable {
  /// The state of the whole project as it stands.
  case checkpoint
  /// The scope as it stands, as a new version.
  case freeze
  case acceptRisk(AcceptedRisk)
  case approve(PolicyApproval)

  /// The sign-off behind a choice of a field in these records; nil for a choice that needs none, or
  /// that cannot be made for all of them at once.
  init?(_ choice: String, of field: String, in records: [RecordRef]) {
    if field == "status", choice == PolicyStatus.approved.rawValue {
      let policies = records.compactMap { record in
        if case .item(.policy, let id) = record { id } else { nil }
      }
      guard !policies.isEmpty, policies.count == records.count else { return nil }
      self = .approve(PolicyApproval(policies: policies))
      return
    }
    guard field == "status", choice == ItemRecord.acceptedRisk else { return nil }
    if records.count == 1, case .item(.gap, let id) = records[0] {
      self = .acceptRisk(.gap(id))
      return
    }
    let identities = records.compactMap { record in
      if case .finding(let identity) = record { identity } else { nil }
    }
    guard !identities.isEmpty, identities.count == records.count else { return nil }
    self = .acceptRisk(.findings(identities))
  }

  var code: String {
    switch self {
    case .checkpoint: "checkpoint"
    case .freeze: "freeze"
    case .acceptRisk(let risk): risk.code
    case .approve(let approval): approval.code
    }
  }

  func title(_ state: WorkbenchState) -> String {
    switch self {
    case .acceptRisk(let risk): "Accept the risk of \(risk.label(state))"
    case .approve(let approval): "Approve \(approval.label(state))"
    case .checkpoint: "Sign off a checkpoint"
    case .freeze: "Freeze the scope"
    }
  }

  func fields(_ state: WorkbenchState) -> [FormField] {
    switch self {
    case .acceptRisk: AcceptedRisk.fields(state)
    case .approve(let approval): approval.fields(state)
    case .checkpoint: []
    case .freeze:
      [
        FormField(
          id: "name", label: "Name", help: "Such as Scope 2026.", required: true),
        FormField(
          id: "reason", label: "Reason", kind: .multiline(rows: 2),
          help: "Why it is frozen now; for a later version, what changed.", required: true),
      ]
    }
  }

  /// Why it can't be signed off yet; empty when it can.
  func problems(_ state: WorkbenchState) -> [String] {
    if case .approve(let approval) = self { return approval.problems(state) }
    guard case .freeze = self, let snapshot = state.project?.snapshot else { return [] }
    return ScopeFreeze.problems(
      project: snapshot.project, items: snapshot.items, today: state.asOf)
  }

  /// What is wrong with what was typed; nil when it can be signed off.
  func refusal(_ values: [String: String], _ state: WorkbenchState) -> FormRefusal? {
    if case .acceptRisk(let risk) = self { risk.refusal(values, state) } else { nil }
  }

  /// What the journal calls it, and what becomes of the records that are signed off.
  func outcome(
    _ values: [String: String], _ state: WorkbenchState
  ) -> (title: String, changes: [ProjectChange]) {
    switch self {
    case .checkpoint:
      let score = state.project.map { "\($0.readiness.overall.percent)" } ?? "unknown"
      return ("Checkpoint: \(Readiness.name) \(score) on \(state.asOf)", [])
    case .freeze:
      guard let snapshot = state.project?.snapshot else { return ("", []) }
      let name = values["name"] ?? ""
      let version = ScopeFreeze.item(
        name: name, reason: values["reason"] ?? "", on: state.asOf,
        content: VersionText.content(snapshot), id: ItemRecord.newID)
      return ("Scope frozen: \(name)", [.putItem(version)])
    case .acceptRisk(let risk): return risk.outcome(values, state)
    case .approve(let approval): return approval.outcome(values, state)
    }
  }
}
