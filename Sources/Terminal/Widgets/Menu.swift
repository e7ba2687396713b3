/// One thing to choose in a menu.
package struct MenuItem: Hashable, Sendable {
  package let id: String
  /// The letter that picks it at once.
  package let key: Character?
  package let title: String
  package let detail: String
  package let availability: Availability

  package init(
    id: String, key: Character? = nil, title: String, detail: String = "",
    availability: Availability = .ok
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.detail = detail
    self.availability = availability
  }
}

/// A short list to pick one thing from; what cannot be picked stays in its place and says why.
package struct Menu: Hashable, Sendable {
  package let title: String
  package let items: [MenuItem]
  package private(set) var cursor: ListCursor
  private static let page = 10

  package init(title: String, items: [MenuItem], selection: Int = 0) {
    self.title = title
    self.items = items
    cursor = ListCursor(selection: min(selection, max(0, items.count - 1)))
  }

  /// Enter or an item's letter picks, arrows move, Esc leaves; everything else is swallowed.
  package mutating func handle(_ event: InputEvent) -> Outcome<String> {
    guard case .key(let key) = event else {
      if case .paste = event { return .handled }
      return .ignored
    }
    switch key {
    case .escape: return .cancelled(draft: nil)
    case .enter: return pick(cursor.selection)
    case .character(let letter):
      if let index = items.firstIndex(where: { $0.key == letter }) {
        cursor.select(index, count: items.count, page: Self.page)
        return pick(index)
      }
    default: break
    }
    _ = cursor.handle(event, count: items.count, page: Self.page)
    return .handled
  }

  private func pick(_ index: Int) -> Outcome<String> {
    guard items.indices.contains(index), items[index].availability.isOK else { return .handled }
    return .done(items[index].id)
  }

  /// Draws the box in the middle; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let lines = items.map { line($0, look) }
    let widest = lines.map { TextWidth.of(Sanitize.line($0.text)) }.max() ?? 0
    let width = Overlay.width(max(widest + 2, TextWidth.of(title) + 4), in: rect)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: max(1, items.count)), title: title,
      on: &surface, look: look)
    if items.isEmpty {
      surface.write("Nothing to choose.", at: inner.origin, style: look.theme.dim)
      return inner.origin
    }
    let window = cursor.window(count: items.count, height: inner.height)
    for (row, index) in window.enumerated() {
      let place = Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1)
      surface.write(
        lines[index], at: place.origin, width: place.width, ellipsis: look.glyphs.ellipsis)
      if index == cursor.selection { surface.restyle(place) { _ in look.theme.selected } }
    }
    return Point(x: inner.x, y: inner.y + cursor.selection - window.lowerBound)
  }

  private func line(_ item: MenuItem, _ look: Look) -> StyledText {
    let isOK = item.availability.isOK
    let style = isOK ? look.theme.text : look.theme.disabled
    let key = StyledText(
      item.key.map { "\($0)  " } ?? "   ", isOK ? look.theme.footerKey : style)
    let detail = item.availability.reason ?? item.detail
    let tail = detail.isEmpty ? "" : "  \(look.glyphs.dash) \(detail)"
    return key + StyledText(item.title, style) + StyledText(tail, look.theme.dim)
  }
}
