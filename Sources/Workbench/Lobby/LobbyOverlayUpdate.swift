import Jobs
import Readiness
import Terminal

/// Input while something stands over the list.
enum LobbyOverlayUpdate {
  static func take(_ input: InputEvent, _ state: inout LobbyState) -> [LobbyEffect] {
    switch state.overlay {
    case .form(var form): fill(&form, input, &state)
    case .path(var prompt):
      if input == .key(.tab) { return [.completePath(prompt.field.text)] }
      answer(&prompt, input, &state)
    case .palette(var palette):
      let outcome = palette.handle(input)
      state.overlay = .palette(palette)
      return picked(outcome, &state)
    case .help(var help):
      let outcome = help.handle(input)
      state.overlay = .help(help)
      return picked(outcome, &state)
    case nil: break
    }
    return []
  }

  /// The path as far as the folders say how it goes on.
  static func completed(_ path: String, _ state: inout LobbyState) {
    guard case .path(var prompt) = state.overlay else { return }
    prompt.field = TextField(path, placeholder: prompt.field.placeholder)
    state.overlay = .path(prompt)
  }

  private static func fill(_ form: inout Form, _ input: InputEvent, _ state: inout LobbyState) {
    let outcome = form.handle(input)
    state.overlay = .form(form)
    switch outcome {
    case .ignored, .handled: return
    case .cancelled(let values):
      state.overlay = nil
      let untouched = NewProjectForm.make(timeZone: state.timeZone, values: nil).values
      state.formDraft = values == untouched ? nil : values
      if state.formDraft != nil { state.toast = Toast.done(kept) }
    case .done(let values):
      switch NewProjectForm.read(values, timeZone: state.timeZone) {
      case .failure(let refusal):
        form.reject(refusal.field, refusal.reason)
        state.overlay = .form(form)
      case .success(let made):
        state.overlay = nil
        state.formDraft = values
        state.choice = .create(made.draft, path: made.path)
      }
    }
  }

  private static func answer(
    _ prompt: inout Prompt, _ input: InputEvent, _ state: inout LobbyState
  ) {
    let outcome = prompt.handle(input)
    state.overlay = .path(prompt)
    switch outcome {
    case .ignored, .handled: return
    case .cancelled(let draft):
      state.overlay = nil
      state.pathDraft = draft ?? ""
      if !GapTransition.isBlank(state.pathDraft) { state.toast = Toast.done(kept) }
    case .done(let path):
      guard !GapTransition.isBlank(path) else { return }
      state.overlay = nil
      state.pathDraft = path
      state.choice = .open(path: path)
    }
  }

  /// Runs what was picked in the palette or the help.
  private static func picked(
    _ outcome: Outcome<String>, _ state: inout LobbyState
  ) -> [LobbyEffect] {
    switch outcome {
    case .ignored, .handled: return []
    case .cancelled:
      state.overlay = nil
      return []
    case .done(let id):
      state.overlay = nil
      return state.actions.action(id: id).map { LobbyUpdate.run($0, &state) } ?? []
    }
  }

  private static let kept = "What you typed is kept and is there when you come back to it."
}
