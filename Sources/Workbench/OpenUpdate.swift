import Jobs
import ProjectFile
import Readiness
import Terminal

/// Going from place to place: opening, following links, stepping and coming back.
enum OpenUpdate {
  /// Goes to a screen from anywhere; the way back starts there.
  static func show(_ place: Place, _ state: inout WorkbenchState) -> [Effect] {
    state.places = [place]
    return WorkbenchUpdate.refresh(&state)
  }

  /// Goes deeper; Esc comes back to where the cursor was.
  static func push(_ place: Place, _ state: inout WorkbenchState) -> [Effect] {
    state.places.append(place)
    return WorkbenchUpdate.refresh(&state)
  }

  static func open(_ state: inout WorkbenchState) -> [Effect] {
    if state.place.list != nil { return openRow(&state) }
    return state.place == .overview
      ? OverviewUpdate.open(&state) : follow(DetailUpdate.link(state), &state)
  }

  private static func openRow(_ state: inout WorkbenchState) -> [Effect] {
    let own = state[list: state.place]
    guard let row = own.selected else {
      // Keys typed ahead of the list count once it is there.
      state[list: state.place].opensOnceLoaded = own.isLoading
      return []
    }
    if let place = state.place.list?.place(row) { return push(place, &state) }
    if state.place == .accounts, let account = AccountsList.account(row.id, state) {
      return push(.findings(scope: "account=\"\(account.account)\""), &state)
    }
    if state.place == .load {
      return showTasks(of: row.id.isEmpty ? "" : row.label, &state)
    }
    if state.place == .roadmapDraft { return RecordUpdate.perform(.edit, &state) }
    if case .categories = state.place, let category = Category(rawValue: row.id) {
      state.overlays.append(.reading(CategoryText.reading(category, state)))
    } else if let reading = reading(CriterionRow(row.id), state) {
      state.overlays.append(.reading(reading))
    }
    return []
  }

  /// The roadmap narrowed to one owner's tasks.
  private static func showTasks(of owner: String, _ state: inout WorkbenchState) -> [Effect] {
    let effects = push(.items(.task), &state)
    return effects + ListUpdate.setFilter(owner.isEmpty ? "owner:" : "owner=\"\(owner)\"", &state)
  }

  private static func reading(_ row: CriterionRow, _ state: WorkbenchState) -> Reading? {
    switch row {
    case .point(let id): Catalogue.shipped.point(id).map { PointText.reading($0, state) }
    case .control(let id):
      Catalogue.shipped.controls.first { $0.id == id }.map { ControlText.reading($0) }
    case .item, .check: nil
    }
  }

  static func follow(_ link: Link?, _ state: inout WorkbenchState) -> [Effect] {
    switch link {
    case .place(let place): push(place, &state)
    case .outside(let address): OutsideUpdate.open(address, &state)
    case nil: []
    }
  }

  /// Esc clears the filter first, then goes back; it never drops marks or what was typed.
  static func back(_ state: inout WorkbenchState) -> [Effect] {
    if state[list: state.place].rangeStart != nil {
      state[list: state.place].rangeStart = nil
      return []
    }
    if state.place.list != nil, !state[list: state.place].filter.isEmpty {
      return ListUpdate.setFilter("", &state)
    }
    guard state.places.count > 1 else { return [] }
    state.places.removeLast()
    return WorkbenchUpdate.refresh(&state)
  }

  /// The record before or after in the list one came from, without going back to it.
  static func step(_ by: Int, _ state: inout WorkbenchState) -> [Effect] {
    guard state.places.count > 1 else { return stepAlone(by, &state) }
    let below = state.places[state.places.count - 2]
    guard let list = below.list else { return stepAlone(by, &state) }
    var own = state[list: below]
    let here = state.place
    let start =
      own.page.rows.firstIndex { list.place($0) == here }
      .map { $0 + own.page.offset } ?? own.cursor.selection
    var line = start + by
    while own.page.row(line)?.isHeading ?? false { line += by }
    guard let row = own.page.row(line), let place = list.place(row), place.isDetail
    else { return [] }
    own.cursor.select(line, count: own.page.lines, page: ListView.page(of: below, state))
    own.anchor = row.id
    state[list: below] = own
    state.places[state.places.count - 1] = place
    return WorkbenchUpdate.refresh(&state) + ListUpdate.loadIfNeeded(below, &state)
  }

  /// Without a list to step through, criteria follow each other as in the catalogue.
  private static func stepAlone(_ by: Int, _ state: inout WorkbenchState) -> [Effect] {
    guard case .criterion(let id) = state.place,
      let scores = state.project?.readiness.scores,
      let index = scores.firstIndex(where: { $0.criterion == id }),
      scores.indices.contains(index + by)
    else { return [] }
    state.places[state.places.count - 1] = .criterion(scores[index + by].criterion)
    return WorkbenchUpdate.refresh(&state)
  }
}
