import ProjectFile
import Readiness
import Terminal

/// The list of findings: a stretch of it is loaded around the cursor.
struct FindingsState: Sendable {
  var query: FindingQuery
  /// The filter as it was typed.
  var filter = ""
  var page = FindingPage()
  var cursor = ListCursor()
  /// The filter while it is typed; nil otherwise.
  var typing: TextField?
  /// The number of the newest request.
  var generation = 0
  var isLoading = false
  /// Enter was pressed before the list was there.
  var opensOnceLoaded = false

  init(asOf: CalendarDate) { query = FindingQuery(asOf: asOf) }

  /// The finding under the cursor, once it is loaded.
  var selected: FindingSummary? { row(cursor.selection) }

  func row(_ index: Int) -> FindingSummary? {
    let position = index - page.offset
    return page.rows.indices.contains(position) ? page.rows[position] : nil
  }
}

/// One finding whole.
struct FindingScreenState: Sendable {
  var detail: FindingDetail?
  var text = TextView([])
}
