import Terminal

/// How the workbench looks and listens: the split, the theme, the mouse.
enum LookUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .split:
      let modes = SplitMode.allCases
      let index = modes.firstIndex(of: state.split) ?? 0
      state.split = modes[(index + 1) % modes.count]
      state.toast = Toast("The record beside the list: \(state.split.title).")
      return ListUpdate.settled(&state)
    case .theme:
      state.overlays.append(
        .menu(
          Menu(
            title: "Theme",
            items: Theme.all.map {
              MenuItem(
                id: $0.name, title: $0.name, detail: $0 == state.look.theme ? "now" : "",
                availability: state.lookHint.hasColors || $0 == .mono
                  ? .ok : .no("there are no colours here, or NO_COLOR is set"))
            }, selection: Theme.all.firstIndex(of: state.look.theme) ?? 0), .theme))
    case .mouse:
      state.capturesMouse.toggle()
      state.toast = Toast(
        state.capturesMouse
          ? "The mouse clicks and scrolls here; Shift selects text in most terminals."
          : "The mouse selects text again.")
    default: break
    }
    return []
  }

  static func choose(theme name: String, _ state: inout WorkbenchState) {
    guard let theme = Theme.named(name) else { return }
    state.look = state.lookHint.look(theme: theme)
  }
}
