import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct PoliciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policies",
    abstract: "List the policies with version, next review and signatures.",
    discussion: """
      With --csv it is a table for a spreadsheet, in UTF-8, the texts among it: edit it there and take \
      it over with greenroom import --policies FILE; the columns from as_of on are for reading alone. \
      Excel needs --bom to open it by a double click. With --markdown it is the policy register.

      Examples:
        greenroom policies
        greenroom policies --due 30d
        greenroom policies --markdown > register.md
      """)

  @OptionGroup var form: ListingOptions
  @OptionGroup var due: DueOptions
  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let day = try options.day(here, of: file)
    let state = try ProjectState.load(file, asOf: day)
    let showing = try due.selection(asOf: day)
    let standings = showing.standings(of: state.policies)
    if form.json { return try JSONOutput.print(PoliciesJSON(standings, of: state)) }
    if form.csv { return form.printTable(PaperTables.policies(standings, of: state)) }
    if form.markdown {
      let job = ExportJob(
        file: file, author: try options.author.author(here), asOf: day,
        productVersion: Greenroom.version)
      return Console.output.printText(
        try job.render(
          template: "policy-register", of: state, selecting: PaperSelection(showing: showing)))
    }
    Console.output.print(
      PoliciesText(standings: standings, state: state, width: Console.output.columns).lines)
  }
}
