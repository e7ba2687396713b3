import Terminal

/// Draws one record as a text.
enum DetailView {
  static func draw(
    _ pane: Layout.Pane, _ state: WorkbenchState, _ surface: inout Surface
  ) -> Point? {
    guard let detail = state.details[pane.place], detail.isLoaded || detail.isGone else {
      surface.write("Loading.", at: pane.rect.origin, style: state.look.theme.dim)
      return nil
    }
    if detail.isGone {
      surface.write(
        "This record is gone: it was taken back.", at: pane.rect.origin,
        style: state.look.theme.warning, width: pane.rect.width)
      return nil
    }
    var text = detail.text
    if !pane.isActive { text.select(nil, size: pane.rect.size) }
    return text.draw(into: &surface, pane.rect, look: state.look)
  }
}
