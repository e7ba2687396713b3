/// Compares a table of the checklist with what the project holds.
package struct ChecklistComparison {
  /// The columns of the checklist a table has, with the names it gives them.
  private typealias Columns = [(name: String, column: ChecklistColumn)]

  private let checklist: Checklist
  private let today: CalendarDate
  private let columns: Columns
  /// The ids a row may name.
  private let allowed: [String]
  private let carried: (String) -> String
  private var people: NamedPeople
  /// The row that named a criterion first.
  private var named: [CriterionID: Int] = [:]
  private var result: TableComparison
  /// By read-only column, how many rows say something else.
  private var leftAlone: [String: Int] = [:]
  private var setsDay = false

  /// What a table would change.
  ///
  /// A cell that says what the checklist says leaves it as it is, whatever a table cannot carry; an
  /// empty one empties the field, and a field without a column stays. A changed status counts as
  /// assessed `today`, unless the table gives it another day.
  ///
  /// - Parameters:
  ///   - carried: what a table brings back of a text that was written to it.
  ///   - newID: a new UUID each time, for people nobody knew yet.
  /// - Throws: `Refusal` for a table without ids, or with two columns of one meaning.
  package static func of(
    _ table: SpreadsheetText, with checklist: Checklist, on today: CalendarDate,
    carried: @escaping (String) -> String, newID: @escaping () -> String
  ) throws(Refusal) -> TableComparison {
    var comparison = ChecklistComparison(
      checklist: checklist, today: today, columns: try columns(of: table),
      allowed: checklist.criteria.map(\.id.description), carried: carried,
      people: NamedPeople(checklist.people, newID: newID),
      result: TableComparison(refused: table.refused))
    for row in table.rows { comparison.take(row) }
    return comparison.finished(table)
  }

  private static func columns(of table: SpreadsheetText) throws(Refusal) -> Columns {
    let known = table.columns.compactMap { name in
      ChecklistColumn.named(name).map { (name: name, column: $0) }
    }
    let ids = known.map(\.column.id)
    guard ids.contains("id") else {
      throw Refusal(
        place: "the header",
        reason: "The column “id” is missing, which names the criterion of each row.")
    }
    for (position, id) in ids.enumerated() where ids[..<position].contains(id) {
      throw Refusal(place: "the header", reason: "The column “\(id)” stands there twice.")
    }
    return known
  }

  private mutating func take(_ row: ListedRow) {
    do throws(CellRefusal) {
      let criterion = try criterion(of: row)
      let before = ChecklistLine(criterion, of: checklist, people: people, today: today)
      var after = before
      var notes: [String] = []
      let touched = try takeCells(of: row, onto: &after, &notes)
      notes += try after.settle(since: before.assessment)
      accept(row.number, before, after, touched)
      result.notes += notes
    } catch {
      result.refused.append(error.inRow(row.number))
    }
  }

  private mutating func criterion(of row: ListedRow) throws(CellRefusal) -> Criterion {
    let name = columns.first { $0.column.id == "id" }?.name ?? ""
    let written = row.cells[name] ?? ""
    guard let reading = CriterionID.reading(written),
      let criterion = Catalogue.shipped.criterion(reading.id)
    else {
      let why =
        GapTransition.isBlank(written)
        ? "The row names no criterion." : "“\(excerpt(written))” is no criterion."
      throw CellRefusal(why: why, allowed: allowed, column: "id")
    }
    if let readAs = reading.readAs { result.notes.append("Row \(row.number): \(readAs).") }
    guard checklist.categories.contains(criterion.category) else {
      throw CellRefusal(
        why: "\(reading.id) belongs to \(criterion.category.title), which is not in scope.",
        allowed: allowed, column: "id")
    }
    if let first = named[reading.id] {
      throw CellRefusal(why: "\(reading.id) stands in row \(first) already.", column: "id")
    }
    named[reading.id] = row.number
    return criterion
  }

  /// Takes over every cell that says something else; answers their columns.
  private mutating func takeCells(
    of row: ListedRow, onto line: inout ChecklistLine, _ notes: inout [String]
  ) throws(CellRefusal) -> [ChecklistColumn] {
    let before = line
    var touched: [ChecklistColumn] = []
    for (name, column) in columns where column.id != "id" {
      let cell = row.cells[name] ?? ""
      if CellText.isSame(cell, carried(column.text(before))) { continue }
      guard let take = column.take else {
        leftAlone[column.id, default: 0] += 1
        continue
      }
      let (text, isCut) = CellText.cut(cell)
      if isCut { notes.append("Row \(row.number), \(column.id): cut at 64 KiB.") }
      do throws(CellRefusal) {
        try take(text, &line)
      } catch {
        throw CellRefusal(why: error.why, allowed: error.allowed, column: column.id)
      }
      touched.append(column)
    }
    return touched
  }

  private mutating func accept(
    _ row: Int, _ before: ChecklistLine, _ after: ChecklistLine, _ touched: [ChecklistColumn]
  ) {
    guard after.assessment != before.assessment else {
      result.unchanged += 1
      return
    }
    for column in touched where column.text(before) != column.text(after) {
      result.changes.append(
        TableComparison.Change(
          row: row, record: before.criterion.id.description, column: column.id,
          old: column.text(before), new: column.text(after)))
    }
    if after.day == .unsaid, after.assessment.status != before.assessment.status,
      after.assessment.status != .notAssessed
    {
      setsDay = true
    }
    result.edits.append(Edit(.assess(after.assessment), base: .assess(before.assessment)))
    result.changedRecords += 1
    people = after.people
  }

  private func finished(_ table: SpreadsheetText) -> TableComparison {
    var result = result
    result.edits = people.added.map { Edit(.putPerson($0)) } + result.edits
    result.notes += people.added.map {
      "“\(excerpt($0.name))” is new and becomes a person of the project."
    }
    if setsDay { result.notes.append("A changed status counts as assessed on \(today).") }
    for column in columns.map(\.column) {
      guard let count = leftAlone[column.id] else { continue }
      let rows = count == 1 ? "1 row" : "\(count) rows"
      result.notes.append("“\(column.id)” is only for reading: \(rows) differing were left alone.")
    }
    let unknown = table.columns.filter { ChecklistColumn.named($0) == nil }
    if !unknown.isEmpty {
      let names = unknown.map { "“\(excerpt($0))”" }.joined(separator: ", ")
      result.notes.append("No column of the checklist, so left alone: \(names).")
    }
    result.refused.sort { $0.row < $1.row }
    return result
  }
}
