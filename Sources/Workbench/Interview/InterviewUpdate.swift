import Jobs
import ProjectFile
import Readiness
import Terminal

/// Holding an interview: choosing and typing an answer, saving it, and turning the pages.
enum InterviewUpdate {
  /// Begins where the last one stopped, at the first criterion that is not assessed.
  static func begin(_ state: inout WorkbenchState) -> [Effect] {
    let pages = pages(state)
    guard !pages.isEmpty else { return [] }
    let stopped = state.interviewed.flatMap { pages.firstIndex(of: $0) } ?? 0
    let order = Array(pages.indices[stopped...]) + pages.indices[..<stopped]
    let open = order.first { CriterionRecord.read(pages[$0], state).status == .notAssessed }
    state.overlays.append(.interview(Interview(pages, at: open ?? stopped, state)))
    turned(&state)
    return []
  }

  /// The marked criteria, else all the list shows, in its order; marks it does not show come last.
  private static func pages(_ state: WorkbenchState) -> [CriterionID] {
    let own = state[list: .gaps]
    let shown = own.page.rows.filter { !$0.isHeading }.compactMap { CriterionID($0.id) }
    guard !own.marks.isEmpty else { return shown }
    let marked = Catalogue.shipped.criteria.map(\.id).filter { own.marks[$0.description] != nil }
    return shown.filter(marked.contains) + marked.filter { !shown.contains($0) }
  }

  static func take(
    _ input: InputEvent, _ interview: Interview, _ state: inout WorkbenchState
  ) -> [Effect] {
    if interview.saving != nil {
      state.interview?.ahead.append(input)
      return []
    }
    switch input {
    case .key(.enter): return save(&state)
    case .key(.escape): return leave(&state)
    case .key(.tab), .key(.backTab): state.interview?.isTyping.toggle()
    case .key(.pageDown): turn(1, &state)
    case .key(.pageUp): turn(-1, &state)
    case .key(.control("o")): return edit(&state)
    default:
      if interview.isTyping {
        type(input, &state)
      } else if case .key(let key) = input {
        return choose(key, &state)
      }
    }
    return []
  }

  private static func type(_ input: InputEvent, _ state: inout WorkbenchState) {
    let columns = InterviewView.parts(state).field.width
    state.interview?.rationale.columns = columns
    _ = state.interview?.rationale.handle(input)
    state.interview?.refusal = nil
  }

  private static let answers: [WorkbenchAction: GapStatus] = [
    .markMet: .met, .markPartial: .partiallyMet, .markNotMet: .notMet,
    .markNotApplicable: .notApplicable,
  ]

  /// The keys that the list has for the same, also where the user has given them others.
  private static func choose(_ key: Key, _ state: inout WorkbenchState) -> [Effect] {
    if key == .character("[") || key == .character("]") {
      turn(key == .character("]") ? 1 : -1, &state)
      return []
    }
    let action = state.actions.action(for: key).flatMap { WorkbenchAction(rawValue: $0.id) }
    switch action {
    case .skip: turn(1, &state)
    case .undo: return [.offerUndo(.undo)]
    case .redo: return [.offerUndo(.redo)]
    case .editLong: return edit(&state)
    case .edit: openForm(&state)
    case .owner:
      guard let record = state.interview?.record else { return [] }
      return EditUpdate.proceed(EditRequest(records: [record], field: "owner"), &state)
    default:
      guard let answer = action.flatMap({ answers[$0] }) else { return [] }
      state.interview?.answer = answer
      state.interview?.refusal = nil
    }
    return []
  }

  /// All fields of the criterion over its page, with what is typed there.
  private static func openForm(_ state: inout WorkbenchState) {
    guard let interview = state.interview else { return }
    keep(interview, &state)
    ItemUpdate.open(interview.record, &state)
  }

  private static func edit(_ state: inout WorkbenchState) -> [Effect] {
    state.editing = .overlay(field: "rationale")
    return [.edit(state.interview?.rationale.text ?? "")]
  }

  /// Saves answer and rationale as one change; what stands in the way is said under the field.
  private static func save(_ state: inout WorkbenchState) -> [Effect] {
    guard var interview = state.interview else { return [] }
    var values = interview.values
    let before = interview.base["status"] ?? GapStatus.notAssessed.rawValue
    guard (values["status"] ?? before) != GapStatus.notAssessed.rawValue else {
      interview.refusal = "Choose an answer first: Tab, then m, p, n or -."
      state.interview = interview
      return []
    }
    guard !values.isEmpty else {
      keep(interview, &state)
      turn(1, &state)
      return []
    }
    // Another answer wants another reason: the old one would be saved with it.
    if let answer = values["status"], answer != before {
      values["rationale"] = values["rationale"] ?? ""
    }
    var request = EditRequest(records: [interview.record], field: "status", values: values)
    request.draft = interview.draftKey
    request.seen = [interview.record: interview.base]
    switch EditUpdate.save(request, state) {
    case .failure(let refusal):
      interview.refusal = refusal.reason
      interview.isTyping = true
      state.interview = interview
      return []
    case .success(let save):
      keep(interview, &state)
      interview.saving = interview.draftKey
      interview.refusal = nil
      state.interview = interview
      state.saving.append(save.draftKey)
      return [.save(save)]
    }
  }

  private static func leave(_ state: inout WorkbenchState) -> [Effect] {
    guard let interview = state.interview else { return [] }
    state.interview = nil
    leaving(interview, &state)
    state[list: .gaps].anchor = interview.criterion.description
    return WorkbenchUpdate.refresh(&state)
  }

  /// Another page; what was typed on this one stays as a draft.
  private static func turn(_ by: Int, _ state: inout WorkbenchState) {
    guard let interview = state.interview else { return }
    guard interview.pages.indices.contains(interview.index + by) else {
      state.toast = Toast("There is no further criterion.")
      return
    }
    leaving(interview, &state)
    let kept = state.toast
    go(to: interview.index + by, &state)
    state.toast = state.toast ?? kept
  }

  private static func go(to index: Int, _ state: inout WorkbenchState) {
    guard let interview = state.interview else { return }
    state.interview = Interview(interview.pages, at: index, state)
    turned(&state)
  }

  /// Remembers the page, to begin there the next time.
  private static func turned(_ state: inout WorkbenchState) {
    guard let interview = state.interview else { return }
    state.interviewed = interview.criterion
    if !interview.values.isEmpty { state.toast = .draftIsBack }
  }

  private static func leaving(_ interview: Interview, _ state: inout WorkbenchState) {
    keep(interview, &state)
    guard !interview.values.isEmpty, state.drafts[interview.draftKey] != nil else { return }
    state.toast = Toast.done("What you typed is kept and is there when you come back to it.")
  }

  private static func keep(_ interview: Interview, _ state: inout WorkbenchState) {
    state.drafts[interview.draftKey] = interview.draft(state)
  }
}

/// What becomes of an answer on its way into the file.
extension InterviewUpdate {
  /// Something was saved: an answer turns the page, an undo goes back to the one it concerns.
  static func saved(
    _ draft: String?, before: ProjectState?, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let interview = state.interview else { return [] }
    let said = state.toast
    defer { state.toast = said }
    guard let saving = interview.saving, saving == draft else {
      if draft == interview.draftKey { turnAnew(&state) }
      guard draft == nil, interview.saving == nil, let before else { return [] }
      let changed = interview.pages.firstIndex { id in
        let old = before.snapshot.assessments[id] ?? Assessment(criterion: id)
        let new = CriterionRecord.read(id, state)
        return old.status != new.status || old.rationale != new.rationale
      }
      if let changed, interview.values.isEmpty { go(to: changed, &state) }
      return []
    }
    go(to: interview.index + 1, &state)
    return interview.ahead.flatMap { OverlayUpdate.take($0, &state) }
  }

  /// The page as it is now, after its criterion's form was saved or left.
  static func turnAnew(_ state: inout WorkbenchState) {
    guard let interview = state.interview, interview.saving == nil else { return }
    state.interview = Interview(interview.pages, at: interview.index, state)
  }

  /// An answer was not saved: it stands as it was typed, and keys typed ahead are dropped.
  static func notSaved(_ draft: String?, _ state: inout WorkbenchState) {
    guard let saving = state.interview?.saving, saving == draft else { return }
    state.interview?.saving = nil
    state.interview?.ahead = []
  }

  /// It is saved after all, over what someone else wrote.
  static func overwrites(_ draft: String?, _ state: inout WorkbenchState) {
    guard let draft, state.interview?.draftKey == draft else { return }
    state.interview?.saving = draft
  }
}
