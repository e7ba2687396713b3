import Readiness
import Terminal

/// The ways to look at the roadmap: Tab goes from one to the next, and a line above each names them.
enum RoadmapViews {
  static let all: [(place: Place, title: String)] = [
    (.items(.task), "List"), (.board, "Board"), (.timeline, "Timeline"), (.load, "Load"),
  ]

  /// The names of the views, the one shown marked; `aside` stands at the right where it fits.
  static func line(_ state: WorkbenchState, width: Int, aside: String = "") -> StyledText {
    let here = state.layout.panes.first { pane in all.contains { $0.place == pane.place } }?.place
    var line = StyledText("")
    for (place, title) in all {
      let isHere = place == here
      line =
        line
        + StyledText(
          isHere ? "[\(title)]" : " \(title) ",
          isHere ? state.look.theme.title : state.look.theme.text)
    }
    line = line + StyledText("  \(state.keyName(.showForecast)) Forecast", state.look.theme.dim)
    let room = width - 1 - TextWidth.of(line.text)
    guard !aside.isEmpty, TextWidth.of(aside) + 2 <= room else { return line }
    return line + StyledText(TextWidth.pad(aside, room, .right), state.look.theme.dim)
  }

  /// The line alone, as what stands above a list.
  static let head: @Sendable (WorkbenchState, Int) -> [StyledText] = { state, width in
    [line(state, width: width)]
  }

  /// Goes to the view after or before, in the place of the one shown.
  static func step(_ by: Int, _ state: inout WorkbenchState) -> [Effect] {
    guard let index = all.firstIndex(where: { $0.place == state.place }) else { return [] }
    let next = all[(index + by + all.count) % all.count].place
    state.places[state.places.count - 1] = next
    return WorkbenchUpdate.refresh(&state)
  }
}
