/// One column of a table.
package struct TableColumn: Hashable, Sendable {
  /// How many columns of the screen it takes.
  package enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least `min`; what is left over is shared by weight.
    case flex(min: Int, weight: Int)
  }

  package let id: String
  package let title: String
  package let width: Width
  package let alignment: Alignment

  package init(id: String, title: String, width: Width, alignment: Alignment = .left) {
    self.id = id
    self.title = title
    self.width = width
    self.alignment = alignment
  }

  /// The widths a user can set by hand.
  package static let settableWidths = 3...120

  /// The column in a fixed width that a user has set, held within `settableWidths`.
  package func widened(to columns: Int) -> TableColumn {
    let limits = Self.settableWidths
    let width = min(max(columns, limits.lowerBound), limits.upperBound)
    return TableColumn(id: id, title: title, width: .fixed(width), alignment: alignment)
  }

  private var least: Int {
    switch width {
    case .fixed(let n): max(0, n)
    case .flex(let min, _): max(1, min)
    }
  }

  private var weight: Int {
    if case .flex(_, let weight) = width { return max(0, weight) }
    return 0
  }

  /// The widths of as many columns, from the left, as fit with one blank between them.
  static func widths(_ columns: [TableColumn], in total: Int) -> [Int] {
    var shown: [TableColumn] = []
    var used = 0
    for column in columns {
      let needed = used + column.least + (shown.isEmpty ? 0 : 1)
      if needed > total && !shown.isEmpty { break }
      used = needed
      shown.append(column)
    }
    var widths = shown.map { min($0.least, max(0, total)) }
    var space = max(0, total - used)
    var weights = shown.reduce(0) { $0 + $1.weight }
    for (index, column) in shown.enumerated() where column.weight > 0 {
      let share = space * column.weight / max(1, weights)
      widths[index] += share
      space -= share
      weights -= column.weight
    }
    return widths
  }
}

/// One row of a table.
package struct TableRow: Hashable, Sendable {
  package let id: String
  package let cells: [StyledText]
  /// True for a row that groups those below it; it spans the table and is not selected.
  package let isHeading: Bool
  /// True for a row the user has marked.
  package let isMarked: Bool

  package init(
    id: String, cells: [StyledText], isHeading: Bool = false, isMarked: Bool = false
  ) {
    self.id = id
    self.cells = cells
    self.isHeading = isHeading
    self.isMarked = isMarked
  }

  /// A heading over the rows that follow.
  package static func heading(id: String, _ text: StyledText) -> TableRow {
    TableRow(id: id, cells: [text], isHeading: true)
  }
}
