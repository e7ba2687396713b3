import Terminal

/// Clicks and the wheel, for those who switched the mouse on; a key does all of it as well.
enum MouseUpdate {
  private static let wheelStep = 3

  static func take(_ mouse: MouseEvent, _ state: inout WorkbenchState) -> [Effect] {
    guard state.capturesMouse, !state.isTooSmall else { return [] }
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let key: Key = mouse.kind == .wheelUp ? .up : .down
      if !state.overlays.isEmpty { return OverlayUpdate.take(.key(key), &state) }
      return (0..<wheelStep).flatMap { _ in
        ActionUpdate.perform(mouse.kind == .wheelUp ? .up : .down, &state)
      }
    case .click, .doubleClick:
      guard state.overlays.isEmpty else { return [] }
      state.toast = nil
      let frame = WorkbenchView.frame(state)
      if let target = frame.hit(at: mouse.point), let entry = state.actions.action(id: target) {
        return WorkbenchUpdate.run(entry, &state)
      }
      return click(mouse, &state)
    }
  }

  /// A click goes to the row or sorts by the header; a double click opens.
  private static func click(_ mouse: MouseEvent, _ state: inout WorkbenchState) -> [Effect] {
    guard let pane = state.layout.panes.first(where: { $0.rect.contains(mouse.point) }) else {
      return []
    }
    if !pane.isActive { return activate(pane, &state) }
    guard let list = pane.place.list else { return clickText(mouse, pane, &state) }
    let parts = ListView.parts(list, state, in: pane.rect)
    if pane.place == .board { return clickCard(mouse, parts.table, &state) }
    switch ListView.table(list, pane.place, state).hit(mouse.point, in: parts.table) {
    case .row(let line):
      let effects = ListUpdate.select(line, &state)
      return mouse.kind == .doubleClick ? effects + OpenUpdate.open(&state) : effects
    case .header(let column): return ColumnsUpdate.sort(by: column, &state)
    case nil: return []
    }
  }

  private static func clickCard(
    _ mouse: MouseEvent, _ rect: Rect, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let line = BoardView.card(at: mouse.point, state, in: rect) else { return [] }
    let effects = BoardUpdate.select(line, &state)
    return mouse.kind == .doubleClick ? effects + OpenUpdate.open(&state) : effects
  }

  private static func clickText(
    _ mouse: MouseEvent, _ pane: Layout.Pane, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard var detail = state.details[pane.place],
      let link = detail.text.hit(mouse.point, in: pane.rect)
    else { return [] }
    detail.text.select(link, size: pane.rect.size)
    state.details[pane.place] = detail
    return OpenUpdate.follow(detail.links[link], &state)
  }

  /// The other half of a split takes the keys.
  private static func activate(
    _ pane: Layout.Pane, _ state: inout WorkbenchState
  ) -> [Effect] {
    pane.place.isDetail ? OpenUpdate.push(pane.place, &state) : OpenUpdate.back(&state)
  }
}
