import Readiness
import Terminal

/// How the states of what people have to do are shown in a cell of one letter.
enum DutyMark {
  private static let looks: [DutyState: (letter: Character?, role: Theme.Role)] = [
    .done: ("d", .good), .expiring: ("e", .partial), .pending: (nil, .dim),
    .overdue: ("L", .bad), .onLeave: ("v", .neutral),
  ]

  /// A letter, or the look's dot for what is not yet due.
  static func letter(_ state: DutyState, _ look: Look) -> Character {
    looks[state]?.letter ?? look.glyphs.dot
  }

  static func style(_ state: DutyState, _ look: Look) -> Style {
    look.theme[looks[state]?.role ?? .text]
  }

  /// `d done  e expiring  …`, as far as it fits.
  static func legend(width: Int, _ look: Look) -> StyledText {
    var line = StyledText("")
    for state in DutyState.allCases {
      let words =
        StyledText(String(letter(state, look)), style(state, look))
        + StyledText(" \(state.title)  ", look.theme.dim)
      line = line + words
    }
    let rest = "blank: not asked"
    let fits = TextWidth.of(line.text) + TextWidth.of(rest) < width
    return fits ? line + StyledText(rest, look.theme.dim) : line
  }
}
