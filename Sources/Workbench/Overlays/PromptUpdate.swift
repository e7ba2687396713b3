import ProjectFile
import Readiness
import Terminal

/// Opens prompts with what was typed before, and takes their answers.
enum PromptUpdate {
  static func ask(
    _ purpose: PromptPurpose, title: String, explanation: String, text: String = "",
    read: @escaping @Sendable (String) -> FieldReading? = { _ in nil },
    _ state: inout WorkbenchState
  ) {
    let field = TextField(state.drafts[purpose] ?? text)
    state.overlays.append(
      .prompt(Prompt(title: title, explanation: explanation, field: field, read: read), purpose))
  }

  /// Refuses a text of blanks alone, with a sentence of what is wanted.
  static func required(_ sentence: String) -> @Sendable (String) -> FieldReading? {
    { GapTransition.isBlank($0) ? .invalid(sentence) : nil }
  }

  static func answered(
    _ purpose: PromptPurpose, _ text: String, _ state: inout WorkbenchState
  ) -> [Effect] {
    // Kept until it is saved: a save may be refused, or the file busy.
    state.drafts[purpose] = text
    switch purpose {
    case .rationale(let id, let status, let advances):
      state.saving.append(.prompt(purpose))
      if advances { GapUpdate.advance(&state) }
      return [.assess(id, status, rationale: text)]
    case .note(let id):
      guard var assessment = GapUpdate.assessment(id, state) else { return [] }
      assessment.note = text
      state.saving.append(.prompt(purpose))
      return [.apply([.assess(assessment)])]
    case .pointNote(let id):
      guard var point = GapUpdate.point(id, state) else { return [] }
      point.note = text
      state.saving.append(.prompt(purpose))
      return [.apply([.assessPoint(point)])]
    case .newOwner(let id):
      guard let assessment = GapUpdate.assessment(id, state) else { return [] }
      state.saving.append(.prompt(purpose))
      return [.addOwner(assessment, name: text)]
    case .importPath: return ImportUpdate.start(path: text, &state)
    case .exportPath: return [.export(path: text, overwrites: false)]
    }
  }

  /// Tab goes on with a path, where a path is asked for.
  static func completion(
    of prompt: Prompt, _ purpose: PromptPurpose, on input: InputEvent
  ) -> [Effect]? {
    guard input == .key(.tab), [.importPath, .exportPath].contains(purpose) else { return nil }
    return [.completePath(prompt.field.text)]
  }

  static func completed(_ path: String, _ state: inout WorkbenchState) {
    guard case .prompt(var prompt, let purpose) = state.overlays.last,
      [.importPath, .exportPath].contains(purpose)
    else { return }
    prompt.field = TextField(path)
    state.overlays[state.overlays.count - 1] = .prompt(prompt, purpose)
  }

  static func cancelled(
    _ purpose: PromptPurpose, _ draft: String?, _ state: inout WorkbenchState
  ) {
    guard let draft, !GapTransition.isBlank(draft) else {
      state.drafts[purpose] = nil
      return
    }
    state.drafts[purpose] = draft
    state.toast = Toast.done("What you typed is kept and is there when you come back to it.")
  }
}
