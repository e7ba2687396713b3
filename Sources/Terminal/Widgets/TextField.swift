/// One line of text being typed.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int
  package var placeholder: String

  package init(_ text: String = "", placeholder: String = "") {
    self.text = Self.flattened(text)
    cursor = self.text.count
    self.placeholder = placeholder
  }

  /// Replaces the text and puts the cursor at its end.
  package mutating func set(_ text: String) {
    self.text = Self.flattened(text)
    cursor = self.text.count
  }

  /// Types, pastes, deletes or moves; false when the event is none of these.
  package mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .paste(let pasted):
      insert(pasted)
      return true
    case .key(let key): return handle(key)
    default: return false
    }
  }

  private mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: text.count)
    case .control("w"): delete(from: wordStart(), to: cursor)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .controlLeft: cursor = wordStart()
    case .controlRight: cursor = wordEnd()
    default: return false
    }
    return true
  }

  /// Draws the part around the cursor over the whole rectangle's width; answers its place.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    guard rect.width > 0, rect.height > 0 else { return nil }
    surface.fill(rect.splitTop(1).part, " ", style: look.theme.field)
    if text.isEmpty {
      surface.write(
        placeholder, at: rect.origin, style: look.theme.placeholder, width: rect.width,
        ellipsis: look.glyphs.ellipsis)
      return rect.origin
    }
    let cells = text.map(Self.shown)
    let start = scrolledStart(cells, rect.width)
    var x = start > 0 ? 1 : 0
    if start > 0 {
      surface.write(String(look.glyphs.ellipsis), at: rect.origin, style: look.theme.dim)
    }
    var place = rect.origin
    for (index, cell) in cells.enumerated().dropFirst(start) {
      if index == cursor { place = Point(x: rect.x + x, y: rect.y) }
      let width = TextWidth.of(cell)
      if x + width > rect.width { break }
      surface.write(cell, at: Point(x: rect.x + x, y: rect.y), style: look.theme.field)
      x += width
    }
    if cursor == text.count { place = Point(x: rect.x + min(x, rect.width - 1), y: rect.y) }
    return place
  }

  /// The first character shown, so that the cursor and the column after the text are in sight.
  private func scrolledStart(_ cells: [String], _ width: Int) -> Int {
    let before = cells.prefix(cursor).reduce(0) { $0 + TextWidth.of($1) }
    if before < width { return 0 }
    var used = 2
    var start = cursor
    while start > 0 && used + TextWidth.of(cells[start - 1]) <= width {
      start -= 1
      used += TextWidth.of(cells[start])
    }
    return start
  }

  /// One character as it is drawn; what has no shape is still seen, and can be deleted.
  private static func shown(_ character: Character) -> String {
    let clean = Sanitize.line(String(character))
    return clean.isEmpty ? "·" : clean
  }

  private mutating func insert(_ added: String) {
    let head = text.prefix(cursor) + Self.flattened(added)
    let tail = text.dropFirst(cursor)
    text = String(head + tail)
    cursor = min(head.count, text.count)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let from = max(0, start)
    let to = min(text.count, end)
    guard from < to else { return }
    text = String(text.prefix(from) + text.dropFirst(to))
    cursor = min(from, text.count)
  }

  private func wordStart() -> Int {
    let characters = Array(text)
    var index = cursor
    while index > 0 && characters[index - 1] == " " { index -= 1 }
    while index > 0 && characters[index - 1] != " " { index -= 1 }
    return index
  }

  private func wordEnd() -> Int {
    let characters = Array(text)
    var index = cursor
    while index < characters.count && characters[index] == " " { index += 1 }
    while index < characters.count && characters[index] != " " { index += 1 }
    return index
  }

  /// Line ends and tabs become spaces; other control characters have no place in a field.
  private static func flattened(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if !result.hasSuffix(" ") { result += " " }
      case 0x09, 0x0D: result += " "
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
