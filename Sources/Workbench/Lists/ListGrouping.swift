import Readiness
import Terminal

/// By what a list puts its rows together; its cases are what the menu offers.
protocol ListGrouping: CaseIterable, Equatable, RawRepresentable<String>, Sendable {
  var title: String { get }
}

/// The lists whose rows can be put together, and the choice of how.
enum GroupingUpdate {
  private struct Choice: Sendable {
    let plural: String
    let words: @Sendable (WorkbenchState) -> [(id: String, title: String, isNow: Bool)]
    let take: @Sendable (String, inout WorkbenchState) -> Void
  }

  private static func choice(_ place: Place) -> Choice? {
    switch place {
    case .items(.task): choice("tasks", \.taskGrouping)
    case .items(.policy): choice("policies", \.policyGrouping)
    default: DutyMatrixUpdate.kind(place).map { _ in choice("people", \.dutyGrouping) }
    }
  }

  private static func choice<Grouping: ListGrouping>(
    _ plural: String, _ path: any WritableKeyPath<WorkbenchState, Grouping> & Sendable
  ) -> Choice {
    Choice(plural: plural) { state in
      Grouping.allCases.map { ($0.rawValue, $0.title, $0 == state[keyPath: path]) }
    } take: { id, state in
      if let grouping = Grouping(rawValue: id) { state[keyPath: path] = grouping }
    }
  }

  /// Asks by what the rows of the list are put together; nil where the list has no such choice.
  static func choose(_ state: inout WorkbenchState) -> [Effect]? {
    guard let choice = choice(state.place) else { return nil }
    let words = choice.words(state)
    state.overlays.append(
      .menu(
        Menu(
          title: "Put \(choice.plural) together by",
          items: words.map { word in
            MenuItem(
              id: word.id, key: word.id.first, title: word.title, detail: word.isNow ? "now" : "")
          }, selection: words.firstIndex(where: \.isNow) ?? 0), .rowsTogether))
    return []
  }

  static func chose(_ id: String, _ state: inout WorkbenchState) -> [Effect] {
    choice(state.place)?.take(id, &state)
    state[list: state.place].sort = nil
    return ListUpdate.reload(state.place, &state)
  }
}
