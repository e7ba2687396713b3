import Jobs
import ProjectFile
import Readiness

/// What people decide about a finding, as fields.
enum FindingRecord {
  static let fields = [
    RecordField(id: "owner", title: "Owner", kind: .person),
    RecordField(
      id: "due", title: "Due", kind: .date,
      help: "When it is to be fixed; the target for its severity goes on deciding what is late."),
    RecordField(id: "note", title: "Note", kind: .text(rows: 3)),
  ]

  static func read(_ identity: String, _ state: WorkbenchState) -> Triage {
    state.project?.snapshot.triage[identity] ?? Triage(finding: identity)
  }

  static func values(_ triage: Triage) -> [String: String] {
    [
      "owner": triage.owner?.description ?? "", "due": triage.due?.description ?? "",
      "note": triage.note,
    ]
  }

  static func change(
    _ identity: String, _ values: [String: String], from base: [String: String]?,
    _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    let now = read(identity, state)
    return triage(now, base ?? [:], state.asOf).flatMap { seen in
      triage(seen, values, state.asOf).map { after in
        RecordChange(edit: Edit(.triage(after), base: .triage(seen)))
      }
    }
  }

  private static func triage(
    _ before: Triage, _ values: [String: String], _ today: CalendarDate
  ) -> Result<Triage, FormRefusal> {
    var after = before
    if let owner = values["owner"] { after.owner = owner.isEmpty ? nil : Person.ID(owner) }
    after.note = values["note"] ?? before.note
    guard let typed = values["due"] else { return .success(after) }
    if GapTransition.isBlank(typed) {
      after.due = nil
      return .success(after)
    }
    switch DateReading.read(typed, today: today) {
    case .success(let date): after.due = date
    case .failure(let refusal):
      return .failure(FormRefusal(field: "due", reason: refusal.sentence))
    }
    return .success(after)
  }
}
