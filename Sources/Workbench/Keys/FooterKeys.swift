import Terminal

/// The keys that work now, for the footer: an overlay and a filter being typed have their own.
enum FooterKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    if case .interview(let interview) = state.overlays.last {
      return ActionTable(entries(of: interview, state))
    }
    if let overlay = state.overlays.last { return ActionTable(entries(of: overlay, state)) }
    if state.place.list != nil, state[list: state.place].typing != nil {
      return ActionTable([
        shown("Enter", "keep the filter"), shown("Esc", "clear it"), shown("Down", "to the rows"),
      ])
    }
    return state.actions
  }

  private static func entries(
    of overlay: Overlay, _ state: WorkbenchState
  ) -> [ActionEntry] {
    switch overlay {
    case .prompt: [shown("Enter", "accept"), shown("Esc", "leave, the text is kept")]
    case .form(_, let purpose):
      [
        shown("Tab", "next field"), shown("Enter", "next, then save"), shown("Ctrl-S", "save"),
      ] + step(purpose, state)
        + [shown("Esc", "leave, the text is kept")]
    case .menu: [shown("Enter", "choose"), shown("Esc", "leave")]
    case .picker, .palette, .help:
      [shown("Enter", "choose"), shown("Down", "next"), shown("Esc", "leave")]
    case .confirm: [shown("y", "yes"), shown("n", "no"), shown("Esc", "leave")]
    case .preview: [shown("Enter", "do it"), shown("Esc", "leave it"), shown("Down", "read on")]
    case .reading: [shown("Esc", "close"), shown("Down", "read on")]
    case .progress: [shown("Esc", "stop")]
    case .interview: []
    }
  }

  /// The key to the next form, where there is one.
  private static func step(
    _ purpose: FormPurpose, _ state: WorkbenchState
  ) -> [ActionEntry] {
    if state.wizard.isOpen, case .record = purpose { return [shown("Ctrl-Down", "next step")] }
    return purpose.stepsThroughRecords(state) ? [shown("Ctrl-Down", "next record")] : []
  }

  private static func entries(
    of interview: Interview, _ state: WorkbenchState
  ) -> [ActionEntry] {
    if interview.isTyping {
      return [
        shown("Tab", "to the answer"), shown("Enter", "save, next"), shown("PgDn", "skip"),
        shown("PgUp", "back"), shown("Ctrl-O", "editor"), shown("Esc", "leave, text kept"),
      ]
    }
    return [
      shown("Tab", "to the text"), shown("Enter", "save, next"),
      shown(state.keyName(.skip), "skip"), shown("[", "back"),
      shown(state.keyName(.owner), "owner"), shown(state.keyName(.edit), "all fields"),
      shown("Esc", "leave"),
      shown(state.keyName(.undo), "undo"), shown(state.keyName(.editLong), "editor"),
    ]
  }

  private static func shown(_ key: String, _ title: String) -> ActionEntry {
    ActionEntry(
      id: "", keys: Key(named: key).map { [$0] } ?? [], title: title, inFooter: true)
  }
}
