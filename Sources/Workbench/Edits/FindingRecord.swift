import Jobs
import ProjectFile
import Readiness

/// What people decide about a finding, as fields.
enum FindingRecord {
  /// Stands for no decision: the state follows from the reports.
  private static let undecided = FieldChoice(id: "", title: "as the reports say", key: "o")

  private static let keys: [TriageDecision: Character] = [
    .inRemediation: "r", .falsePositive: "f", .duplicate: "d", .riskAccepted: "a", .closed: "c",
  ]

  static let fields = [
    RecordField(id: "owner", title: "Owner", kind: .person),
    RecordField(
      id: "due", title: "Due", kind: .date,
      help: "When it is to be fixed; the target for its severity goes on deciding what is late."),
    RecordField(id: "note", title: "Note", kind: .text(rows: 3)),
    RecordField(
      id: "status", title: "Decision",
      kind: .choice(
        [undecided]
          + TriageDecision.allCases.map {
            FieldChoice(
              id: $0.rawValue, title: $0.title, key: keys[$0], isSignOff: $0 == .riskAccepted)
          }),
      note: (
        field: "reason",
        unless: ["", TriageDecision.inRemediation.rawValue, TriageDecision.closed.rawValue]
      )),
    RecordField(
      id: "reason", title: "Reason", kind: .text(rows: 2), help: "Why it was decided so."),
    RecordField(
      id: "expires", title: "Holds until", kind: .date,
      help: "The day after it counts as open again; empty for a decision without end."),
  ]

  static func read(_ identity: String, _ state: WorkbenchState) -> Triage {
    state.project?.snapshot.triage[identity] ?? Triage(finding: identity)
  }

  static func values(_ triage: Triage) -> [String: String] {
    [
      "status": triage.decision?.rawValue ?? "", "reason": triage.reason,
      "expires": triage.expires?.description ?? "",
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
      triage(seen, values, state.asOf).flatMap { after in
        if let refusal = refusal(after) { return .failure(refusal) }
        return .success(RecordChange(edit: Edit(.triage(after), base: .triage(seen))))
      }
    }
  }

  /// What keeps a decision from being one (DOMAIN §4); nil when nothing does.
  private static func refusal(_ triage: Triage) -> FormRefusal? {
    guard let decision = triage.decision, decision.setsAside,
      GapTransition.isBlank(triage.reason)
    else { return nil }
    return FormRefusal(field: "reason", reason: "Write why it is \(decision.title).")
  }

  private static func triage(
    _ before: Triage, _ values: [String: String], _ today: CalendarDate
  ) -> Result<Triage, FormRefusal> {
    var after = before
    if let owner = values["owner"] { after.owner = owner.isEmpty ? nil : Person.ID(owner) }
    after.note = values["note"] ?? before.note
    after.reason = values["reason"] ?? before.reason
    if let word = values["status"] { after.decide(TriageDecision(rawValue: word)) }
    return date("due", values, before.due, today).flatMap { due in
      date("expires", values, after.expires, today).map { expires in
        after.due = due
        after.expires = expires
        return after
      }
    }
  }

  /// The day that was typed, or the one from before where none was.
  private static func date(
    _ field: String, _ values: [String: String], _ before: CalendarDate?, _ today: CalendarDate
  ) -> Result<CalendarDate?, FormRefusal> {
    guard let typed = values[field] else { return .success(before) }
    if GapTransition.isBlank(typed) { return .success(nil) }
    switch DateReading.read(typed, today: today) {
    case .success(let date): return .success(date)
    case .failure(let refusal):
      return .failure(FormRefusal(field: field, reason: refusal.sentence))
    }
  }
}

extension Triage {
  /// Takes another decision; what belonged to the one before goes with it.
  fileprivate mutating func decide(_ decision: TriageDecision?) {
    guard decision != self.decision else { return }
    self.decision = decision
    approver = nil
    expires = nil
    if decision == nil { reason = "" }
  }
}
