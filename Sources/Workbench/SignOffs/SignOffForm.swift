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
  /// That a gap stays as it is until a day, by its id.
  case acceptRisk(String)

  /// The sign-off behind a choice of a record's field; nil for a choice that needs none.
  init?(_ choice: String, of field: String, in records: [RecordRef]) {
    guard records.count == 1, case .item(.gap, let id) = records[0], field == "status",
      choice == ItemRecord.acceptedRisk
    else { return nil }
    self = .acceptRisk(id)
  }

  var code: String {
    switch self {
    case .checkpoint: "checkpoint"
    case .freeze: "freeze"
    case .acceptRisk(let id): "accept risk \(id)"
    }
  }

  func title(_ state: WorkbenchState) -> String {
    switch self {
    case .acceptRisk(let id): "Accept the risk of \(ItemRecord.read(.gap, id, state).label)"
    case .checkpoint: "Sign off a checkpoint"
    case .freeze: "Freeze the scope"
    }
  }

  func fields(_ state: WorkbenchState) -> [FormField] {
    switch self {
    case .acceptRisk:
      [
        FormField(
          id: "expires", label: "Accepted until",
          kind: .date(parse: state.dateReading, calendar: state.calendar),
          help: "The day after it counts as open again.", required: true),
        FormField(
          id: "reason", label: "Reason", kind: .multiline(rows: 2),
          help: "Why the risk can be borne until then, and what limits it.", required: true),
      ]
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
    guard case .freeze = self, let snapshot = state.project?.snapshot else { return [] }
    return ScopeFreeze.problems(
      project: snapshot.project, items: snapshot.items, today: state.asOf)
  }

  /// What is wrong with what was typed; nil when it can be signed off.
  func refusal(_ values: [String: String], _ state: WorkbenchState) -> FormRefusal? {
    guard case .acceptRisk(let id) = self else { return nil }
    guard let gap = state.project?.snapshot.items.item(.gap, id) else {
      return FormRefusal(field: "reason", reason: "The gap was removed meanwhile.")
    }
    if let obstacle = ItemMoves.obstacle(to: ItemRecord.acceptedRisk, of: gap) {
      return FormRefusal(field: "reason", reason: obstacle)
    }
    guard let last = Self.lastDay(values, state), last < state.asOf else { return nil }
    return FormRefusal(field: "expires", reason: "\(last) is over: choose a day to come.")
  }

  private static func lastDay(
    _ values: [String: String], _ state: WorkbenchState
  ) -> CalendarDate? {
    try? DateReading.read(values["expires"] ?? "", today: state.asOf).get()
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
    case .acceptRisk(let id):
      var gap = ItemRecord.read(.gap, id, state)
      let last = Self.lastDay(values, state)?.description ?? ""
      gap["status"] = ItemRecord.acceptedRisk
      gap["approver"] = values[SignOffUpdate.decidedBy] ?? ""
      gap["expires"] = last
      gap["reason"] = values["reason"] ?? ""
      return ("Risk accepted until \(last): \(gap.label)", [.putItem(gap)])
    }
  }
}
