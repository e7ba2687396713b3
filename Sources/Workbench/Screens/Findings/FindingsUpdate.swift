import ProjectFile
import Readiness
import Terminal

/// The list of findings and its filter; only a stretch around the cursor is loaded.
enum FindingsUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .filter:
      state.findings.typing = TextField(
        state.findings.filter, placeholder: "CC6, critical, a check, a resource; !word")
      return []
    case .showAll:
      state.findings.query.showsAll.toggle()
      return fromTheTop(&state)
    default: return []
    }
  }

  /// The findings screen with a filter, on top of where one is; the list there was is kept.
  static func show(filter: String, _ state: inout WorkbenchState) -> [Effect] {
    state.findingsBelow.append(state.findings)
    state.findings.typing = nil
    state.places.append(.findings)
    return setFilter(filter, &state)
  }

  static func setFilter(_ filter: String, _ state: inout WorkbenchState) -> [Effect] {
    state.findings.filter = filter
    state.findings.query.filter = ListFilter(
      filter, fields: FindingField.fields, today: state.findings.query.asOf)
    return fromTheTop(&state)
  }

  /// Keys while the filter is typed: each narrows the list at once.
  static func type(_ input: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    switch input {
    case .key(.enter):
      state.findings.typing = nil
      return []
    case .key(.escape):
      state.findings.typing = nil
      return setFilter("", &state)
    case .key(.down), .key(.up), .key(.pageDown), .key(.pageUp): return move(input, &state)
    default:
      guard var field = state.findings.typing, field.handle(input) else { return [] }
      state.findings.typing = field
      return field.text == state.findings.filter ? [] : setFilter(field.text, &state)
    }
  }

  static func move(_ event: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    let page = Table.page(height: state.bodyHeight - 1)
    _ = state.findings.cursor.handle(event, count: state.findings.page.matching, page: page)
    return loadIfNeeded(&state)
  }

  static func step(_ by: Int, _ state: inout WorkbenchState) -> [Effect] {
    let index = state.findings.cursor.selection + by
    guard let next = state.findings.row(index) else { return [] }
    state.findings.cursor.select(
      index, count: state.findings.page.matching, page: Table.page(height: state.bodyHeight - 1))
    state.places[state.places.count - 1] = .finding(next.id)
    state.finding = FindingScreenState()
    return [.loadFinding(next.id)] + loadIfNeeded(&state)
  }

  static func reload(_ state: inout WorkbenchState) -> [Effect] {
    state.findings.generation = state.nextGeneration()
    state.findings.isLoading = true
    return [.loadFindings(state.findings.query, generation: state.findings.generation)]
  }

  static func loaded(
    _ page: FindingPage, _ generation: Int, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard generation == state.findings.generation else { return [] }
    state.findings.page = page
    state.findings.isLoading = false
    state.findings.cursor.clamp(
      count: page.matching, page: Table.page(height: state.bodyHeight - 1))
    let opens = state.findings.opensOnceLoaded
    state.findings.opensOnceLoaded = false
    guard opens, case .findings = state.place, let selected = state.findings.selected
    else { return [] }
    return ActionUpdate.push(.finding(selected.id), &state)
  }

  static func loaded(_ detail: FindingDetail?, _ state: inout WorkbenchState) {
    guard case .finding(let id) = state.place else { return }
    guard let detail, detail.summary.id == id else {
      if detail == nil { state.toast = Toast.problem("This finding is gone.") }
      return
    }
    state.finding.detail = detail
    state.finding.text = FindingText.view(detail, state)
  }

  private static func fromTheTop(_ state: inout WorkbenchState) -> [Effect] {
    state.findings.cursor = ListCursor()
    state.findings.query.offset = 0
    return reload(&state)
  }

  /// Loads another stretch once the window reaches the end of the one there is.
  private static func loadIfNeeded(_ state: inout WorkbenchState) -> [Effect] {
    let findings = state.findings
    let window = findings.cursor.window(
      count: findings.page.matching, height: Table.page(height: state.bodyHeight - 1))
    let loaded = findings.page.offset..<(findings.page.offset + findings.page.rows.count)
    guard !window.isEmpty,
      !loaded.contains(window.lowerBound)
        || !loaded.contains(window.upperBound - 1)
    else { return [] }
    let half = findings.query.limit / 2
    state.findings.query.offset = max(0, findings.cursor.selection - half)
    return reload(&state)
  }
}
