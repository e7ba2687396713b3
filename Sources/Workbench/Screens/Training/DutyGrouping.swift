import Readiness
import Terminal

/// By what the rows of a matrix are put together.
enum DutyGrouping: String, CaseIterable, Sendable {
  case none, team, manager

  static let unsaid = "not said"

  var title: String { self == .none ? "not at all, by name" : rawValue }

  func heading(of person: Item, manager: String) -> String? {
    let name: String
    switch self {
    case .none: return nil
    case .team: name = person["team"]
    case .manager: name = manager
    }
    return name.isEmpty ? Self.unsaid : name
  }

  static func choose(_ state: inout WorkbenchState) -> [Effect] {
    state.overlays.append(
      .menu(
        Menu(
          title: "Put people together by",
          items: allCases.map {
            MenuItem(
              id: $0.rawValue, key: $0.rawValue.first, title: $0.title,
              detail: $0 == state.dutyGrouping ? "now" : "")
          }, selection: allCases.firstIndex(of: state.dutyGrouping) ?? 0), .dutyGrouping))
    return []
  }

  static func chose(_ choice: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let grouping = DutyGrouping(rawValue: choice) else { return [] }
    state.dutyGrouping = grouping
    state[list: state.place].sort = nil
    return ListUpdate.reload(state.place, &state)
  }
}
