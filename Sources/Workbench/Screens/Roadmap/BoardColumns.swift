import Jobs
import ProjectFile
import Readiness
import Terminal

/// Which lines of the board's list stand in which column, from top to bottom.
struct BoardColumns {
  /// One for each of `BoardList.states`.
  let lines: [[Int]]

  init(_ rows: [ListRow] = []) {
    var lines = BoardList.states.map { _ in [Int]() }
    for (line, row) in rows.enumerated() {
      if let column = Self.column(of: row) { lines[column].append(line) }
    }
    self.lines = lines
  }

  private static let statusPlace = BoardList.definition.columns.firstIndex { $0.id == "status" }

  /// The column of a row, told by its cell.
  private static func column(of row: ListRow) -> Int? {
    guard let place = statusPlace, row.cells.indices.contains(place),
      case .choice(_, rank: let rank) = row.cells[place].value,
      BoardList.states.indices.contains(rank)
    else { return nil }
    return rank
  }

  /// The column of a line, and its place in it.
  func position(of line: Int) -> (column: Int, place: Int)? {
    for (column, own) in lines.enumerated() {
      if let place = own.firstIndex(of: line) { return (column, place) }
    }
    return nil
  }

  /// The cards of a column in sight: the cursor's column shows the cursor, others stay as they were.
  func window(of column: Int, height: Int, _ state: WorkbenchState) -> Range<Int> {
    let here = position(of: state[list: .board].cursor.selection)
    let offset = state.board.offsets[BoardList.states[column]] ?? 0
    let place = here?.column == column ? here?.place : nil
    let count = lines[column].count
    return ListCursor(selection: place ?? min(offset, max(0, count - 1)), offset: offset)
      .window(count: count, height: height)
  }
}

/// How far each column of the board is scrolled, and what its head counts.
struct BoardState: Sendable {
  var offsets: [TaskStatus: Int] = [:]
  /// Made anew with the rows, since every key and frame asks for them.
  private(set) var columns = BoardColumns()
  private(set) var overdue = 0
  private(set) var cancelled = 0

  /// The rows of the board were loaded.
  static func adopt(_ rows: [ListRow], _ state: inout WorkbenchState) {
    state.board.columns = BoardColumns(rows)
  }

  /// Counts anew what the head says.
  static func refresh(_ state: inout WorkbenchState) {
    let tasks = state.project?.snapshot.items[.task] ?? []
    state.board.overdue = tasks.count { $0.isOverdue(asOf: state.asOf) }
    state.board.cancelled = tasks.count { $0.taskStatus == .cancelled }
  }
}
