import Jobs
import ProjectFile
import Readiness
import Terminal

/// Sign-offs: who decided, when and on what proof, apart from who types it; never undone, only
/// withdrawn with a reason.
enum SignOffUpdate {
  /// The field of who decided: a person by id, or the name of someone new.
  static let decidedBy = "decided-by"
  static let decidedOn = "decided-on"
  static let proof = "proof"

  /// The status menu of a screen that has nothing but sign-offs.
  static func menu(_ state: inout WorkbenchState) -> [Effect] {
    switch state.place {
    case .overview:
      state.overlays.append(
        .menu(
          Menu(
            title: "Sign off",
            items: [
              MenuItem(
                id: "checkpoint", key: "c", title: "checkpoint: the state as it stands",
                detail: "kept with the head of the journal")
            ]), .status))
    case .scope: openForm(.freeze, &state)
    case .entry(let id):
      PromptUpdate.ask(
        .withdrawal(id), title: "Withdraw the sign-off",
        explanation: "Why it stands no longer. The sign-off stays in the journal, with this.",
        read: PromptUpdate.required("Write the reason."), &state)
    default: break
    }
    return []
  }

  static func entry(_ state: WorkbenchState) -> JournalEntry? {
    guard case .entry(let id) = state.place else { return nil }
    return state.entries.first { $0.id == id }
  }

  static func openForm(_ subject: SignOffSubject, _ state: inout WorkbenchState) {
    let problems = subject.problems(state)
    guard problems.isEmpty else {
      state.overlays.append(
        .reading(
          Reading(
            "Not yet",
            [.paragraph("Before you can sign this off:"), .blank] + problems.map { .bullet($0) })))
      return
    }
    state.overlays.append(.form(form(subject, state), .signOff(subject)))
  }

  private static func form(_ subject: SignOffSubject, _ state: WorkbenchState) -> Form {
    var form = Form(
      title: subject.title(state),
      fields: subject.fields(state) + [
        FormField(
          id: decidedBy, label: "Decided by",
          kind: .pick(
            options: (state.project?.snapshot.people ?? []).filter(\.isActive).map {
              .init($0.id.description, $0.name)
            }, addNew: true),
          help: "Who decided; what is typed here is recorded by \(state.actor).", required: true),
        FormField(
          id: decidedOn, label: "Decided on",
          kind: .date(parse: state.dateReading, calendar: state.calendar), required: true),
        FormField(
          id: proof, label: "Proof", kind: .multiline(rows: 2),
          help: "Minutes, a ticket or a link that shows the decision.", required: true),
      ], values: [decidedOn: state.asOf.description])
    for (id, text) in state.drafts[FormPurpose.signOff(subject).draftKey] ?? [:] {
      form.setValue(id, text)
    }
    return form
  }

  static func submitted(
    _ values: [String: String], _ form: Form, _ subject: SignOffSubject,
    _ state: inout WorkbenchState
  ) -> [Effect] {
    let decider = values[decidedBy] ?? ""
    let decision = SignOff(
      decidedBy: PeoplePicker.typedName(decider)
        ?? state.project?.person(Person.ID(decider))?.name ?? decider,
      decidedOn: (try? DateReading.read(values[decidedOn] ?? "", today: state.asOf)
        .get()) ?? state.asOf,
      proof: values[proof] ?? "")
    let purpose = FormPurpose.signOff(subject)
    let isToCome = decision.decidedOn > state.asOf
    let refusal =
      isToCome
      ? FormRefusal(field: decidedOn, reason: "A decision lies in the past or today.")
      : subject.refusal(values, state)
    if let refusal {
      var rejected = form
      rejected.reject(refusal.field, refusal.reason)
      state.overlays[state.overlays.count - 1] = .form(rejected, purpose)
      return []
    }
    state.overlays.removeLast()
    state.drafts[purpose.draftKey] = values
    state.saving.append(purpose.draftKey)
    let (title, changes) = subject.outcome(values, state)
    return [.signOff(title: title, decision, changes)]
  }
}
