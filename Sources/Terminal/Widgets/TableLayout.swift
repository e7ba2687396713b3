/// Where a table's header, rows and columns stand; drawing and the mouse ask the same one.
struct TableLayout {
  /// A column that is seen.
  struct Place {
    /// Its index among all columns.
    let index: Int
    let x: Int
    let width: Int
  }

  let header: Rect
  let body: Rect
  /// Columns of the screen before the first column of the table, for marks.
  let gutter: Int
  let places: [Place]
  /// True when columns after the first are scrolled away.
  let isCutLeft: Bool
  /// True when columns at the right have no room.
  let isCutRight: Bool
  /// The indices of the rows in sight.
  let window: Range<Int>

  init(_ table: Table, in rect: Rect) {
    (header, body) = rect.splitTop(1)
    gutter = table.showsMarks ? min(2, max(0, rect.width - 1)) : 0
    window = table.cursor.window(count: table.total, height: body.height)
    // The last column stays free for the signs of scrolling.
    let room = max(0, rect.width - 1 - gutter)
    let indices = Self.shown(table.columns, current: table.columnIndex, in: room)
    let widths = TableColumn.widths(indices.map { table.columns[$0] }, in: room)
    var x = rect.x + gutter
    places = zip(indices, widths).map { index, width in
      defer { x += width + 1 }
      return Place(index: index, x: x, width: width)
    }
    let shown = places.map(\.index)
    isCutLeft = zip(shown, shown.dropFirst()).contains { $1 != $0 + 1 } || (shown.first ?? 0) > 0
    isCutRight = (shown.last ?? table.columns.count) < table.columns.count - 1
  }

  /// The columns to lay out: all, or the first one and those from where the current one fits.
  private static func shown(_ columns: [TableColumn], current: Int?, in room: Int) -> [Int] {
    let all = Array(columns.indices)
    guard let current, current > 0 else { return all }
    for start in 1...current {
      let indices = [0] + all[start...]
      let fitting = TableColumn.widths(indices.map { columns[$0] }, in: room).count
      if indices.prefix(fitting).contains(current) { return indices }
    }
    return Array(all[current...])
  }

  /// The place of a column; nil when it is not seen.
  func place(of index: Int?) -> Place? { places.first { $0.index == index } }

  /// The column at a place of the header; the blank after a column belongs to it.
  func column(at x: Int) -> Int? {
    places.first { x >= $0.x && x <= $0.x + $0.width }?.index
  }
}

extension Table {
  /// Where each column that is seen stands, by its id, and how wide it is.
  package func columnPlaces(in rect: Rect) -> [String: (x: Int, width: Int)] {
    let places = TableLayout(self, in: rect).places.map {
      (columns[$0.index].id, (x: $0.x, width: $0.width))
    }
    return Dictionary(places) { first, _ in first }
  }
}
