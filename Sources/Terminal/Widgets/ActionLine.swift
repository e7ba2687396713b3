/// An action as a line of the palette and of the help.
enum ActionLine {
  static func draw(
    _ entry: ActionEntry, isSelected: Bool, into surface: inout Surface, _ rect: Rect,
    _ look: Look
  ) {
    let keyWidth = min(14, rect.width / 3)
    let (left, right) = rect.splitLeft(keyWidth)
    let isOK = entry.availability.isOK
    surface.write(
      entry.keyNames, at: left.origin, style: isOK ? look.theme.footerKey : look.theme.disabled,
      width: left.width - 1, ellipsis: look.glyphs.ellipsis)
    let style = isOK ? look.theme.text : look.theme.disabled
    let tail = entry.availability.reason.map { "  \(look.glyphs.dash) \($0)" } ?? ""
    surface.write(
      StyledText(entry.title, style) + StyledText(tail, look.theme.dim), at: right.origin,
      width: right.width, ellipsis: look.glyphs.ellipsis)
    if isSelected { surface.restyle(rect) { _ in look.theme.selected } }
  }
}
