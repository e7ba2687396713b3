/// Compares a table of people, as HR systems and directories export them, with the roster.
///
/// A row finds its person by e-mail, else by number, else by a name that only one has, so that an
/// owner who was only a name becomes part of the roster. Nobody leaves without a day, and whoever
/// left keeps their history.
package struct PeopleTable {
  private let sheet: PaperSheet
  private let ground: PaperGround
  private var lookup: PeopleByWord
  private var drafts: [Item.ID: PaperDraft] = [:]
  /// The last row of everyone, also of those that were refused.
  private var rows: [Item.ID: RosterRow] = [:]
  private var seen: Set<Item.ID> = []
  private var refused: [RowRefusal]
  private var notes = NamedNotes()
  private var oddities = IssueOddities()
  private var passedOver = 0

  /// What a table would change.
  ///
  /// - Throws: `UnknownTable`, `DateOrderQuestion`, `Refusal` for one that is refused as a whole.
  package static func compare(
    _ table: SpreadsheetText, with ground: PaperGround
  ) throws -> TableComparison {
    var people = PeopleTable(try PaperSheet(table, .people, ground.options), ground)
    people.take()
    people.addManagers()
    people.noteMissing()
    return people.finished()
  }

  private init(_ sheet: PaperSheet, _ ground: PaperGround) {
    self.sheet = sheet
    self.ground = ground
    lookup = PeopleByWord(ground.items[.person])
    refused = sheet.refused
  }

  private mutating func take() {
    var found: [RosterRow] = []
    let shared = SharedWords(sheet.rows)
    for row in sheet.rows {
      // Those whose row is refused are not missing from the table.
      for id in lookup.ids(email: row["email"]) + lookup.ids(number: row["employee_id"]) {
        seen.insert(id)
      }
      do throws(CellRefusal) {
        try shared.check(row)
        found.append(try RosterRow(row, sheet.dates))
      } catch {
        refused.append(error.inRow(row.number))
      }
    }
    // Of two rows about one person, the earlier stint comes first.
    let beginning = found.map { (($0.start?.daysSinceEpoch ?? .min, $0.cells.number), $0) }
    for (_, row) in beginning.sorted(by: { $0.0 < $1.0 }) {
      do throws(CellRefusal) {
        try take(row)
      } catch {
        refused.append(error.inRow(row.cells.number))
      }
    }
  }

  private mutating func take(_ row: RosterRow) throws(CellRefusal) {
    // Nothing else holds the lookup when it learns below: it would be copied row by row.
    let known = try RosterMatch(lookup).person(row.cells)
    if let known { seen.insert(known.id) }
    var draft = try draft(of: known, row)
    let fields = ["role", "team", "note", "earlier"]
    for field in fields { draft.set(field, to: row.cells[field], sheet, ground.carried) }
    takeNames(row, &draft)
    draft.set("leave_from", to: row.leaveFrom?.description ?? "", sheet, ground.carried)
    draft.set("leave_to", to: row.leaveTo?.description ?? "", sheet, ground.carried)
    if !row.worker.isEmpty || sheet.fields.contains("worker") {
      draft.after["worker"] =
        row.worker.isEmpty && !sheet.dialect.isOurs
        ? draft.after["worker"] : row.worker
    }
    draft.set("in_scope", to: row.inScope, sheet, ground.carried)
    try checkEarlier(draft.after)
    let stints = RosterStints(sheet: sheet, ground: ground)
    let outcome = try stints.take(row, &draft)
    if outcome == .undated, draft.isNew {
      // Whoever left before anyone knew them has no history here, and no day to leave on.
      passedOver += 1
      return
    }
    // A table of people is the roster: whoever is in it is asked, unless it says otherwise.
    if draft.after["in_scope"].isEmpty, draft.isNew || !draft.after.isOnRoster,
      !sheet.dialect.isOurs || draft.isNew
    {
      draft.after["in_scope"] = "in"
    }
    try draft.check()
    note(outcome, row, draft)
    if draft.isNew { noteTwin(row) }
    drafts[draft.after.id] = draft
    rows[draft.after.id] = row
    lookup.add(draft.after)
  }

  /// The person as they are by now: a row before this one may have told an earlier stint.
  private func draft(of known: Item?, _ row: RosterRow) throws(CellRefusal) -> PaperDraft {
    guard let known else {
      var person = Item(new: .person, id: ground.newID())
      person["name"] = row.label
      return PaperDraft(new: person, row: row.cells.number)
    }
    guard var draft = drafts[known.id] else {
      return PaperDraft(known, row: row.cells.number)
    }
    guard let first = rows[known.id], let end = first.lastDay, let start = row.start, end < start
    else {
      throw CellRefusal(
        why: "\(excerpt(known.name)) stands in row \(draft.row) already.")
    }
    draft.row = row.cells.number
    return draft
  }

  private func takeNames(_ row: RosterRow, _ draft: inout PaperDraft) {
    let isOther = PersonName.unorderedKey(row.name) != PersonName.unorderedKey(draft.after.name)
    if !row.name.isEmpty, isOther, !CellText.isSame(row.name, ground.carried(draft.after.name)) {
      draft.after["name"] = CellText.cut(row.name).text
    }
    for field in ["email", "employee_id"] {
      let text = row.cells[field]
      if text.lowercased() != draft.after[field].trimmed.lowercased() {
        draft.set(field, to: text, sheet, ground.carried)
      }
    }
  }

  private func checkEarlier(_ person: Item) throws(CellRefusal) {
    for line in person.lines("earlier") where Period(line) == nil {
      throw CellRefusal(
        why: "“\(excerpt(line))” is no stint: write 2023-01-09..2024-05-31.", column: "earlier")
    }
  }

  private mutating func note(_ outcome: RosterStints.Outcome, _ row: RosterRow, _ draft: PaperDraft)
  {
    let name = draft.after.name
    switch outcome {
    case .taken: break
    case .rehired: notes.add(name, "came back: the time before is kept as an earlier stint")
    case .undated:
      notes.add(name, "left by this table, which gives no last day, so they stay: give it")
    case .contradicted:
      notes.add(name, "at work by this table, and gone by what is known: their last day stays")
    }
    if row.standing == .onLeave, draft.after["leave_from"].isEmpty {
      notes.add(name, "on leave by this table, which does not say since when: give the day")
    }
    for word in row.oddWorkers {
      oddities.count("a way to work here nobody knows, “\(excerpt(word, limit: 20))”")
    }
  }

  private mutating func noteTwin(_ row: RosterRow) {
    let twins = lookup.ids(name: row.name)
    if !row.name.isEmpty, !twins.isEmpty {
      notes.add(row.name, "with the name of somebody who has another e-mail or number")
    }
  }

  /// Managers are found last, since a later row may be theirs.
  private mutating func addManagers() {
    for (id, row) in rows {
      guard var draft = drafts[id] else { continue }
      let cells = row.cells
      let ways = [
        (cells["manager_email"], lookup.ids(email: cells["manager_email"])),
        (cells["manager_id"], lookup.ids(number: cells["manager_id"])),
        (cells["manager"], lookup.ids(word: cells["manager"])),
      ].filter { !$0.0.isEmpty }
      if let found = ways.first(where: { $0.1.count == 1 })?.1.first {
        // Whoever leads all has nobody above.
        if found != id { draft.after["manager"] = found }
      } else if let word = ways.first?.0 {
        notes.add(
          draft.after.name, "with a manager who is nobody known, or several (\(excerpt(word)))")
      } else if sheet.dialect.isOurs, sheet.fields.contains("manager") {
        draft.after["manager"] = ""
      }
      drafts[id] = draft
    }
  }

  /// People of the roster without a row: nobody says when they left, if they did.
  private mutating func noteMissing() {
    for person in ground.items[.person]
    where person.isOnRoster && person["last_day"].isEmpty && !seen.contains(person.id) {
      let begins = person.date("start")
      if let day = ground.options.leaversOn, begins.map({ $0 <= day }) ?? true {
        var draft = PaperDraft(person, row: 0)
        draft.after["last_day"] = day.description
        drafts[person.id] = draft
        notes.add(person.name, "of the roster missing from this table, so gone since \(day)")
      } else {
        notes.add(
          person.name, "of the roster missing from this table; if they left, give their last day")
      }
    }
  }

  private func finished() -> TableComparison {
    let passed =
      passedOver == 0
      ? []
      : [
        "\(Wording.count(passedOver, "row", "rows")) passed over: gone without a last day, and "
          + "nobody we know."
      ]
    return TableComparison(
      Array(drafts.values), .person, ground, refused: refused,
      notes: sheet.notes + notes.sentences() + oddities.sentences + passed)
  }
}
