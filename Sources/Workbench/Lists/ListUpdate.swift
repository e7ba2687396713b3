import ProjectFile
import Readiness
import Terminal

/// What keys do in any list: the cursor, the filter and the order.
enum ListUpdate {
  /// Where the cursor stands once rows are loaded anew.
  enum Keeping {
    /// On the record it is on, wherever that goes.
    case record
    case top
  }

  /// Loads the rows of a place's list again.
  static func reload(
    _ place: Place, keeping: Keeping = .record, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let list = place.list else { return [] }
    var own = state[list: place]
    let filter = ListFilter(own.filter, fields: list.fields, today: state.asOf)
    own.problem = filter.problem
    if keeping == .top {
      own.cursor = ListCursor()
      own.anchor = nil
    }
    state[list: place] = own
    switch list.source {
    case .memory(let rows):
      let page = MemoryList.page(
        rows(state), columns: list.columns, filter: filter, sort: own.sort,
        marked: own.marks.keys, folded: own.filter.isEmpty ? list.folded?(state) ?? [] : [])
      adopt(page, at: place, line: nil, &state)
      return place == state.place ? settled(&state) : []
    case .paged(let effect):
      let half = pagedStretch / 2
      state[list: place].generation = state.nextGeneration()
      state[list: place].isLoading = true
      let request = ListRequest(
        place: place, filter: filter, sort: own.sort, showsAll: own.showsAll,
        offset: keeping == .top ? 0 : max(0, own.cursor.selection - half), limit: pagedStretch,
        marked: Set(own.marks.keys), anchor: keeping == .record ? own.anchor : nil,
        generation: state.generation)
      return [effect(request, state)]
    }
  }

  /// Rows loaded at once from a long list.
  static let pagedStretch = 200

  /// Takes over a page; the cursor goes to `line`, else to its record, else stays where it is.
  static func adopt(
    _ page: ListPage, at place: Place, line: Int?, _ state: inout WorkbenchState
  ) {
    if place == .board { BoardState.adopt(page.rows, &state) }
    var own = state[list: place]
    own.page = page
    own.isLoading = false
    let found = own.anchor.flatMap { anchor in page.rows.firstIndex { $0.id == anchor } }
    own.cursor.select(
      line ?? found.map { $0 + page.offset } ?? own.cursor.selection, count: page.lines,
      page: ListView.page(of: place, state))
    if page.row(own.cursor.selection)?.isHeading ?? false {
      own.cursor.select(
        own.cursor.selection + 1, count: page.lines, page: ListView.page(of: place, state))
    }
    state[list: place] = own
    if let row = own.selected { state[list: place].anchor = row.id }
  }

  /// Moves the cursor; answers what has to be loaded for where it is now.
  static func move(_ event: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    let place = state.place
    guard place.list != nil else { return [] }
    var own = state[list: place]
    let page = own.page
    _ = own.cursor.handle(
      event, count: page.lines, page: ListView.page(of: place, state),
      skipping: { page.row($0)?.isHeading ?? false })
    own.anchor = own.selected?.id
    state[list: place] = own
    return loadIfNeeded(place, &state) + settled(&state)
  }

  /// Puts the cursor on a line.
  static func select(_ line: Int, _ state: inout WorkbenchState) -> [Effect] {
    let place = state.place
    var own = state[list: place]
    guard !(own.page.row(line)?.isHeading ?? false) else { return [] }
    own.cursor.select(line, count: own.page.lines, page: ListView.page(of: place, state))
    own.anchor = own.selected?.id
    state[list: place] = own
    return loadIfNeeded(place, &state) + settled(&state)
  }

  /// Loads another stretch once the window reaches the end of the one there is.
  static func loadIfNeeded(_ place: Place, _ state: inout WorkbenchState) -> [Effect] {
    guard case .paged = place.list?.source else { return [] }
    let own = state[list: place]
    let window = own.cursor.window(
      count: own.page.lines, height: ListView.page(of: place, state))
    let loaded = own.page.offset..<(own.page.offset + own.page.rows.count)
    guard !window.isEmpty, window.clamped(to: loaded) != window else { return [] }
    state[list: place].anchor = nil
    return reload(place, &state)
  }

  /// The record beside the list follows the cursor.
  static func settled(_ state: inout WorkbenchState) -> [Effect] {
    guard let preview = state.layout.preview else { return [] }
    return DetailUpdate.load(preview, &state)
  }

  /// Keys while the filter is typed: each narrows the list at once.
  static func type(_ input: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    let place = state.place
    switch input {
    case .key(.enter):
      state[list: place].typing = nil
      return []
    case .key(.escape):
      state[list: place].typing = nil
      return setFilter("", &state)
    case .key(.down), .key(.up), .key(.pageDown), .key(.pageUp): return move(input, &state)
    default:
      guard var field = state[list: place].typing, field.handle(input) else { return [] }
      state[list: place].typing = field
      return field.text == state[list: place].filter ? [] : setFilter(field.text, &state)
    }
  }

  /// A longer filter begins at the top; clearing it stays with the record.
  static func setFilter(_ filter: String, _ state: inout WorkbenchState) -> [Effect] {
    state[list: state.place].filter = filter
    let effects = reload(state.place, keeping: filter.isEmpty ? .record : .top, &state)
    if let problem = state[list: state.place].problem {
      state.toast = Toast(problem, level: .warning)
    }
    return effects
  }

  static func sort(by key: SortKey?, _ state: inout WorkbenchState) -> [Effect] {
    state[list: state.place].sort = key
    return reload(state.place, &state)
  }
}
