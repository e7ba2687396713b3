/// All actions in one list, found by a few letters of their title.
package struct Palette: Hashable, Sendable {
  package let title: String
  package private(set) var field: TextField
  package private(set) var cursor = ListCursor()
  private let entries: [ActionEntry]
  private static let page = 12

  package init(
    title: String = "Actions", entries: [ActionEntry], placeholder: String = "type to search"
  ) {
    self.title = title
    self.entries = entries
    field = TextField(placeholder: placeholder)
  }

  /// The actions that match what was typed, best first.
  package var matches: [ActionEntry] {
    if field.text.isEmpty { return entries }
    let scored = entries.enumerated().compactMap { index, entry in
      FuzzyMatch.score(field.text, in: "\(entry.title) \(entry.group)").map {
        (score: $0, index: index, entry: entry)
      }
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.entry)
  }

  /// Typing searches, arrows move, Enter answers the id of an action that can run, Esc leaves.
  package mutating func handle(_ event: InputEvent) -> Outcome<String> {
    switch event {
    case .key(.escape): return .cancelled(draft: nil)
    case .key(.enter):
      let found = matches
      guard found.indices.contains(cursor.selection) else { return .handled }
      let entry = found[cursor.selection]
      return entry.availability.isOK ? .done(entry.id) : .handled
    case .key, .paste:
      if cursor.handle(event, count: matches.count, page: Self.page, letters: false) {
        return .handled
      }
      let before = field.text
      _ = field.handle(event)
      if field.text != before { cursor = ListCursor() }
      return .handled
    default: return .ignored
    }
  }

  /// Draws the box in the middle; answers the place of the cursor, in the typed text.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let found = matches
    let width = Overlay.width(66, in: rect)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: min(Self.page, entries.count) + 2),
      title: title, on: &surface, look: look)
    let (line, rest) = inner.splitTop(1)
    let (hint, list) = rest.splitBottom(1)
    let window = cursor.window(count: found.count, height: list.height)
    for (row, index) in window.enumerated() {
      let place = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      ActionLine.draw(
        found[index], isSelected: index == cursor.selection, into: &surface, place, look)
    }
    if found.isEmpty && list.height > 0 {
      surface.write("No action has these letters.", at: list.origin, style: look.theme.dim)
    }
    let hintText =
      found.indices.contains(cursor.selection)
      ? found[cursor.selection].availability.reason ?? found[cursor.selection].hint : ""
    surface.write(
      hintText, at: hint.origin, style: look.theme.dim, width: hint.width,
      ellipsis: look.glyphs.ellipsis)
    return field.draw(into: &surface, line, look: look)
  }
}
