import Readiness
import Terminal

/// The columns of a list: the one under the cursor, which are shown, how wide, and the order.
enum ColumnsUpdate {
  private static let step = 4

  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .left: move(-1, &state)
    case .right: move(1, &state)
    case .widen: resize(step, &state)
    case .narrow: resize(-step, &state)
    case .sort: state.overlays.append(.menu(sortMenu(state), .sort))
    case .columns: state.overlays.append(.menu(columnsMenu(state), .columns))
    default: break
    }
    return []
  }

  private static func shown(_ state: WorkbenchState) -> [TableColumn] {
    guard let list = state.place.list else { return [] }
    return state.columns[list.id, default: ColumnSettings()].shown(of: list.columns)
      .map(\.column)
  }

  /// The column under the cursor; the first where there is none.
  static func current(_ state: WorkbenchState) -> TableColumn? {
    let columns = shown(state)
    return columns.first { $0.id == state[list: state.place].column } ?? columns.first
  }

  private static func move(_ by: Int, _ state: inout WorkbenchState) {
    let columns = shown(state)
    let index = columns.firstIndex { $0.id == current(state)?.id } ?? 0
    let next = min(max(0, index + by), columns.count - 1)
    if columns.indices.contains(next) { state[list: state.place].column = columns[next].id }
  }

  private static func resize(_ by: Int, _ state: inout WorkbenchState) {
    guard let list = state.place.list, let column = current(state) else { return }
    let present =
      switch column.width {
      case .fixed(let width): width
      case .flex(let least, _): least + 10
      }
    let range = TableColumn.settableWidths
    state.columns[list.id, default: ColumnSettings()].widths[column.id] =
      min(max(range.lowerBound, present + by), range.upperBound)
  }

  private static func sortMenu(_ state: WorkbenchState) -> Menu {
    let own = state[list: state.place]
    let columns = shown(state)
    let items = columns.map { column in
      let now = own.sort?.field == column.id
      return MenuItem(
        id: column.id, title: column.title,
        detail: now ? (own.sort?.isDescending ?? false ? "descending now" : "ascending now") : "")
    }
    let ownOrder = MenuItem(
      id: "", key: "0", title: "the list's own order", detail: own.sort == nil ? "now" : "")
    let index = columns.firstIndex { $0.id == (own.sort?.field ?? current(state)?.id) } ?? 0
    return Menu(title: "Sort by", items: items + [ownOrder], selection: index)
  }

  /// A column was chosen; the one the list is sorted by already turns the order round.
  static func sort(by id: String, _ state: inout WorkbenchState) -> [Effect] {
    if id.isEmpty { return ListUpdate.sort(by: nil, &state) }
    let now = state[list: state.place].sort
    let turned = now?.field == id && !(now?.isDescending ?? false)
    state[list: state.place].column = id
    return ListUpdate.sort(by: SortKey(id, isDescending: turned), &state)
  }

  private static func columnsMenu(_ state: WorkbenchState, selection: Int = 0) -> Menu {
    guard let list = state.place.list else { return Menu(title: "Columns", items: []) }
    let settings = state.columns[list.id, default: ColumnSettings()]
    return Menu(
      title: "Columns (Enter shows or hides, Esc closes)",
      items: list.columns.enumerated().map { index, column in
        MenuItem(
          id: column.id, title: column.field.title,
          detail: settings.isShown(column) ? "shown" : "hidden",
          availability: index == 0 ? .no("always shown") : .ok)
      }, selection: selection)
  }

  /// Shows or hides a column, and leaves the menu open for the next.
  static func toggle(_ id: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list,
      let index = list.columns.firstIndex(where: { $0.id == id })
    else { return [] }
    state.columns[list.id, default: ColumnSettings()].toggled.formSymmetricDifference([id])
    state.overlays.append(.menu(columnsMenu(state, selection: index), .columns))
    return []
  }
}
