import ProjectFile
import Readiness
import Terminal

/// Draws any list: what stands above it, its filter and counts, and the table.
enum ListView {
  /// The parts of a list's rectangle.
  struct Parts {
    let head: [StyledText]
    let headRect: Rect
    let line: Rect
    let table: Rect
  }

  static func parts(_ list: ListDefinition, _ state: WorkbenchState, in rect: Rect) -> Parts {
    let head = list.head?(state, rect.width) ?? []
    let (top, rest) = rect.splitTop(min(head.count, rect.height / 2))
    let (line, table) = rest.splitTop(1)
    return Parts(head: head, headRect: top, line: line, table: table)
  }

  /// Records a screenful of the list holds.
  static func page(of place: Place, _ state: WorkbenchState) -> Int {
    guard let list = place.list else { return 1 }
    let rect = state.layout.pane(of: place)?.rect ?? state.body
    return max(1, Table.page(height: parts(list, state, in: rect).table.height))
  }

  static func draw(
    _ list: ListDefinition, _ pane: Layout.Pane, _ state: WorkbenchState,
    _ surface: inout Surface
  ) -> Point? {
    let parts = parts(list, state, in: pane.rect)
    for (row, line) in parts.head.prefix(parts.headRect.height).enumerated() {
      surface.write(
        line, at: Point(x: parts.headRect.x, y: parts.headRect.y + row),
        width: parts.headRect.width, ellipsis: state.look.glyphs.ellipsis)
    }
    if parts.head.count > parts.headRect.height {
      let place = Point(x: parts.headRect.right - 1, y: parts.headRect.bottom - 1)
      surface.write(String(state.look.glyphs.ellipsis), at: place, style: state.look.theme.dim)
    }
    let typing = drawLine(list, pane, state, &surface, parts.line)
    let cursor =
      list.id == .board
      ? BoardView.draw(state, &surface, parts.table)
      : table(list, pane.place, state).draw(into: &surface, parts.table, look: state.look)
    guard pane.isActive else {
      if let cursor {
        let row = Rect(x: cursor.x, y: cursor.y, width: parts.table.width, height: 1)
        surface.restyle(row) { _ in state.look.theme.heading }
      }
      return nil
    }
    return typing ?? cursor
  }

  static func table(
    _ list: ListDefinition, _ place: Place, _ state: WorkbenchState
  ) -> Table {
    let own = state[list: place]
    let shown = state.columns[list.id, default: ColumnSettings()].shown(of: list.columns)
    let page = own.page
    let window = own.cursor.window(count: page.lines, height: self.page(of: place, state))
    let widths = list.hasCharts ? chartWidths(list, place, state) : [:]
    // Only what is in sight is made into cells.
    let first = max(window.lowerBound, page.offset)
    let last = max(first, min(window.upperBound, page.offset + page.rows.count))
    let frames = list.hasCharts ? chartFrames(widths, place, state) : [:]
    let rows = (first..<last).compactMap { line in page.row(line).map { (line, $0) } }.map {
      line, row in
      row.isHeading
        ? TableRow.heading(id: row.id, StyledText(row.label, state.look.theme.accent))
        : TableRow(
          id: row.id,
          cells: shown.map {
            var frame = frames[$0.column.id] ?? ChartFrame()
            frame.matrix?.isCursorRow = line == own.cursor.selection
            return row.cells[$0.index].styled(state.look, in: frame)
          },
          isMarked: own.marks[row.id] != nil)
    }
    var table = Table(
      columns: shown.map { titled($0.column, list, widths, state) }, rows: rows, firstRow: first,
      total: page.lines,
      cursor: own.cursor, emptyText: list.emptyText(own, state))
    table.columnCursor = own.column ?? shown.first?.column.id
    table.sort = own.sort.map { TableSort(column: $0.field, descending: $0.isDescending) }
    table.showsMarks = !own.marks.isEmpty
    return table
  }

  /// Where the columns of a list stand, for what is drawn in them or above them.
  static func columnPlaces(
    _ list: ListDefinition, at place: Place, _ state: WorkbenchState, width: Int
  ) -> [String: (x: Int, width: Int)] {
    let own = state[list: place]
    let shown = state.columns[list.id, default: ColumnSettings()].shown(of: list.columns)
    var table = Table(
      columns: shown.map(\.column), rows: [], firstRow: 0, total: 0, cursor: ListCursor(),
      emptyText: "")
    table.columnCursor = own.column ?? shown.first?.column.id
    table.showsMarks = !own.marks.isEmpty
    return table.columnPlaces(in: Rect(x: 0, y: 0, width: width, height: 2))
  }

  /// A chart's column under what stands over its charts.
  private static func titled(
    _ column: TableColumn, _ list: ListDefinition, _ widths: [String: Int],
    _ state: WorkbenchState
  ) -> TableColumn {
    guard let title = list.chartTitle, let width = widths[column.id],
      column.id == list.columns.last?.id
    else { return column }
    return TableColumn(
      id: column.id, title: title(state, width), width: column.width,
      alignment: column.alignment)
  }

  private static func chartFrames(
    _ widths: [String: Int], _ place: Place, _ state: WorkbenchState
  ) -> [String: ChartFrame] {
    widths.mapValues { width in
      ChartFrame(
        width: width, scale: state.timelineScale,
        matrix: DutyMatrixUpdate.kind(place).map {
          DutyMatrixList.window($0, state, width: width)
        })
    }
  }

  private static func chartWidths(
    _ list: ListDefinition, _ place: Place, _ state: WorkbenchState
  ) -> [String: Int] {
    let width = (state.layout.pane(of: place)?.rect ?? state.body).width
    return columnPlaces(list, at: place, state, width: width).mapValues(\.width)
  }

  /// The filter at the left and the counts at the right.
  private static func drawLine(
    _ list: ListDefinition, _ pane: Layout.Pane, _ state: WorkbenchState,
    _ surface: inout Surface, _ rect: Rect
  ) -> Point? {
    let own = state[list: pane.place]
    let counts = counts(list, own)
    let (right, left) = rect.splitRight(min(rect.width * 2 / 3, TextWidth.of(counts) + 1))
    surface.write(
      TextWidth.pad(counts, right.width, .right), at: right.origin, style: state.look.theme.dim)
    if let field = own.typing, pane.isActive {
      surface.write("Filter ", at: left.origin, style: state.look.theme.accent)
      return field.draw(into: &surface, left.splitLeft(7).rest, look: state.look)
    }
    // The half without the keys has another one's table.
    var text = StyledText(
      pane.isActive ? "\(state.keyName(.filter)) filters" : "", state.look.theme.dim)
    if !own.filter.isEmpty {
      text = StyledText("Filter ", state.look.theme.accent) + StyledText(own.filter)
    }
    if let problem = own.problem {
      text = text + StyledText("  \(problem)", state.look.theme.warning)
    }
    surface.write(
      text, at: left.origin, width: max(0, left.width - 1), ellipsis: state.look.glyphs.ellipsis)
    return nil
  }

  /// `3 marked, 1 hidden by the filter, 12 of 40 criteria`.
  private static func counts(_ list: ListDefinition, _ own: ListState) -> String {
    var parts: [String] = []
    if own.rangeStart != nil { parts.append("range") }
    if !own.marks.isEmpty {
      parts.append("\(grouped(own.marks.count)) marked")
      if own.hiddenMarks > 0 { parts.append("\(grouped(own.hiddenMarks)) hidden by the filter") }
    }
    let kind = list.kind(own)
    let prefix = kind.isEmpty ? "" : kind + " "
    let total = counted(own.page.total, prefix + list.noun, prefix + list.plural)
    if own.isLoading, own.page.total == 0 {
      parts.append("loading")
    } else {
      let isWhole = own.filter.isEmpty && own.page.matching == own.page.total
      parts.append(isWhole ? total : "\(grouped(own.page.matching)) of \(total)")
    }
    return parts.joined(separator: ", ")
  }
}
