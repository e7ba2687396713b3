/// One line of text being typed.
package struct TextField: Hashable, Sendable {
  private var buffer: TextBuffer
  package var placeholder: String
  /// The most characters it takes; what is typed or pasted beyond them is not taken.
  private let limit: Int?

  /// - Parameter limit: the most characters it takes; nil for no limit.
  package init(_ text: String = "", placeholder: String = "", limit: Int? = nil) {
    buffer = TextBuffer(TypedCharacter.line(text))
    self.placeholder = placeholder
    self.limit = limit
  }

  package var text: String { buffer.text }
  package var isEmpty: Bool { buffer.isEmpty }
  /// Characters before the cursor.
  package var cursor: Int { buffer.cursor }

  /// Replaces the text and puts the cursor at its end.
  package mutating func set(_ text: String) {
    buffer = TextBuffer(TypedCharacter.line(text))
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
    case .backspace: buffer.deleteBack()
    case .delete, .control("d"): buffer.deleteForward()
    case .control("u"): buffer.deleteBack(to: 0)
    case .control("k"): buffer.deleteToEnd()
    case .control("w"): buffer.deleteWordBack()
    case .left, .control("b"): buffer.left()
    case .right, .control("f"): buffer.right()
    case .home, .control("a"): buffer.toStart()
    case .end, .control("e"): buffer.toEnd()
    case .controlLeft: buffer.wordLeft()
    case .controlRight: buffer.wordRight()
    default: return false
    }
    return true
  }

  private mutating func insert(_ added: String) {
    guard let limit else { return buffer.insert(TypedCharacter.line(added)) }
    let room = max(0, limit - buffer.text.count)
    buffer.insert(TypedCharacter.line(String(added.prefix(room))))
  }

  /// Draws the part around the cursor over the whole rectangle's width; answers its place.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    guard rect.width > 0, rect.height > 0 else { return nil }
    surface.fill(rect.splitTop(1).part, " ", style: look.theme.field)
    if isEmpty {
      surface.write(
        placeholder, at: rect.origin, style: look.theme.placeholder, width: rect.width,
        ellipsis: look.glyphs.ellipsis)
      return rect.origin
    }
    let (head, isCut) = shownHead(rect.width)
    var x = 0
    if isCut {
      surface.write(String(look.glyphs.ellipsis), at: rect.origin, style: look.theme.dim)
      x = 1
    }
    func write(_ character: Character) -> Bool {
      let width = TypedCharacter.columns(character)
      if x + width > rect.width { return false }
      surface.write(
        TypedCharacter.shown(character), at: Point(x: rect.x + x, y: rect.y),
        style: look.theme.field)
      x += width
      return true
    }
    for character in head where !write(character) { break }
    let place = Point(x: rect.x + min(x, rect.width - 1), y: rect.y)
    for character in buffer.after.unicodeScalars.prefix(rect.width * 8).asText
    where !write(character) { break }
    return place
  }

  /// What is shown before the cursor, so that the column after it is in sight.
  private func shownHead(_ width: Int) -> (text: Substring, isCut: Bool) {
    let most = width * 8
    let near = buffer.before.unicodeScalars.suffix(most).asText
    let isWhole = near.utf8.count == buffer.before.utf8.count
    if isWhole, TypedCharacter.columns(of: near) < width { return (near[...], false) }
    var used = 2
    var start = near.endIndex
    while start > near.startIndex {
      let previous = near.index(before: start)
      used += TypedCharacter.columns(near[previous])
      if used > width { break }
      start = previous
    }
    return (near[start...], true)
  }

  /// The rows its whole text takes in a width, counted no further than `limit`.
  func rows(width: Int, upTo limit: Int) -> Int {
    TextRows(text, width: width).count(upTo: limit)
  }

  /// Draws the text wrapped over the rows of a rectangle; answers the cursor's place.
  func drawWrapped(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    if isEmpty || rect.height < 2 { return draw(into: &surface, rect, look: look) }
    return TextArea.draw(buffer, into: &surface, rect, look: look)
  }
}

extension Substring.UnicodeScalarView {
  /// The code points as a string of its own, so that characters are looked for in no more.
  fileprivate var asText: String { String(self) }
}
