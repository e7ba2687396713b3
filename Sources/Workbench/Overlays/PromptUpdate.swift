import Jobs
import ProjectFile
import Readiness
import Terminal

/// Opens prompts with what was typed before, and takes their answers.
enum PromptUpdate {
  private static let field = "text"

  static func ask(
    _ purpose: PromptPurpose, title: String, explanation: String, text: String = "",
    read: @escaping @Sendable (String) -> FieldReading? = { _ in nil },
    calendar: CalendarMath? = nil, _ state: inout WorkbenchState
  ) {
    let draft = state.drafts[purpose.draftKey]?[Self.field]
    let field = TextField(draft ?? text)
    if draft != nil { state.toast = .draftIsBack }
    state.overlays.append(
      .prompt(
        Prompt(
          title: title, explanation: explanation, field: field, calendar: calendar,
          offersEditor: !purpose.asksForPath, read: read),
        purpose))
  }

  /// Refuses a text of blanks alone, with a sentence of what is wanted.
  static func required(_ sentence: String) -> @Sendable (String) -> FieldReading? {
    { GapTransition.isBlank($0) ? .invalid(sentence) : nil }
  }

  static func answered(
    _ purpose: PromptPurpose, _ text: String, _ state: inout WorkbenchState
  ) -> [Effect] {
    // Kept until it is saved: a save may be refused, or the file busy.
    state.drafts[purpose.draftKey] = draft(text, purpose)
    switch purpose {
    case .edit(var request, asking: let asked):
      request.draft = purpose.draftKey
      return EditUpdate.answered(asked, text, request, &state)
    case .importPath: return ImportUpdate.rehearse(ImportPlan(path: text), &state)
    case .importTarget(var plan):
      state.drafts[purpose.draftKey] = nil
      plan.target = text
      return ImportUpdate.rehearse(plan, &state)
    case .exportPath(let template):
      return [.export(path: text, template: template, overwrites: false)]
    case .tablePath(let kind): return [.compareTable(kind, path: text, TableChoices())]
    case .viewName: return ViewsUpdate.save(name: text, &state)
    case .withdrawal(let id):
      state.saving.append(purpose.draftKey)
      return [.withdraw(id, reason: text)]
    }
  }

  /// Tab goes on with a path, where a path is asked for.
  static func completion(
    of prompt: Prompt, _ purpose: PromptPurpose, on input: InputEvent
  ) -> [Effect]? {
    guard input == .key(.tab), purpose.asksForPath else { return nil }
    return [.completePath(prompt.field.text)]
  }

  static func completed(_ path: String, _ state: inout WorkbenchState) {
    guard case .prompt(var prompt, let purpose) = state.overlays.last, purpose.asksForPath
    else { return }
    prompt.field = TextField(path)
    state.overlays[state.overlays.count - 1] = .prompt(prompt, purpose)
  }

  static func cancelled(
    _ purpose: PromptPurpose, _ draft: String?, _ state: inout WorkbenchState
  ) {
    state.drafts[purpose.draftKey] = nil
    guard let draft, !GapTransition.isBlank(draft), draft != held(purpose, state) else { return }
    state.drafts[purpose.draftKey] = Self.draft(draft, purpose)
    state.toast = Toast.done("What you typed is kept and is there when you come back to it.")
  }

  /// What is typed as it is kept, with what the field held when it was begun.
  static func draft(_ text: String, _ purpose: PromptPurpose) -> [String: String] {
    guard case .edit(let request, asking: let asked) = purpose, request.records.count == 1,
      let before = request.records.first.flatMap({ request.seen[$0]?[asked] })
    else { return [field: text] }
    return [field: text, FormPurpose.before: before]
  }

  /// What the field holds already: leaving it as it was leaves nothing to keep.
  private static func held(_ purpose: PromptPurpose, _ state: WorkbenchState) -> String? {
    guard case .edit(let request, asking: let field) = purpose, request.records.count == 1
    else { return nil }
    return request.records.first?.values(state)[field]
  }
}
