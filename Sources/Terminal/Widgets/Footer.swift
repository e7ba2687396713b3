/// The line of keys: what can be done here, and then everywhere.
package enum Footer {
  /// The available actions meant for the footer, those of the place first.
  package static func entries(_ context: ActionTable, global: ActionTable) -> [ActionEntry] {
    context.merged(with: global).entries.filter {
      $0.inFooter && $0.availability.isOK && !$0.keys.isEmpty
    }
  }

  /// Draws whole entries while they fit, then an ellipsis; answers where the mouse finds which.
  @discardableResult
  package static func draw(
    _ context: ActionTable, global: ActionTable = ActionTable(), into surface: inout Surface,
    _ rect: Rect, look: Look
  ) -> [Hit] {
    guard !rect.isEmpty else { return [] }
    var hits: [Hit] = []
    let entries = entries(context, global: global)
    var x = rect.x
    for (index, entry) in entries.enumerated() {
      let key = entry.keys.first?.name ?? ""
      let width = TextWidth.of(Sanitize.line("\(key) \(entry.title)"))
      let isLast = index == entries.count - 1
      // Two columns stay free for the ellipsis, but for the last one.
      if x + width + (isLast ? 0 : 3) > rect.right {
        surface.write(
          String(look.glyphs.ellipsis), at: Point(x: x, y: rect.y), style: look.theme.dim,
          width: rect.right - x)
        return hits
      }
      hits.append(Hit(Rect(x: x, y: rect.y, width: width, height: 1), target: entry.id))
      x += surface.write(key, at: Point(x: x, y: rect.y), style: look.theme.footerKey) + 1
      x += surface.write(entry.title, at: Point(x: x, y: rect.y), style: look.theme.footerText) + 2
    }
    return hits
  }
}
