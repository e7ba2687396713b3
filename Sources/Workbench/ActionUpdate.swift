import Jobs
import ProjectFile
import Readiness
import Terminal

/// What each action does in the place one is in.
enum ActionUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .down, .up, .pageDown, .pageUp, .top, .bottom: return move(action, &state)
    case .left, .right, .nextPane:
      OverviewUpdate.perform(action, &state)
      return []
    case .open: return open(&state)
    case .back: return back(&state)
    case .nextRecord: return step(1, &state)
    case .previousRecord: return step(-1, &state)
    case .showOverview: return show(.overview, &state)
    case .showGaps: return show(.gaps, &state)
    case .showFindings: return show(.findings, &state)
    case .showJournal: return state.place == .journal ? [] : push(.journal, &state)
    case .markMet: return GapUpdate.mark(.met, &state)
    case .markPartial: return GapUpdate.mark(.partiallyMet, &state)
    case .markNotMet: return GapUpdate.mark(.notMet, &state)
    case .markNotApplicable: return GapUpdate.mark(.notApplicable, &state)
    case .skip: return move(.down, &state)
    case .statusMenu, .owner, .note, .edit, .editLong: return GapUpdate.perform(action, &state)
    case .filter, .showAll: return FindingsUpdate.perform(action, &state)
    case .explain:
      state.overlays += ExplainText.view(state).map { [.reading($0)] } ?? []
      return []
    case .undo: return [.offerUndo(.undo)]
    case .redo: return [.offerUndo(.redo)]
    case .verify:
      state.toast = Toast("Verifying the file…")
      return [.verify]
    case .importReport: return ImportUpdate.ask(&state)
    case .export: return ImportUpdate.askForExport(&state)
    case .palette:
      state.overlays.append(.palette(Palette(entries: state.actions.entries)))
      return []
    case .help:
      state.overlays.append(.help(HelpOverlay(tables: [state.actions])))
      return []
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .quit: return close(&state)
    }
  }

  /// Goes to a screen from anywhere; the way back starts there.
  static func show(_ place: Place, _ state: inout WorkbenchState) -> [Effect] {
    state.places = [place]
    if let own = state.findingsBelow.first { state.findings = own }
    state.findingsBelow = []
    return WorkbenchUpdate.refreshLists(&state)
  }

  /// Goes deeper; Esc comes back.
  static func push(_ place: Place, _ state: inout WorkbenchState) -> [Effect] {
    state.places.append(place)
    switch place {
    case .criterion: state.criterion = CriterionState()
    case .finding: state.finding = FindingScreenState()
    case .entry(let id):
      state.journal.changes = []
      state.journal.text = TextView([])
      return [.loadChanges(id)]
    default: break
    }
    return WorkbenchUpdate.refreshLists(&state)
  }

  private static func move(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    let keys: [WorkbenchAction: Key] = [
      .down: .down, .up: .up, .pageDown: .pageDown, .pageUp: .pageUp, .top: .home, .bottom: .end,
    ]
    guard let key = keys[action] else { return [] }
    let event = InputEvent.key(key)
    let page = Table.page(height: state.bodyHeight)
    let textSize = Size(width: state.size.width, height: state.bodyHeight)
    switch state.place {
    case .overview: OverviewUpdate.move(event, &state)
    case .gaps:
      let count = state.project?.readiness.scores.count ?? 0
      _ = state.gaps.cursor.handle(event, count: count, page: page)
    case .criterion(let id):
      let count = CriterionState.rows(id, state).count
      _ = state.criterion.cursor.handle(event, count: count, page: page)
    case .findings: return FindingsUpdate.move(event, &state)
    case .finding: _ = state.finding.text.handle(event, size: textSize)
    case .journal: return JournalUpdate.move(event, &state)
    case .entry: _ = state.journal.text.handle(event, size: textSize)
    }
    return []
  }

  private static func open(_ state: inout WorkbenchState) -> [Effect] {
    switch state.place {
    case .overview: return OverviewUpdate.open(&state)
    case .gaps:
      return GapsState.selected(state).map { push(.criterion($0.criterion), &state) } ?? []
    case .criterion:
      guard case .check(let group) = CriterionState.selected(state) else { return [] }
      return FindingsUpdate.show(filter: group.check.id, &state)
    case .findings:
      // Keys typed ahead of the list count once it is there.
      if state.findings.isLoading { state.findings.opensOnceLoaded = true }
      return state.findings.selected.map { push(.finding($0.id), &state) } ?? []
    case .finding:
      return state.finding.detail?.summary.criteria.first.map { push(.criterion($0), &state) }
        ?? []
    case .journal: return state.journal.selected.map { push(.entry($0.id), &state) } ?? []
    case .entry: return []
    }
  }

  /// Esc clears the filter first, then goes back; it never loses what was typed.
  private static func back(_ state: inout WorkbenchState) -> [Effect] {
    if case .findings = state.place, !state.findings.filter.isEmpty,
      state.places.count == 1
    {
      return FindingsUpdate.setFilter("", &state)
    }
    guard state.places.count > 1 else { return [] }
    let left = state.places.removeLast()
    if left == .findings, let below = state.findingsBelow.popLast() { state.findings = below }
    return WorkbenchUpdate.refreshLists(&state)
  }

  /// The record before or after, without going back to the list.
  private static func step(_ by: Int, _ state: inout WorkbenchState) -> [Effect] {
    switch state.place {
    case .criterion(let id):
      let scores = state.project?.readiness.scores ?? []
      guard let index = scores.firstIndex(where: { $0.criterion == id }),
        scores.indices.contains(index + by)
      else { return [] }
      state.places[state.places.count - 1] = .criterion(scores[index + by].criterion)
      state.criterion = CriterionState()
      state.gaps.cursor.select(
        index + by, count: scores.count, page: Table.page(height: state.bodyHeight))
      return []
    case .finding: return FindingsUpdate.step(by, &state)
    default: return []
    }
  }

  private static func close(_ state: inout WorkbenchState) -> [Effect] {
    guard state.isJobRunning else { return [.quit] }
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Close", question: "A job is still running. Stop it and close?",
          yes: "stop and close"), .quit))
    return []
  }
}
