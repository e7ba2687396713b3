import Readiness
import Terminal

/// How one list is looked at: kept by place, so that coming back finds it as it was left.
struct ListState: Sendable {
  var filter = ""
  /// The filter while it is typed; nil otherwise.
  var typing: TextField?
  /// What of the filter was not understood.
  var problem: String?
  /// Nil for the list's own order.
  var sort: SortKey?
  /// Also what the list leaves out at first, such as findings that are not open.
  var showsAll = false
  var cursor = ListCursor()
  /// The record under the cursor, by identity.
  var anchor: String?
  /// Marked records and what they are called; they stay through filter, sort and reload.
  var marks: [String: String] = [:]
  /// Where a range began.
  var rangeStart: String?
  /// The column under the cursor; the first one when nil.
  var column: String?
  var page = ListPage()
  /// The number of the newest request.
  var generation = 0
  var isLoading = false
  /// Enter was pressed before the list was there.
  var opensOnceLoaded = false

  /// The record under the cursor, once it is loaded.
  var selected: ListRow? {
    page.row(cursor.selection).flatMap { $0.isHeading ? nil : $0 }
  }

  /// The marked records, else the one under the cursor.
  var chosen: [String] {
    marks.isEmpty ? selected.map { [$0.id] } ?? [] : marks.keys.sorted()
  }

  var hiddenMarks: Int { max(0, marks.count - page.markedMatching) }
}

/// Which columns of a list are shown, and how wide; the same in every place that shows the list.
struct ColumnSettings: Hashable, Sendable, Codable {
  /// Columns whose showing differs from the definition's.
  var toggled: Set<String> = []
  var widths: [String: Int] = [:]

  func isShown(_ column: ListColumn) -> Bool { toggled.contains(column.id) == column.isExtra }

  /// The columns shown, each with its place in the definition.
  func shown(of columns: [ListColumn]) -> [(index: Int, column: TableColumn)] {
    columns.enumerated().filter { isShown($0.element) }.map { index, column in
      (index, widths[column.id].map { column.table.widened(to: $0) } ?? column.table)
    }
  }
}
