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
    case .wake, .mouse: return []
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
          field: TextField(state.pathDraft, placeholder: "acme.greenroom"), offersEditor: false))
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
