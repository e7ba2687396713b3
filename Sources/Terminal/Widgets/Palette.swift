/// All actions in one list, found by a few letters of their title, group, id or description.
package struct Palette: Hashable, Sendable {
  package let title: String
  private let entries: [ActionEntry]
  private var list: FuzzyList
  private var isRefused = false

  package init(
    title: String = "Actions", entries: [ActionEntry], placeholder: String = "type to search"
  ) {
    self.title = title
    self.entries = entries
    list = FuzzyList(
      entries.map { .init($0.title, names: "\($0.group) \($0.id)", text: $0.hint) },
      placeholder: placeholder)
  }

  package var field: TextField { list.field }
  package var cursor: ListCursor { list.cursor }

  /// The actions that match what was typed, best first: words of a title before those of a
  /// description.
  package var matches: [ActionEntry] { list.found.map { entries[$0] } }

  private var box: SearchBox { SearchBox(title: title, rows: entries.count) }

  /// Typing searches, arrows move, Enter answers the id of an action that can run, Esc leaves.
  ///
  /// - Parameter size: what it is drawn in; pages are as high as what is seen.
  package mutating func handle(_ event: InputEvent, in size: Size = .usual) -> Outcome<String> {
    switch event {
    case .key(.escape): return .cancelled(draft: nil)
    case .key(.enter):
      guard let index = list.selected else { return .handled }
      isRefused = !entries[index].availability.isOK
      return isRefused ? .handled : .done(entries[index].id)
    case .key, .paste:
      isRefused = false
      list.handle(event, page: box.page(in: size))
      return .handled
    default: return .ignored
    }
  }

  /// Draws the box in the middle; answers the place of the cursor, in the typed text.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let selected = list.selected.map { entries[$0] }
    return box.draw(
      list, note: selected.map { $0.availability.reason ?? $0.hint } ?? "", isRefusal: isRefused,
      nothing: "No action has these letters.", into: &surface, rect, look: look
    ) { row, place, surface in
      ActionLine.draw(entries[list.found[row]], isSelected: false, into: &surface, place, look)
    }
  }
}
