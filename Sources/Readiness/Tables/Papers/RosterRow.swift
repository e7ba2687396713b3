/// What one row of a table of people says.
struct RosterRow {
  let cells: PaperRow
  let name: String
  let start: CalendarDate?
  let lastDay: CalendarDate?
  let leaveFrom: CalendarDate?
  let leaveTo: CalendarDate?
  let standing: PaperWords.Standing?
  let worker: String
  let inScope: String
  /// Words for what someone works as that we don't know.
  let oddWorkers: [String]

  init(_ row: PaperRow, _ dates: SheetDates) throws(CellRefusal) {
    cells = row
    name = row.name
    guard !(name.isEmpty && row["email"].isEmpty) else {
      throw CellRefusal(why: "The row names nobody.", column: "name")
    }
    start = try dates.day(row["start"], column: "start")
    lastDay = try dates.day(row["last_day"], column: "last_day")
    leaveFrom = try dates.day(row["leave_from"], column: "leave_from")
    leaveTo = try dates.day(row["leave_to"], column: "leave_to")
    if let start, let lastDay, lastDay < start {
      throw CellRefusal(
        why: "The last day, \(lastDay), lies before the first, \(start).", column: "last_day")
    }
    var standings: [PaperWords.Standing] = []
    for word in row.all("status") {
      standings.append(try PaperWords.meaning(word, of: PaperWords.standings, column: "status"))
    }
    let employment = row.all("employment").map(SpreadsheetText.normalized)
    standings += employment.compactMap { PaperWords.standings[$0] }
    standing = [.left, .onLeave, .here].first(where: standings.contains)
    inScope = try Self.choice(row["in_scope"], "in_scope")
    let said = row["worker"]
    let words = said.isEmpty ? employment : [SpreadsheetText.normalized(said)]
    let known = words.lazy.compactMap { PaperWords.workers[$0] }.first
    worker = if let known { known } else { try Self.choice(said, "worker") }
    oddWorkers = row.all("employment").filter { word in
      let word = SpreadsheetText.normalized(word)
      return PaperWords.workers[word] == nil && PaperWords.standings[word] == nil
    }
  }

  /// How sentences call them.
  var label: String { name.isEmpty ? cells["email"] : name }

  private static func choice(_ word: String, _ field: String) throws(CellRefusal) -> String {
    if word.isEmpty { return "" }
    let choices = ItemKind.person.definition.field(field)?.choices ?? []
    let lower = word.lowercased()
    if let found = choices.first(where: { $0.id == lower || $0.title.lowercased() == lower }) {
      return found.id
    }
    throw CellRefusal(
      why: "“\(excerpt(word))” cannot stand there.", allowed: choices.map(\.id), column: field)
  }
}
