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
  private var isRefused = false
  private static let mostReasonRows = 3

  package init(title: String, items: [MenuItem], selection: Int = 0) {
    self.title = title
    self.items = items
    cursor = ListCursor(selection: min(selection, max(0, items.count - 1)))
  }

  /// Enter or an item's letter picks or says why not, arrows move, Esc leaves; everything else is
  /// swallowed.
  ///
  /// - Parameter size: what it is drawn in; pages are as high as what is seen.
  package mutating func handle(_ event: InputEvent, in size: Size = .usual) -> Outcome<String> {
    guard case .key(let key) = event else {
      if case .paste = event { return .handled }
      return .ignored
    }
    isRefused = false
    let page = max(1, min(items.count, size.height - 2 - reasonRows(in: Rect(size))))
    switch key {
    case .escape: return .cancelled(draft: nil)
    case .enter: return pick(cursor.selection)
    case .character(let letter):
      if let index = items.firstIndex(where: { $0.key == letter }) {
        cursor.select(index, count: items.count, page: page)
        return pick(index)
      }
    default: break
    }
    _ = cursor.handle(event, count: items.count, page: page)
    return .handled
  }

  private mutating func pick(_ index: Int) -> Outcome<String> {
    guard items.indices.contains(index) else { return .handled }
    isRefused = !items[index].availability.isOK
    return isRefused ? .handled : .done(items[index].id)
  }

  /// Draws the box in the middle; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let reasonRows = reasonRows(in: rect)
    let inner = Overlay.open(
      in: rect, content: Size(width: width(in: rect), height: max(1, items.count) + reasonRows),
      title: title, on: &surface, look: look)
    if items.isEmpty {
      surface.write("Nothing to choose.", at: inner.origin, style: look.theme.dim)
      return inner.origin
    }
    let (below, list) = inner.splitBottom(min(reasonRows, inner.height - 1))
    if isRefused, let reason = items[cursor.selection].availability.reason {
      surface.writeLines(
        TextWidth.wrap("\(look.glyphs.bang) \(reason)", below.width), in: below,
        style: look.theme.warning, look: look)
    }
    let window = cursor.window(count: items.count, height: list.height)
    for (row, index) in window.enumerated() {
      let place = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      surface.write(
        line(items[index], look), at: place.origin, width: place.width,
        ellipsis: look.glyphs.ellipsis)
      if index == cursor.selection { surface.restyle(place) { _ in look.theme.selected } }
    }
    return Point(x: inner.x, y: inner.y + cursor.selection - window.lowerBound)
  }

  private func width(in rect: Rect) -> Int {
    let widest = items.map { TextWidth.of(Sanitize.line(line($0, .plain).text)) }.max() ?? 0
    return Overlay.width(max(widest + 2, TextWidth.of(title) + 4), in: rect)
  }

  /// The rows kept for saying why something cannot be picked, so that the box does not jump.
  private func reasonRows(in rect: Rect) -> Int {
    let width = max(1, width(in: rect))
    let most = items.compactMap(\.availability.reason).map {
      TextWidth.wrap("! \($0)", width).count
    }
    return min(Self.mostReasonRows, most.max() ?? 0)
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
