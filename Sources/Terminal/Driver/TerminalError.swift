/// Why there is no terminal to draw on.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case inputIsNoTerminal
  case outputIsNoTerminal
  case unknownTerminal(String)
  case cannotMoveCursor(String)
  case noPipe
  /// The terminal was closed while it was used.
  case inputLost

  package var description: String {
    switch self {
    case .inputIsNoTerminal:
      "Standard input is not a terminal, so no keys can be read. "
        + "The subcommands work without one; --help lists them."
    case .outputIsNoTerminal:
      "Standard output is not a terminal, so no screens can be shown. "
        + "The subcommands work without one; --help lists them."
    case .unknownTerminal(let name):
      "The terminal \(Self.quoted(name)) is not known on this system. "
        + "Set TERM to one that is, for example: TERM=xterm-256color."
    case .cannotMoveCursor(let name):
      "The terminal \(Self.quoted(name)) cannot place its cursor, so no screens can be shown. "
        + "Set TERM to what it is, or use the subcommands; --help lists them."
    case .noPipe:
      "The system gave no pipe to wake the screen with; too many files are open."
    case .inputLost:
      "The terminal was closed."
    }
  }

  private static func quoted(_ name: String) -> String {
    name.isEmpty ? "(TERM is not set)" : "“\(Sanitize.line(name, limit: 80))”"
  }
}
