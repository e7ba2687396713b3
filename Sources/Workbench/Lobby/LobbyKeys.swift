import Terminal

/// Every action there is without a project; those of every screen have the same id and keys here.
enum LobbyAction: String, CaseIterable, Sendable {
  case down = "cursor.down"
  case up = "cursor.up"
  case pageDown = "cursor.page-down"
  case pageUp = "cursor.page-up"
  case top = "cursor.top"
  case bottom = "cursor.bottom"
  case open = "record.open"
  case create = "project.create"
  case openPath = "project.open"
  case demo = "project.demo"
  case palette = "help.palette"
  case help = "help.keys"
  case suspend = "program.suspend"
  case repaint = "program.repaint"
  case quit = "program.quit"
}

enum LobbyKeys {
  static func table(_ state: LobbyState) -> ActionTable {
    ActionTable(projects(state) + moves + program)
  }

  private static func projects(_ state: LobbyState) -> [ActionEntry] {
    let nothing: String? =
      switch state.selected {
      case nil: "There is no project in the list."
      case let project? where project.isMissing: "There is no file at \(project.path) any more."
      default: nil
      }
    return [
      entry(
        .open, "Enter", "Open", "Open the project under the cursor.", group: "Projects",
        inFooter: true, unless: nothing),
      entry(
        .create, "a", "New project", "Make a new project from a few questions.",
        group: "Projects", inFooter: true),
      entry(
        .openPath, "O", "Open file", "Open a project by the path of its file.",
        group: "Projects", inFooter: true),
      entry(
        .demo, "d", "Demo", "Make a made-up company to look around in, and open it.",
        group: "Projects", inFooter: true),
    ]
  }

  private static let moves: [ActionEntry] = [
    entry(.down, "j Down", "Down", "Go to the next row.", group: "Move"),
    entry(.up, "k Up", "Up", "Go to the row before.", group: "Move"),
    entry(.pageDown, "PgDn", "Page down", "Go down by a screenful.", group: "Move"),
    entry(.pageUp, "PgUp", "Page up", "Go up by a screenful.", group: "Move"),
    entry(.top, "g Home", "First row", "Go to the first row.", group: "Move"),
    entry(.bottom, "G End", "Last row", "Go to the last row.", group: "Move"),
  ]

  private static let program: [ActionEntry] = [
    entry(
      .palette, ": Ctrl-P", "Palette", "Find any action by its name and run it.",
      group: "Program", inFooter: true),
    entry(
      .help, "?", "Help", "All keys of this screen, to search and to run.", group: "Program",
      inFooter: true),
    entry(
      .suspend, "Ctrl-Z", "Suspend", "Go back to the shell; fg returns here.", group: "Program"),
    entry(.repaint, "Ctrl-L", "Repaint", "Draw the whole screen anew.", group: "Program"),
    entry(.quit, "q", "Close", "Go back to the shell.", group: "Program", inFooter: true),
  ]

  private static func entry(
    _ action: LobbyAction, _ keys: String, _ title: String, _ hint: String, group: String,
    inFooter: Bool = false, unless reason: String? = nil
  ) -> ActionEntry {
    ActionEntry(
      id: action.rawValue, keys: keys.split(separator: " ").compactMap { Key(named: String($0)) },
      title: title, hint: hint, group: group, inFooter: inFooter,
      availability: reason.map { .no($0) } ?? .ok)
  }
}
