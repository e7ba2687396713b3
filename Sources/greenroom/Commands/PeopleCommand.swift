import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "List who works here, and what is due of each.",
    discussion: """
      With --due or --overdue it lists those who have something to sign or take by then. With --csv \
      it is a table for a spreadsheet, in UTF-8: edit it there and take it over with greenroom \
      import --people FILE. Excel needs --bom to open it by a double click.

      Examples:
        greenroom people
        greenroom people --overdue --team Engineering
        greenroom people --csv > people.csv
      """)

  @OptionGroup var form: ListingOptions
  @OptionGroup var due: DueOptions
  @OptionGroup var whom: WhomOptions
  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let day = try options.day(here, of: file)
    let state = try ProjectState.load(file, asOf: day)
    let selection = PaperSelection(
      showing: try due.selection(asOf: day),
      people: try whom.isMeant(among: state.snapshot.items))
    let rows = selection.people(of: state)
    if form.json { return try JSONOutput.print(PeopleJSON(rows, of: state)) }
    if form.csv { return form.printTable(PaperTables.people(rows, of: state)) }
    if form.markdown {
      let job = ExportJob(
        file: file, author: try options.author.author(here), asOf: day,
        productVersion: Greenroom.version)
      return Console.output.printText(
        try job.render(template: "roster", of: state, selecting: selection))
    }
    Console.output.print(PeopleText(rows: rows, asOf: day, width: Console.output.columns).lines)
  }
}
