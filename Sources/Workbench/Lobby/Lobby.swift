import Jobs
package import Terminal

/// What there is to do without a project: a small screen of its own, with its loop.
package struct Lobby {
  private(set) var state: LobbyState
  private let homeFolder: String

  /// - Parameters:
  ///   - theme: what the user wishes where there are colours.
  ///   - homeFolder: what `~` stands for in a path.
  ///   - notice: a sentence to begin with.
  package init(
    _ state: LobbyState, on driver: any Driver, theme: Theme = .standard, homeFolder: String,
    notice: String? = nil
  ) {
    self.state = state
    self.homeFolder = homeFolder
    self.state.look = driver.lookHint.look(theme: theme)
    if let notice = notice ?? driver.lookHint.notices.first {
      self.state.toast = Toast(notice, level: .warning)
    }
  }

  /// Runs until something is chosen.
  ///
  /// - Throws: `TerminalError.inputLost` when the terminal is gone.
  package mutating func run(on driver: any Driver) throws -> LobbyChoice {
    state.choice = nil
    _ = LobbyUpdate.update(&state, .resize(driver.size))
    while true {
      driver.present(LobbyView.frame(state))
      if let choice = state.choice { return withHome(choice) }
      guard let input = try driver.next(timeoutMilliseconds: nil) else { continue }
      for effect in LobbyUpdate.update(&state, input) { perform(effect, on: driver) }
    }
  }

  /// Says why a choice could not be carried out; `run` goes on from what was typed.
  package mutating func refuse(_ choice: LobbyChoice, because message: String) {
    LobbyUpdate.refused(choice, because: message, &state)
  }

  private mutating func perform(_ effect: LobbyEffect, on driver: any Driver) {
    switch effect {
    case .completePath(let begun):
      LobbyOverlayUpdate.completed(PathCompletion.complete(begun, home: homeFolder), &state)
    case .suspend: driver.suspend()
    case .repaint: driver.repaint()
    }
  }

  private func withHome(_ choice: LobbyChoice) -> LobbyChoice {
    func path(_ typed: String) -> String { PathCompletion.expandingHome(typed, home: homeFolder) }
    return switch choice {
    case .open(let typed): .open(path: path(typed))
    case .create(let draft, let typed): .create(draft, path: path(typed))
    case .demo, .close, .end: choice
    }
  }
}
