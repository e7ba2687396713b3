import ProjectFile
import Readiness
import Terminal

/// Marks in a list: by identity, so that they outlive the filter, the order and a reload.
enum MarksUpdate {
  /// More than this is a filter's work; a mark is a decision about one record.
  static let most = 10_000

  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .mark:
      guard let row = state[list: state.place].selected else { return [] }
      if state[list: state.place].marks.removeValue(forKey: row.id) == nil {
        add([row], &state)
      }
      // The cursor goes on first: what is loaded anew is to find it where it stands then.
      return ActionUpdate.perform(.down, &state) + recount(&state)
    case .markRange: return range(&state)
    case .markAll: return all(&state)
    case .clearMarks:
      state[list: state.place].marks = [:]
      state[list: state.place].rangeStart = nil
      return recount(&state)
    default: return []
    }
  }

  /// Begins a range, or marks all from where it began to the cursor.
  private static func range(_ state: inout WorkbenchState) -> [Effect] {
    let own = state[list: state.place]
    guard let row = own.selected else { return [] }
    guard let start = own.rangeStart else {
      state[list: state.place].rangeStart = row.id
      state.toast = Toast(
        "A range begins at \(row.label): move, then \(state.keyName(.markRange)) marks it.")
      return []
    }
    state[list: state.place].rangeStart = nil
    guard let first = own.page.rows.firstIndex(where: { $0.id == start }),
      let last = own.page.rows.firstIndex(where: { $0.id == row.id })
    else {
      state.toast = Toast.problem("The beginning of the range is too far away; begin it anew.")
      return []
    }
    let rows = own.page.rows[min(first, last)...max(first, last)].filter { !$0.isHeading }
    add(Array(rows), &state)
    return recount(&state)
  }

  private static func all(_ state: inout WorkbenchState) -> [Effect] {
    let own = state[list: state.place]
    guard own.page.matching <= most else {
      state.toast = Toast.problem(
        "\(grouped(own.page.matching)) rows match: at most \(grouped(most)) can be marked, "
          + "narrow the list first.")
      return []
    }
    if case .paged = state.place.list?.source, own.page.rows.count < own.page.matching {
      return [.findAll(request(state.place, limit: most, state))]
    }
    add(own.page.rows.filter { !$0.isHeading }, &state)
    return recount(&state)
  }

  /// What the list's own filter asks for, from its first row on.
  static func request(_ place: Place, limit: Int, _ state: WorkbenchState) -> ListRequest {
    let own = state[list: place]
    return ListRequest(
      place: place,
      filter: ListFilter(own.filter, fields: place.list?.fields ?? [], today: state.asOf),
      sort: own.sort, showsAll: own.showsAll, offset: 0, limit: limit, marked: [], anchor: nil,
      generation: own.generation)
  }

  static func found(
    _ records: [FindingReference], at place: Place, _ state: inout WorkbenchState
  ) -> [Effect] {
    for record in records { state[list: place].marks[record.identity] = record.title }
    return ListUpdate.reload(place, &state)
  }

  private static func add(_ rows: [ListRow], _ state: inout WorkbenchState) {
    for row in rows { state[list: state.place].marks[row.id] = row.label }
  }

  /// How many of the marks the filter keeps; without a filter it is all of them.
  private static func recount(_ state: inout WorkbenchState) -> [Effect] {
    let own = state[list: state.place]
    if own.filter.isEmpty {
      state[list: state.place].page.markedMatching = own.marks.count
      return []
    }
    return ListUpdate.reload(state.place, &state)
  }
}
