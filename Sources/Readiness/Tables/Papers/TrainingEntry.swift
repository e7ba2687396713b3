/// What a table says of one person and one course.
struct TrainingEntry {
  let row: Int
  let person: Item
  let course: Item
  /// The id of a record, in a table that was exported here.
  var id = ""
  var assigned: CalendarDate?
  var due: CalendarDate?
  var completed: CalendarDate?
  /// Score, certificate, source and note, where the table says them.
  var texts: [(field: String, text: String)] = []
  /// What was odd, for `IssueOddities`.
  var oddities: [String] = []
  /// The column it stands in; nil where a row has one for each of its fields.
  var column: String?
  /// Why it is refused after all.
  var problem: CellRefusal?

  /// Nothing was said but the names.
  var isEmpty: Bool {
    id.isEmpty && assigned == nil && due == nil && completed == nil
      && texts.allSatisfy { $0.field != "score" || $0.text.isEmpty }
  }

  init(row: Int, person: Item, course: Item, column: String) {
    self.row = row
    self.person = person
    self.course = course
    self.column = column
  }

  init(
    _ cells: PaperRow, _ sheet: PaperSheet, _ people: PeopleByWord, _ courses: NamedSubjects
  ) throws(CellRefusal) {
    row = cells.number
    person = try people.person(of: cells)
    course = try courses.one(of: cells.all("course"), column: "course")
    id = cells["id"]
    assigned = try sheet.dates.day(cells["assigned"], column: "assigned")
    due = try sheet.dates.day(cells["due"], column: "due")
    completed = try sheet.dates.day(cells["completed"], column: "completed")
    texts = ["score", "certificate", "source", "note"].map { ($0, cells[$0]) }
    if cells.nothings.contains("score") { oddities.append("a score that is none") }
    var progress: PaperWords.Progress?
    if !cells["status"].isEmpty {
      progress = try PaperWords.meaning(
        cells["status"], of: PaperWords.trainings, column: "status")
    }
    if progress == .done, completed == nil {
      oddities.append("a course that is said to be completed, without a day: it does not count")
    }
    // Our own tables say how it stands by now, which is another question.
    if progress == .open, completed != nil, !sheet.dialect.isOurs {
      completed = nil
      oddities.append("a day of a course that was not completed, “\(excerpt(cells["status"]))”")
    }
  }
}

/// A table with a column for each course, as gradebooks are: who did what, and when or how well.
struct CourseMatrix {
  /// Rows above the people: the days assignments are due, and how many points they have.
  private static let above: [String: String] = [
    "date": "due", "dates": "due", "due": "due", "due_date": "due", "points": "points",
    "max_points": "points", "points_possible": "points", "class_average": "average",
    "average": "average",
  ]

  let rows: [PaperRow]
  /// Columns that are no course, in a sentence; nil where all are.
  let note: String?
  private let sheet: PaperSheet
  private let courses: [(column: String, course: Item)]
  private var dueDays: [String: String] = [:]
  private var points: [String: String] = [:]

  /// - Throws: `Refusal` for a table with no column that is a course.
  init(_ sheet: PaperSheet, _ named: NamedSubjects) throws(Refusal) {
    self.sheet = sheet
    courses = sheet.subjects.compactMap { column in
      let ids = named.ids(column)
      return ids.count == 1 ? named.items[ids[0]].map { (column, $0) } : nil
    }
    guard !courses.isEmpty else {
      throw Refusal(
        place: "the header",
        reason: "None of its columns is a course: \(PaperDialect.listed(sheet.subjects)). "
          + "Courses here: \(PaperDialect.listed(named.allowed)).")
    }
    let known = Set(courses.map(\.column))
    let others = sheet.subjects.filter { !known.contains($0) }
    note =
      others.isEmpty ? nil : "columns that are no course here: \(PaperDialect.listed(others))"
    var people: [PaperRow] = []
    for row in sheet.rows {
      switch Self.meaning(of: row) {
      case "due"?: dueDays = row.marks
      case "points"?: points = row.marks
      case .some: break
      case nil: people.append(row)
      }
    }
    rows = people
  }

  private static func meaning(of row: PaperRow) -> String? {
    guard row["email"].isEmpty, row["employee_id"].isEmpty else { return nil }
    return above[SpreadsheetText.normalized(row.name)]
  }

  /// What a row says of each course.
  func entries(
    of row: PaperRow, _ people: PeopleByWord
  ) throws(CellRefusal) -> [TrainingEntry] {
    let person = try people.person(of: row)
    var entries: [TrainingEntry] = []
    for (column, course) in courses {
      guard let mark = row.marks[column] else { continue }
      var entry = TrainingEntry(row: row.number, person: person, course: course, column: column)
      do throws(CellRefusal) {
        try read(mark, column, &entry)
      } catch {
        entry.problem = error
      }
      if !entry.isEmpty || entry.problem != nil { entries.append(entry) }
    }
    return entries
  }

  /// A mark is a day, a word for how it stands, or a score, which says no day.
  private func read(
    _ mark: String, _ column: String, _ entry: inout TrainingEntry
  ) throws(CellRefusal) {
    if let due = dueDays[column] {
      entry.due = try sheet.dates.day(due, column: column)
    }
    if SheetDate(mark) != nil, mark.contains(where: { "-/.".contains($0) || $0.isLetter }) {
      entry.completed = try sheet.dates.day(mark, column: column)
      return
    }
    let isNothing = PaperWords.nothing.contains(mark.lowercased())
    if isNothing { entry.oddities.append("a score that is none") }
    let known = PaperWords.trainings[SpreadsheetText.normalized(mark)]
    if isNothing || known == .open { return }
    entry.oddities.append(
      known == .done
        ? "a course that is said to be completed, without a day: it does not count"
        : "a score without a day: it does not count as completed")
    guard known == nil else { return }
    guard mark.contains(where: \.isNumber) else {
      throw CellRefusal(
        why: "“\(excerpt(mark))” is no day, score or status.",
        allowed: PaperWords.trainings.keys.sorted(), column: column)
    }
    let isPlain = mark.allSatisfy { $0.isNumber || $0 == "." }
    entry.texts = [("score", isPlain ? points[column].map { "\(mark)/\($0)" } ?? mark : mark)]
  }
}
