/// Text of several lines being typed, wrapped to the width it is shown in.
package struct TextArea: Hashable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor, line ends included.
  package private(set) var cursor: Int
  package var placeholder: String
  /// The width lines are wrapped to when the cursor moves up and down.
  package var columns: Int

  package init(_ text: String = "", placeholder: String = "", columns: Int = 56) {
    self.text = Self.normalised(text)
    cursor = self.text.count
    self.placeholder = placeholder
    self.columns = columns
  }

  package mutating func set(_ text: String) {
    self.text = Self.normalised(text)
    cursor = self.text.count
  }

  /// Types, pastes, deletes or moves; false when the event is none of these, or when the cursor
  /// is to leave the text above or below.
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
    case .enter: insert("\n")
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .control("u"): delete(from: currentRow().start, to: cursor)
    case .control("w"): delete(from: wordStart(), to: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = currentRow().start
    case .end, .control("e"): cursor = currentRow().end
    case .up: return moveRow(-1)
    case .down: return moveRow(1)
    default: return false
    }
    return true
  }

  /// Draws the rows around the cursor; answers its place.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    guard !rect.isEmpty else { return nil }
    surface.fill(rect, " ", style: look.theme.field)
    if text.isEmpty {
      let lines = TextWidth.wrap(placeholder, rect.width)
      surface.writeLines(lines, in: rect, style: look.theme.placeholder, look: look)
      return rect.origin
    }
    let rows = TextRows.of(text, width: rect.width)
    let current = TextRows.index(of: cursor, in: rows)
    let first = max(0, current - rect.height + 1)
    for (line, row) in rows.dropFirst(first).prefix(rect.height).enumerated() {
      surface.write(
        row.text, at: Point(x: rect.x, y: rect.y + line), style: look.theme.field,
        width: rect.width, ellipsis: look.glyphs.ellipsis)
    }
    let before = String(rows[current].text.prefix(cursor - rows[current].start))
    let column = min(TextWidth.of(Sanitize.line(before)), rect.width - 1)
    return Point(x: rect.x + column, y: rect.y + current - first)
  }

  private func currentRow() -> TextRows.Row {
    let rows = TextRows.of(text, width: columns)
    return rows[TextRows.index(of: cursor, in: rows)]
  }

  private mutating func moveRow(_ step: Int) -> Bool {
    let rows = TextRows.of(text, width: columns)
    let current = TextRows.index(of: cursor, in: rows)
    let target = current + step
    guard rows.indices.contains(target) else { return false }
    let column = cursor - rows[current].start
    cursor = min(rows[target].start + column, rows[target].end)
    return true
  }

  private mutating func insert(_ added: String) {
    let head = text.prefix(cursor) + Self.normalised(added)
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
    while index > 0 && characters[index - 1].isWhitespace { index -= 1 }
    while index > 0 && !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private static func normalised(_ text: String) -> String {
    var result = ""
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result += "\n"
      case 0x0A: if previous != 0x0D { result += "\n" }
      case 0x09: result += "  "
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar.value
    }
    return result
  }
}
