import ProjectFile
import Readiness
import Terminal

/// The cursor on the heat map and on the list of what needs attention.
enum OverviewUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) {
    switch action {
    case .nextPane:
      let hasAttention = !Attention.items(state).isEmpty
      state.overview.pane = state.overview.pane == .map && hasAttention ? .attention : .map
    case .left: turn(-1, &state)
    case .right: turn(1, &state)
    default: break
    }
  }

  static func move(_ event: InputEvent, _ state: inout WorkbenchState) {
    switch state.overview.pane {
    case .map:
      var cursor = ListCursor(selection: state.overview.row)
      let rows = HeatMap.rows(state)
      _ = cursor.handle(event, count: rows.count, page: max(1, rows.count))
      state.overview.row = cursor.selection
      turn(0, &state)
    case .attention:
      let count = Attention.items(state).count
      _ = state.overview.attention.handle(event, count: count, page: max(1, count))
    }
  }

  static func open(_ state: inout WorkbenchState) -> [Effect] {
    switch state.overview.pane {
    case .map:
      guard let score = HeatMap.selected(state) else { return [] }
      return OpenUpdate.push(.criterion(score.criterion), &state)
    case .attention:
      let items = Attention.items(state)
      let index = state.overview.attention.selection
      guard items.indices.contains(index) else { return [] }
      switch items[index].target {
      case .criterion(let id): return OpenUpdate.push(.criterion(id), &state)
      case .findings(let filter): return OpenUpdate.push(.findings(scope: filter), &state)
      case .check(let check):
        return OpenUpdate.push(.findings(scope: Attention.terms(check)), &state)
      case .list(let place, let filter, of: _, let showsAll):
        if showsAll { state[list: place].showsAll = true }
        let effects = OpenUpdate.push(place, &state)
        return effects + ListUpdate.setFilter(filter, &state)
      case .forecast: return OpenUpdate.push(.forecast, &state)
      case .importing: return ImportUpdate.ask(&state)
      }
    }
  }

  private static func turn(_ by: Int, _ state: inout WorkbenchState) {
    let rows = HeatMap.rows(state)
    guard rows.indices.contains(state.overview.row) else { return }
    let last = rows[state.overview.row].scores.count - 1
    state.overview.column = min(max(0, state.overview.column + by), max(0, last))
  }
}
