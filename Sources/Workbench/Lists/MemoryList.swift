import Readiness

/// Filters and sorts rows that are all at hand.
enum MemoryList {
  static func page(
    _ rows: [ListRow], columns: [ListColumn], filter: ListFilter, sort: SortKey?,
    marked: some Collection<String>, folded: [String] = []
  ) -> ListPage {
    let places = Dictionary(
      columns.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func value(_ field: String, _ row: ListRow) -> FieldValue {
      places[field].flatMap { row.cells.indices.contains($0) ? row.cells[$0].value : nil } ?? .none
    }
    var kept = rows.filter { row in
      filter.accepts(value: { value($0, row) }) {
        row.cells.map(\.text).joined(separator: "\n")
      }
    }
    if let sort {
      kept = kept.enumerated().sorted { left, right in
        let (a, b) = (value(sort.field, left.element), value(sort.field, right.element))
        if sort.precedes(a, b) { return true }
        return !sort.precedes(b, a) && left.offset < right.offset
      }.map(\.element)
    }
    let ids = Set(marked)
    var page = ListPage()
    page.matching = kept.count
    page.total = rows.count
    page.markedMatching = ids.isEmpty ? 0 : kept.count { ids.contains($0.id) }
    page.rows = sort == nil ? grouped(kept) + folded.map { ListRow(heading: $0) } : kept
    page.lines = page.rows.count
    return page
  }

  /// The rows with a heading before each group.
  private static func grouped(_ rows: [ListRow]) -> [ListRow] {
    var lines: [ListRow] = []
    var group: String?
    for row in rows {
      if let own = row.group, own != group { lines.append(ListRow(heading: own)) }
      group = row.group
      lines.append(row)
    }
    return lines
  }
}
