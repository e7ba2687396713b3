/// Text of several lines being typed, wrapped to the width it is shown in.
package struct TextArea: Hashable, Sendable {
  private var buffer: TextBuffer
  package var placeholder: String
  /// The width lines are wrapped to when the cursor moves up and down.
  package var columns: Int

  package init(_ text: String = "", placeholder: String = "", columns: Int = 56) {
    buffer = TextBuffer(TypedCharacter.lines(text))
    self.placeholder = placeholder
    self.columns = columns
  }

  package var text: String { buffer.text }
  package var isEmpty: Bool { buffer.isEmpty }
  /// Characters before the cursor, line ends included.
  package var cursor: Int { buffer.cursor }

  /// Replaces the text and puts the cursor at its end.
  package mutating func set(_ text: String) {
    buffer = TextBuffer(TypedCharacter.lines(text))
  }

  /// Types, pastes, deletes or moves; false when the event is none of these, or when the cursor
  /// is to leave the text above or below.
  package mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .paste(let pasted):
      buffer.insert(TypedCharacter.lines(pasted))
      return true
    case .key(let key): return handle(key)
    default: return false
    }
  }

  private mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): buffer.insert(TypedCharacter.lines(String(character)))
    case .enter: buffer.insert("\n")
    case .backspace: buffer.deleteBack()
    case .delete, .control("d"): buffer.deleteForward()
    case .control("u"): buffer.deleteBack(to: row.range.lowerBound)
    case .control("w"): buffer.deleteWordBack()
    case .left, .control("b"): buffer.left()
    case .right, .control("f"): buffer.right()
    case .controlLeft: buffer.wordLeft()
    case .controlRight: buffer.wordRight()
    case .home, .control("a"): buffer.move(to: row.range.lowerBound)
    case .end, .control("e"): buffer.move(to: row.end)
    case .up: return moveRow(up: true)
    case .down: return moveRow(up: false)
    default: return false
    }
    return true
  }

  /// Draws the rows around the cursor; answers its place.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    guard !rect.isEmpty else { return nil }
    if isEmpty {
      surface.fill(rect, " ", style: look.theme.field)
      let lines = TextWidth.wrap(placeholder, rect.width)
      surface.writeLines(lines, in: rect, style: look.theme.placeholder, look: look)
      return rect.origin
    }
    return Self.draw(buffer, into: &surface, rect, look: look)
  }

  static func draw(
    _ buffer: TextBuffer, into surface: inout Surface, _ rect: Rect, look: Look
  ) -> Point? {
    surface.fill(rect, " ", style: look.theme.field)
    let rows = TextRows(buffer.text, width: rect.width)
    let window = rows.window(around: buffer.offset, height: rect.height)
    for (line, row) in window.rows.enumerated() {
      var x = rect.x
      for character in rows.text(of: row) {
        let columns = TypedCharacter.columns(character)
        if x + columns > rect.right { break }
        surface.write(
          TypedCharacter.shown(character), at: Point(x: x, y: rect.y + line),
          style: look.theme.field)
        x += columns
      }
    }
    let start = window.rows[window.current].range.lowerBound
    let column = min(rows.columns(from: start, to: buffer.offset), rect.width - 1)
    return Point(x: rect.x + column, y: rect.y + window.current)
  }

  private var row: TextRows.Row { TextRows(text, width: columns).row(at: buffer.offset) }

  private mutating func moveRow(up: Bool) -> Bool {
    let rows = TextRows(text, width: columns)
    let current = rows.row(at: buffer.offset)
    guard let target = up ? rows.row(before: current) : rows.row(after: current) else {
      return false
    }
    let column = rows.columns(from: current.range.lowerBound, to: buffer.offset)
    buffer.move(to: rows.place(in: target, column: column))
    return true
  }
}
