import Readiness
import Terminal

/// The ways to look at one thing: Tab goes from one to the next, and a line above each names them.
struct ViewRing: Sendable {
  let noun: String
  let views: [(place: Place, title: String)]
  /// What the line names beside the views, with the key that leads there.
  var aside: (action: WorkbenchAction, title: String)?

  static let all = [roadmap, policies, training]

  private static let roadmap = ViewRing(
    noun: "roadmap",
    views: [
      (.items(.task), "List"), (.board, "Board"), (.timeline, "Timeline"), (.load, "Load"),
    ], aside: (.showForecast, "Forecast"))

  private static let policies = ViewRing(
    noun: "policies",
    views: [
      (.items(.policy), "Policies"), (.dutyMatrix(.acknowledgements), "Acknowledgements"),
      (.items(.policyReview), "Reviews"), (.items(.policyException), "Exceptions"),
    ])

  private static let training = ViewRing(
    noun: "training",
    views: [
      (.dutyMatrix(.training), "Matrix"), (.items(.course), "Courses"),
      (.items(.trainingRecord), "Records"), (.items(.person), "People"),
    ])

  /// The ring a place is in; nil where it is in none.
  static func of(_ place: Place) -> ViewRing? {
    all.first { ring in ring.views.contains { $0.place == place } || ring.leads(to: place) }
  }

  private func leads(to place: Place) -> Bool {
    aside?.action == .showForecast && place == .forecast
  }

  /// The names of the views, the one shown marked; `aside` stands at the right where it fits.
  static func line(_ state: WorkbenchState, width: Int, aside: String = "") -> StyledText {
    let shown = state.layout.panes.map(\.place).first { of($0) != nil }
    guard let shown, let ring = of(shown) else { return StyledText("") }
    var line = StyledText("")
    for (place, title) in ring.views {
      let isHere = place == shown
      line =
        line
        + StyledText(
          isHere ? "[\(title)]" : " \(title) ",
          isHere ? state.look.theme.title : state.look.theme.text)
    }
    if let (action, title) = ring.aside {
      line = line + StyledText("  \(state.keyName(action)) \(title)", state.look.theme.dim)
    }
    let room = width - 1 - TextWidth.of(line.text)
    guard !aside.isEmpty, TextWidth.of(aside) + 2 <= room else { return line }
    return line + StyledText(TextWidth.pad(aside, room, .right), state.look.theme.dim)
  }

  /// The line alone, as what stands above a list; nil for a list in no ring.
  static func head(_ place: Place) -> (@Sendable (WorkbenchState, Int) -> [StyledText])? {
    guard of(place) != nil else { return nil }
    return { state, width in [line(state, width: width)] }
  }

  /// Goes to the view after or before, in the place of the one shown.
  static func step(_ by: Int, _ state: inout WorkbenchState) -> [Effect] {
    guard let ring = of(state.place),
      let index = ring.views.firstIndex(where: { $0.place == state.place })
    else { return [] }
    let next = ring.views[(index + by + ring.views.count) % ring.views.count].place
    state.places[state.places.count - 1] = next
    return WorkbenchUpdate.refresh(&state)
  }
}
