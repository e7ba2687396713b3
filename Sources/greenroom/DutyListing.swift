import Jobs
import ProjectFile
import Readiness

/// Lists what is asked of people, of one kind, in the form that is wanted.
struct DutyListing {
  let kind: DutyBoard.Kind
  /// The code of the only policy or course that is meant.
  let subject: String?
  /// The template of a sheet for each manager.
  let sheet: String
  let form: ListingOptions
  let due: DueOptions
  let whom: WhomOptions
  let options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let day = try options.day(here, of: file)
    let state = try ProjectState.load(file, asOf: day)
    let selection = PaperSelection(
      showing: try due.selection(asOf: day),
      people: try whom.isMeant(among: state.snapshot.items),
      subjects: try isAsked(among: state))
    let board = selection.board(kind, of: state)
    let duties = selection.duties(of: board)
    if form.json { return try JSONOutput.print(DutiesJSON(duties, of: board, in: state)) }
    if form.csv { return form.printTable(PaperTables.duties(duties, of: board, in: state)) }
    if form.markdown {
      let job = ExportJob(
        file: file, author: try options.author.author(here), asOf: day,
        productVersion: Greenroom.version)
      return Console.output.printText(
        try job.render(template: sheet, of: state, selecting: selection))
    }
    Console.output.print(
      DutiesText(
        rows: DutyRow.rows(duties, of: board, among: state.snapshot.items), board: board,
        width: Console.output.columns
      ).lines)
  }

  private func isAsked(among state: ProjectState) throws -> (Item) -> Bool {
    guard let subject else { return { _ in true } }
    let kind = self.kind.subject
    guard let item = state.snapshot.items.item(kind, named: subject.trimmed) else {
      let board = PaperSelection().board(self.kind, of: state)
      let known = board.subjects.map(\.code).joined(separator: ", ")
      throw Failure(
        .usage,
        "--\(kind.rawValue): “\(subject)” is the code of no \(kind.definition.noun); "
          + (known.isEmpty
            ? "there is none that is asked of anyone" : "those asked of people are: \(known)"))
    }
    return { $0.id == item.id }
  }
}
