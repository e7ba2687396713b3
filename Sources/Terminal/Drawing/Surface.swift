/// A grid of cells that views draw on; drawing outside of it does nothing.
package struct Surface: Hashable, Sendable {
  package let size: Size
  private var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  package var bounds: Rect { Rect(size) }

  package subscript(x: Int, y: Int) -> Cell {
    bounds.contains(Point(x: x, y: y)) ? cells[y * size.width + x] : .blank
  }

  /// One row of cells, from left to right.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Writes one line of any text, cleaned and clipped to `width` columns and to the surface.
  ///
  /// Answers the columns used. A cut text ends in `ellipsis`.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style = .plain, width: Int? = nil,
    ellipsis: Character = "…"
  ) -> Int {
    let room = min(width ?? .max, size.width - point.x)
    guard point.y >= 0, point.y < size.height, room > 0 else { return 0 }
    let clean = TextWidth.clip(Sanitize.line(text), room, ellipsis: ellipsis)
    if clean.utf8.allSatisfy({ $0 < 0x80 }) {
      return writeASCII(clean, at: point, style: style)
    }
    var x = point.x
    for character in clean {
      let columns = TextWidth.of(character)
      put(String(character), columns: columns, x: x, y: point.y, style: style)
      x += columns
    }
    return x - point.x
  }

  /// Writes the pieces of a line one after the other; answers the columns used.
  @discardableResult
  package mutating func write(
    _ line: StyledText, at point: Point, width: Int? = nil, ellipsis: Character = "…"
  ) -> Int {
    let room = min(width ?? .max, size.width - point.x)
    var used = 0
    for span in line.spans where used < room {
      used += write(
        span.text, at: Point(x: point.x + used, y: point.y), style: span.style,
        width: room - used, ellipsis: ellipsis)
    }
    return used
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = .plain) {
    let area = rect.intersection(bounds)
    let text = TextWidth.of(character) == 1 ? String(character) : " "
    for y in area.y..<area.y + area.height {
      for x in area.x..<area.x + area.width {
        put(text, columns: 1, x: x, y: y, style: style)
      }
    }
  }

  /// Changes the style of cells and leaves their text.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.y + area.height {
      for index in y * size.width + area.x..<y * size.width + area.right {
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Puts other characters in the place of some; both are one column wide.
  package mutating func replace(_ signs: [String: String]) {
    for index in cells.indices where cells[index].width == 1 {
      if let other = signs[cells[index].text] { cells[index].text = other }
    }
  }

  /// Draws another surface with its upper left corner at a point.
  package mutating func draw(_ other: Surface, at point: Point) {
    for y in 0..<other.size.height {
      for (x, cell) in other.row(y).enumerated() where cell.width > 0 {
        put(
          cell.text, columns: cell.width, x: point.x + x, y: point.y + y, style: cell.style)
      }
    }
  }

  /// The part of the surface inside a rectangle.
  package func cropped(_ rect: Rect) -> Surface {
    var part = Surface(size: rect.size)
    part.draw(self, at: Point(x: -rect.x, y: -rect.y))
    return part
  }

  /// The rows as text without trailing blanks, for comparing and copying.
  package func text() -> String {
    (0..<size.height).map { y in
      var line = row(y).map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private mutating func writeASCII(_ text: String, at point: Point, style: Style) -> Int {
    var x = point.x
    for byte in text.utf8 {
      put(Self.asciiText[Int(byte)], columns: 1, x: x, y: point.y, style: style)
      x += 1
    }
    return x - point.x
  }

  private static let asciiText = (0..<128).map { String(UnicodeScalar(UInt8($0))) }

  /// Puts one character; blanks what is left of a wide one it cuts into.
  private mutating func put(_ text: String, columns: Int, x: Int, y: Int, style: Style) {
    guard columns > 0, y >= 0, y < size.height, x < size.width, x + columns > 0 else { return }
    guard x >= 0, x + columns <= size.width else {
      // A wide character at the edge: what is seen of it stays blank.
      for column in max(0, x)..<min(size.width, x + columns) {
        put(" ", columns: 1, x: column, y: y, style: style)
      }
      return
    }
    let index = y * size.width + x
    breakWide(at: index, x: x)
    if columns > 1 || x + columns < size.width { breakTail(from: index + columns, x: x + columns) }
    cells[index] = Cell(text: text, style: style, width: columns)
    for offset in 1..<max(1, columns) { cells[index + offset] = .continuation(style) }
  }

  /// Blanks the beginning of a wide character whose later column is about to be overwritten.
  private mutating func breakWide(at index: Int, x: Int) {
    guard cells[index].width == 0 else { return }
    var start = index
    while start > index - x && cells[start].width == 0 { start -= 1 }
    for i in start..<index { cells[i] = Cell(text: " ", style: cells[i].style, width: 1) }
  }

  /// Blanks the later columns of a wide character whose beginning is about to be overwritten.
  private mutating func breakTail(from index: Int, x: Int) {
    var (i, column) = (index, x)
    while column < size.width && cells[i].width == 0 {
      cells[i] = Cell(text: " ", style: cells[i].style, width: 1)
      i += 1
      column += 1
    }
  }
}
