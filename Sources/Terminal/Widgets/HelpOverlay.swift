/// Every action of a place under headings, with its keys; `/` searches, Enter runs.
package struct HelpOverlay: Hashable, Sendable {
  private enum Line: Hashable, Sendable {
    case heading(String)
    case action(ActionEntry)
  }

  package let title: String
  package private(set) var search = TextField(placeholder: "type to search", limit: 200)
  package private(set) var isSearching = false
  package private(set) var cursor: ListCursor
  private let entries: [ActionEntry]
  private let texts: [FuzzyList.Entry]
  private var lines: [Line] = []
  private var isRefused = false
  private static let rows = 16

  /// - Parameter tables: the tables of the place, the nearest first; a later one does not repeat
  ///   an action of an earlier one.
  package init(title: String = "Keys", tables: [ActionTable]) {
    self.title = title
    var seen: Set<String> = []
    entries = tables.flatMap(\.entries).filter { seen.insert($0.id).inserted }
    texts = entries.map {
      .init($0.title, names: "\($0.keyNames) \($0.group) \($0.id)", text: $0.hint)
    }
    cursor = ListCursor()
    find()
  }

  /// The lines as text, headings included, for tests and for printing.
  package var text: [String] {
    lines.map { line in
      switch line {
      case .heading(let group): group
      case .action(let entry): "\(entry.keyNames)  \(entry.title)"
      }
    }
  }

  /// Finds the actions once for every change of the search, under their headings.
  private mutating func find() {
    let query = FuzzyQuery(search.text)
    let found = entries.indices.filter { search.isEmpty || texts[$0].score(query) != nil }
      .map { entries[$0] }
    var groups: [String] = []
    for entry in found where !groups.contains(entry.group) { groups.append(entry.group) }
    lines = groups.flatMap { group in
      let actions = found.filter { $0.group == group }.map(Line.action)
      return group.isEmpty ? actions : [.heading(group)] + actions
    }
    let first = lines.firstIndex { if case .action = $0 { true } else { false } }
    cursor = ListCursor(selection: first ?? 0)
  }

  /// Movement scrolls, `/` searches, Enter answers the id of an action that can run, Esc ends the
  /// search and then leaves.
  ///
  /// - Parameter size: what it is drawn in; pages are as high as what is seen.
  package mutating func handle(_ event: InputEvent, in size: Size = .usual) -> Outcome<String> {
    switch event {
    case .key, .paste: isRefused = false
    default: return .ignored
    }
    switch event {
    case .key(.escape) where isSearching || !search.text.isEmpty:
      isSearching = false
      search.set("")
      find()
    case .key(.escape),
      .key(.character("?")) where !isSearching,
      .key(.character("q")) where !isSearching:
      return .cancelled(draft: nil)
    case .key(.character("/")) where !isSearching: isSearching = true
    case .key(.enter): return run()
    default: handleText(event, page: max(1, min(Self.rows, size.height - 4)))
    }
    return .handled
  }

  private mutating func handleText(_ event: InputEvent, page: Int) {
    let lines = lines
    let isHeading = { (row: Int) in
      if case .heading = lines[row] { true } else { false }
    }
    let moved = cursor.handle(
      event, count: lines.count, page: page, letters: !isSearching, skipping: isHeading)
    if moved || !isSearching { return }
    let before = search.text
    _ = search.handle(event)
    if search.text != before { find() }
  }

  private mutating func run() -> Outcome<String> {
    guard lines.indices.contains(cursor.selection),
      case .action(let entry) = lines[cursor.selection]
    else { return .handled }
    isRefused = !entry.availability.isOK
    return isRefused ? .handled : .done(entry.id)
  }

  /// Draws the box in the middle; the cursor stands on the selected line, or in the search.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let inner = Overlay.open(
      in: rect, content: Size(width: Overlay.width(72, in: rect), height: Self.rows + 2),
      title: title, on: &surface, look: look)
    let (foot, list) = inner.splitBottom(2)
    let window = cursor.window(count: lines.count, height: list.height)
    for (row, index) in window.enumerated() {
      let place = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      switch lines[index] {
      case .heading(let group):
        surface.write(group, at: place.origin, style: look.theme.heading, width: place.width)
      case .action(let entry):
        ActionLine.draw(
          entry, isSelected: index == cursor.selection, into: &surface, place, look)
      }
    }
    let place = drawFoot(into: &surface, foot, look)
    if let place { return place }
    return Point(x: list.x, y: list.y + max(0, cursor.selection - window.lowerBound))
  }

  /// The hint of the selected action, and the search; answers the cursor's place in it.
  private func drawFoot(
    into surface: inout Surface, _ rect: Rect, _ look: Look
  ) -> Point? {
    let (top, bottom) = rect.splitTop(1)
    if lines.isEmpty {
      surface.write("No action has these letters.", at: top.origin, style: look.theme.dim)
    } else if lines.indices.contains(cursor.selection),
      case .action(let entry) = lines[cursor.selection]
    {
      let note = entry.availability.reason ?? entry.hint
      surface.write(
        isRefused ? "\(look.glyphs.bang) \(note)" : note, at: top.origin,
        style: isRefused ? look.theme.warning : look.theme.dim, width: top.width,
        ellipsis: look.glyphs.ellipsis)
    }
    if isSearching || !search.text.isEmpty {
      let used = surface.write("/", at: bottom.origin, style: look.theme.footerKey)
      let place = search.draw(into: &surface, bottom.splitLeft(used).rest, look: look)
      return isSearching ? place : nil
    }
    surface.write(
      "/ search  Enter run  Esc leave", at: bottom.origin, style: look.theme.dim,
      width: bottom.width, ellipsis: look.glyphs.ellipsis)
    return nil
  }
}
