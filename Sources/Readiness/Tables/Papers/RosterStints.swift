/// Gives a person the days a row of the roster says they work here.
struct RosterStints {
  enum Outcome: Hashable {
    case taken
    /// They come back: the stint they were in is an earlier one now.
    case rehired
    /// Gone by the table, which says no last day.
    case undated
    /// Here by the table, and gone by what is known.
    case contradicted
  }

  let sheet: PaperSheet
  let ground: PaperGround

  func take(_ row: RosterRow, _ draft: inout PaperDraft) throws(CellRefusal) -> Outcome {
    var outcome = Outcome.taken
    if try rehire(row, &draft) {
      outcome = .rehired
    } else if !repeatsEarlier(row, draft.after) {
      draft.set("start", to: row.start?.description ?? "", sheet, ground.carried)
      draft.set("last_day", to: row.lastDay?.description ?? "", sheet, ground.carried)
    }
    switch row.standing {
    case .left? where draft.after["last_day"].isEmpty:
      guard let day = ground.options.leaversOn else { return .undated }
      if let start = draft.after.date("start"), day < start {
        throw CellRefusal(
          why: "They are said to be gone, and began on \(start): write their last day.",
          column: "last_day")
      }
      draft.after["last_day"] = day.description
    case .here? where row.lastDay == nil && outcome == .taken:
      let last = draft.after.date("last_day")
      if let last, last < ground.asOf { return .contradicted }
    default: break
    }
    return outcome
  }

  /// Begins a new stint where a row begins after the last known day.
  private func rehire(_ row: RosterRow, _ draft: inout PaperDraft) throws(CellRefusal) -> Bool {
    // A table with the earlier stints says itself which there were.
    guard !sheet.fields.contains("earlier"), let start = row.start,
      let end = draft.after.date("last_day"), start > end
    else { return false }
    guard let first = draft.after.date("start") else {
      throw CellRefusal(
        why: "They come back on \(start), and nobody knows when the time that ended on \(end) "
          + "began: write its first day first.", column: "start")
    }
    let stints = draft.after.lines("earlier") + ["\(first)..\(end)"]
    draft.after["earlier"] = stints.joined(separator: "\n")
    draft.after["start"] = start.description
    draft.after["last_day"] = row.lastDay?.description ?? ""
    return true
  }

  /// Some tools go on telling the first day ever, or the row of an earlier stint.
  private func repeatsEarlier(_ row: RosterRow, _ person: Item) -> Bool {
    guard !sheet.fields.contains("earlier"), let start = row.start else { return false }
    return Employment(person).stints.dropLast().contains { stint in
      stint.start == start && (row.lastDay == nil || row.lastDay == stint.end)
    }
  }
}
