/// The checklist as a table for a spreadsheet: a header of ids, then a row for each criterion.
package struct ChecklistTable: Hashable, Sendable {
  package let header: [String]
  package let rows: [[String]]

  /// - Parameter series: only one, such as `CC6`; nil for all that are in scope.
  package init(_ checklist: Checklist, series: String? = nil, today: CalendarDate) {
    let columns = ChecklistColumn.all
    header = columns.map(\.id)
    let people = NamedPeople(checklist.people) { "" }
    rows = checklist.criteria.filter { series == nil || $0.series == series }.map { criterion in
      let line = ChecklistLine(criterion, of: checklist, people: people, today: today)
      return columns.map { $0.text(line) }
    }
  }
}
