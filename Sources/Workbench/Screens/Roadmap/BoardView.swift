import Jobs
import ProjectFile
import Readiness
import Terminal

/// Draws the board: a column a state with its count, and in it the cards around the cursor.
enum BoardView {
  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    let columns = state.board.columns
    let own = state[list: .board]
    var cursor: Point?
    for (index, place) in places(in: rect).enumerated() {
      let (head, body) = place.splitTop(1)
      drawHead(BoardList.states[index], columns.lines[index].count, state, &surface, head)
      let window = columns.window(of: index, height: page(body), state)
      for (line, card) in window.enumerated() {
        let row = columns.lines[index][card]
        let height = pitch(place.width)
        let area = Rect(
          x: body.x, y: body.y + line * height, width: body.width,
          height: min(BoardCard.lines(in: place.width), body.bottom - body.y - line * height))
        drawCard(row, state, &surface, area)
        if row == own.cursor.selection { cursor = area.origin }
      }
      // The arrows stand in the blank after the column.
      let withBlank = Rect(x: body.x, y: body.y, width: body.width + 1, height: body.height)
      ScrollHint.draw(window, of: columns.lines[index].count, &surface, withBlank, state.look)
    }
    if own.page.rows.isEmpty {
      surface.write(
        BoardList.definition.emptyText(own, state), at: Point(x: rect.x + 1, y: rect.y + 2),
        style: state.look.theme.dim, width: rect.width - 2)
    }
    return cursor
  }

  /// Where each column stands, with a blank after it.
  private static func places(in rect: Rect) -> [Rect] {
    let count = BoardList.states.count
    let room = max(0, rect.width - count)
    var x = rect.x
    return (0..<count).map { index in
      let width = room / count + (index < room % count ? 1 : 0)
      defer { x += width + 1 }
      return Rect(x: x, y: rect.y, width: width, height: rect.height)
    }
  }

  /// Lines from one card to the next.
  private static func pitch(_ width: Int) -> Int { BoardCard.lines(in: width) + 1 }

  /// Cards a column holds.
  private static func page(_ body: Rect) -> Int {
    max(1, (body.height + 1) / pitch(body.width))
  }

  static func page(_ state: WorkbenchState) -> Int {
    places(in: table(state)).first.map { page($0.splitTop(1).rest) } ?? 1
  }

  private static func table(_ state: WorkbenchState) -> Rect {
    let rect = state.layout.pane(of: .board)?.rect ?? state.body
    return ListView.parts(BoardList.definition, state, in: rect).table
  }

  /// The line of the list whose card is drawn at a point.
  static func card(at point: Point, _ state: WorkbenchState, in rect: Rect) -> Int? {
    let columns = state.board.columns
    for (index, place) in places(in: rect).enumerated() where place.contains(point) {
      let body = place.splitTop(1).rest
      guard body.contains(point) else { return nil }
      let window = columns.window(of: index, height: page(body), state)
      let card = window.lowerBound + (point.y - body.y) / pitch(place.width)
      return window.contains(card) ? columns.lines[index][card] : nil
    }
    return nil
  }

  private static func drawHead(
    _ status: TaskStatus, _ count: Int, _ state: WorkbenchState, _ surface: inout Surface,
    _ rect: Rect
  ) {
    surface.fill(rect, " ", style: state.look.theme.tableHeader)
    let number = " \(grouped(count))"
    let word = TextWidth.clip(
      status.title, rect.width - TextWidth.of(number), ellipsis: state.look.glyphs.ellipsis)
    surface.write(
      word + number, at: rect.origin, style: state.look.theme.tableHeader, width: rect.width)
  }

  private static func drawCard(
    _ line: Int, _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) {
    let own = state[list: .board]
    guard let row = own.page.row(line),
      let task = state.project?.snapshot.items.item(.task, row.id)
    else { return }
    for (y, text) in BoardCard.text(task, width: rect.width, state).prefix(rect.height).enumerated()
    {
      surface.write(
        text, at: Point(x: rect.x, y: rect.y + y), width: rect.width,
        ellipsis: state.look.glyphs.ellipsis)
    }
    if own.marks[row.id] != nil {
      surface.restyle(rect) { $0 == .plain ? state.look.theme.marked : $0 }
      let gap = Point(x: rect.x + rect.width, y: rect.y)
      surface.write(String(state.look.glyphs.marker), at: gap, style: state.look.theme.marked)
    }
    if line == own.cursor.selection {
      surface.restyle(rect) { _ in state.look.theme.selected }
    }
  }
}
