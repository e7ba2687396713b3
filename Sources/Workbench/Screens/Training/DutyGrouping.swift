import Readiness

/// By what the rows of a matrix are put together.
enum DutyGrouping: String, ListGrouping {
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
}
