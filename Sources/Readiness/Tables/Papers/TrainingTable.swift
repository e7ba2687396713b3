/// Compares a table of training, as learning systems export it, with the records.
///
/// A row is about the record of the same person, course and day; one that was assigned and is
/// completed now updates the open record.
package struct TrainingTable {
  private let sheet: PaperSheet
  private let ground: PaperGround
  private let people: PeopleByWord
  private let courses: NamedSubjects
  private var drafts: [PaperDraft] = []
  /// Where the drafts of a person and a course stand.
  private var places: [String: [Int]] = [:]
  private var byID: [Item.ID: Int] = [:]
  private var refused: [RowRefusal]
  private var notes = NamedNotes()
  private var oddities = IssueOddities()
  private var firstDays: [Item.ID: CalendarDate] = [:]

  /// What a table would change.
  ///
  /// - Throws: `UnknownTable`, `DateOrderQuestion`, `Refusal` for one that is refused as a whole.
  package static func compare(
    _ table: SpreadsheetText, with ground: PaperGround
  ) throws -> TableComparison {
    var training = TrainingTable(try PaperSheet(table, .training, ground.options), ground)
    try training.take()
    return training.finished()
  }

  private init(_ sheet: PaperSheet, _ ground: PaperGround) {
    self.sheet = sheet
    self.ground = ground
    people = PeopleByWord(ground.items[.person])
    courses = NamedSubjects(.course, ground.items[.course])
    refused = sheet.refused
    for person in ground.items[.person] {
      firstDays[person.id] = Employment(person).stints.compactMap(\.start).min()
    }
    for record in ground.items[.trainingRecord] { add(PaperDraft(record, row: 0)) }
  }

  private mutating func take() throws {
    let matrix = sheet.dialect.isMatrix ? try CourseMatrix(sheet, courses) : nil
    if let note = matrix?.note { oddities.count(note) }
    for row in matrix?.rows ?? sheet.rows {
      do throws(CellRefusal) {
        if let matrix {
          for entry in try matrix.entries(of: row, people) { takeAlone(entry) }
        } else {
          try take(TrainingEntry(row, sheet, people, courses))
        }
      } catch {
        refused.append(error.inRow(row.number))
      }
    }
  }

  /// Of several things one row says, one that is refused leaves the others in.
  private mutating func takeAlone(_ entry: TrainingEntry) {
    do throws(CellRefusal) {
      if let problem = entry.problem { throw problem }
      try take(entry)
    } catch {
      refused.append(error.inRow(entry.row))
    }
  }

  private mutating func take(_ entry: TrainingEntry) throws(CellRefusal) {
    if let day = entry.completed, day > ground.asOf {
      throw CellRefusal(
        why: "It says \(day), which is still to come.", column: entry.column ?? "completed")
    }
    for oddity in entry.oddities { oddities.count(oddity) }
    if entry.isEmpty {
      oddities.count("a row that says neither when it was assigned nor when completed")
      return
    }
    let place = try place(of: entry)
    var draft =
      place.map { drafts[$0] }
      ?? PaperDraft(new: newRecord(entry), row: entry.row)
    if draft.row != 0, place != nil {
      oddities.count("a course taken on a day that an earlier row tells already")
      return
    }
    draft.row = entry.row
    fill(&draft, entry)
    try draft.check()
    if let place { drafts[place] = draft } else { add(draft) }
    noteBoarding(entry)
  }

  private func newRecord(_ entry: TrainingEntry) -> Item {
    var record = Item(new: .trainingRecord, id: ground.newID())
    record["course"] = entry.course.id
    record["person"] = entry.person.id
    return record
  }

  private mutating func add(_ draft: PaperDraft) {
    let record = draft.after
    places["\(record["course"]) \(record["person"])", default: []].append(drafts.count)
    byID[record.id] = drafts.count
    drafts.append(draft)
  }

  /// Where the record stands a row is about; nil for a new one.
  private func place(of entry: TrainingEntry) throws(CellRefusal) -> Int? {
    if !entry.id.isEmpty {
      if let place = byID[entry.id] { return place }
      throw CellRefusal(
        why: "“\(excerpt(entry.id))” is the id of no record: empty it to add one.", column: "id")
    }
    let known = places["\(entry.course.id) \(entry.person.id)"] ?? []
    func first(_ fits: (Item) -> Bool) -> Int? { known.first { fits(drafts[$0].after) } }
    let (assigned, completed) = (entry.assigned?.description, entry.completed?.description)
    let due = entry.due?.description
    if let completed {
      return first { $0["completed"] == completed }
        ?? first { record in
          record["completed"].isEmpty
            && (assigned == nil || record["assigned"].isEmpty || record["assigned"] == assigned)
        }
    }
    if let assigned { return first { $0["assigned"] == assigned } }
    if let due { return first { $0["due"] == due } }
    return first { $0["completed"].isEmpty }
  }

  private func fill(_ draft: inout PaperDraft, _ entry: TrainingEntry) {
    for (field, day) in [
      ("assigned", entry.assigned), ("due", entry.due), ("completed", entry.completed),
    ] {
      // A row by its id may take a day back; another tool that says nothing takes nothing away.
      if let day {
        draft.after[field] = day.description
      } else if !entry.id.isEmpty, sheet.fields.contains(field) {
        draft.after[field] = ""
      }
    }
    for (field, text) in entry.texts {
      if CellText.isSame(text, ground.carried(draft.after[field]).trimmed) { continue }
      if !text.isEmpty || !entry.id.isEmpty && sheet.fields.contains(field) {
        draft.after[field] = CellText.cut(text).text
      }
    }
    if !entry.id.isEmpty {
      draft.after["course"] = entry.course.id
      draft.after["person"] = entry.person.id
    } else if draft.after["source"].isEmpty, !sheet.dialect.isOurs {
      draft.after["source"] = sheet.dialect.name
    }
  }

  private mutating func noteBoarding(_ entry: TrainingEntry) {
    guard let day = entry.completed, let first = firstDays[entry.person.id], day < first else {
      return
    }
    notes.add(entry.person.name, "completed a course before their first day")
  }

  private func finished() -> TableComparison {
    TableComparison(
      drafts.filter { $0.row != 0 }, .trainingRecord, ground, refused: refused,
      notes: sheet.notes + notes.sentences() + oddities.sentences)
  }
}
