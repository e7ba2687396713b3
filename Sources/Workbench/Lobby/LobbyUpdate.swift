import Jobs
import Readiness
import Terminal

/// What every input does to the lobby, and what it asks to have done; pure.
enum LobbyUpdate {
  static func update(_ state: inout LobbyState, _ input: InputEvent) -> [LobbyEffect] {
    switch input {
    case .resize(let size):
      state.size = size
      state.cursor.clamp(count: state.rows.count, page: state.page)
      return []
    case .terminate(let signal):
      state.choice = .end(signal: signal)
      return []
    case .resumed: return [.repaint]
    case .wake: return []
    case .key(let key) where isTooSmall(state):
      // A screen one cannot see must not be worked on, only left.
      if state.actions.action(for: key)?.id == LobbyAction.quit.rawValue { state.choice = .close }
      return []
    case .key, .paste:
      if isTooSmall(state) { return [] }
      if state.overlay != nil { return LobbyOverlayUpdate.take(input, &state) }
      guard case .key(let key) = input else { return [] }
      state.toast = nil
      return state.actions.action(for: key).map { run($0, &state) } ?? []
    }
  }

  static func isTooSmall(_ state: LobbyState) -> Bool {
    let least = WorkbenchState.smallest
    return state.size.width < least.width || state.size.height < least.height
  }

  /// Runs an action, from its key, the palette or the help; says why when it can't.
  static func run(_ entry: ActionEntry, _ state: inout LobbyState) -> [LobbyEffect] {
    if case .no(let reason) = entry.availability {
      state.toast = Toast.problem(reason)
      return []
    }
    return LobbyAction(rawValue: entry.id).map { perform($0, &state) } ?? []
  }

  /// A choice that could not be carried out: says why, and brings back what was typed.
  static func refused(_ choice: LobbyChoice, because message: String, _ state: inout LobbyState) {
    let reason = WorkbenchUpdate.sentence(message)
    if case .create = choice, let values = state.formDraft {
      state.overlay = .form(
        NewProjectForm.refused(values, timeZone: state.timeZone, because: reason))
    } else {
      state.toast = Toast.problem(reason)
    }
  }

  private static func perform(
    _ action: LobbyAction, _ state: inout LobbyState
  ) -> [LobbyEffect] {
    switch action {
    case .down: move(.down, &state)
    case .up: move(.up, &state)
    case .pageDown: move(.pageDown, &state)
    case .pageUp: move(.pageUp, &state)
    case .top: move(.home, &state)
    case .bottom: move(.end, &state)
    case .open: state.choice = state.selected.map { .open(path: $0.path) }
    case .create:
      state.overlay = .form(
        NewProjectForm.make(timeZone: state.timeZone, values: state.formDraft))
    case .openPath:
      state.overlay = .path(
        Prompt(
          title: "Open a project", explanation: "The path of its file; Tab goes on with it.",
          field: TextField(state.pathDraft, placeholder: "acme.greenroom")))
    case .demo:
      state.toast = Toast("Making \(state.freeDemoName).")
      state.choice = .demo(path: state.freeDemoName)
    case .palette: state.overlay = .palette(Palette(entries: state.actions.entries))
    case .help: state.overlay = .help(HelpOverlay(tables: [state.actions]))
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .quit: state.choice = .close
    }
    return []
  }

  private static func move(_ key: Key, _ state: inout LobbyState) {
    let rows = state.rows
    var cursor = state.cursor
    _ = cursor.handle(
      .key(key), count: rows.count, page: state.page, skipping: { rows[$0].project == nil })
    state.cursor = cursor
  }
}

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
