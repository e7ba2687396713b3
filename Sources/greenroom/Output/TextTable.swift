import Terminal

/// A table for people: columns as wide as what stands in them, the last one clipped to a terminal.
struct TextTable {
  struct Column {
    let title: String
    var alignment = Alignment.left
    /// Columns a cell may take at most.
    var limit = 60
  }

  let columns: [Column]
  private var rows: [[StyledText]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [StyledText]) { rows.append(cells) }

  /// - Parameter width: the columns of the terminal; nil where lines may be as long as they are.
  func lines(width: Int?) -> [StyledText] {
    let heading = Theme.standard.style(.heading)
    let titles = columns.map { StyledText($0.title, heading) }
    let all = ([titles] + rows).map { $0.map(Self.clean) }
    let widths = columns.indices.map { index in
      let widest = all.map { TextWidth.of($0[index].text) }.max() ?? 0
      return min(widest, columns[index].limit)
    }
    return all.map { line($0, widths, width) }
  }

  private func line(_ cells: [StyledText], _ widths: [Int], _ width: Int?) -> StyledText {
    var used = 0
    var spans: [StyledText.Span] = []
    for (index, cell) in cells.enumerated() {
      let isLast = index == cells.count - 1
      var room = widths[index]
      if isLast, let width { room = max(8, min(room, width - used)) }
      let isWholeLast = isLast && width == nil && columns[index].alignment == .left
      let style = cell.spans.first?.style ?? .plain
      let text = isWholeLast ? cell.text : TextWidth.pad(cell.text, room, columns[index].alignment)
      spans.append(.init(isLast ? text.withoutTrailingBlanks : text, style))
      if !isLast { spans.append(.init("  ")) }
      used += room + 2
    }
    return StyledText(spans: spans)
  }

  private static func clean(_ cell: StyledText) -> StyledText {
    StyledText(Sanitize.line(cell.text), cell.spans.first?.style ?? .plain)
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    guard let end = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...end])
  }
}
