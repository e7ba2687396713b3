import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "List the criteria in scope with status, owner and score.",
    discussion: """
      With --csv it is a table for a spreadsheet, in UTF-8: edit it there, look at what changed with \
      greenroom import --gaps FILE --dry-run, and take it over without --dry-run. Excel needs --bom \
      to open it by a double click.

      Examples:
        greenroom gaps --series CC6
        greenroom gaps --csv > checklist.csv
      """)

  @Option(help: "Only one series, such as CC6.")
  var series: String?

  @Flag(help: "Print them as a JSON array.")
  var json = false

  @Flag(help: "Print them as CSV, to edit and to import again.")
  var csv = false

  @Flag(help: "Begin the CSV with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @OptionGroup var options: ProjectOptions

  func validate() throws {
    if csv, json { throw ValidationError("Choose one of --csv and --json.") }
    if bom, !csv { throw ValidationError("--bom is about --csv.") }
  }

  func run() throws {
    let here = Surroundings.current()
    let wanted = try series.map { text in
      guard let found = Catalogue.shipped.series(text.uppercased()) else {
        let known = Catalogue.shipped.series.map(\.id).joined(separator: ", ")
        throw Failure(.usage, "“\(text)” is no series; the series are: \(known)")
      }
      return found.id
    }
    let file = try options.open(here)
    defer { try? file.close() }
    let day = try options.day(here, of: file)
    if csv {
      let job = ChecklistJob(
        TableContext(
          file: file, author: try options.author.author(here), asOf: day,
          newID: Surroundings.newID))
      return Console.output.printText((bom ? "\u{FEFF}" : "") + (try job.export(series: wanted)))
    }
    let state = try ProjectState.load(file, asOf: day)
    let scores = state.readiness.scores.filter { wanted == nil || $0.criterion.series == wanted }
    if json { return try JSONOutput.print(GapsJSON(scores, of: state)) }
    if scores.isEmpty {
      return Console.output.print("\(wanted ?? "") is out of the project's scope".styled)
    }
    Console.output.print(table(scores, state).lines(width: Console.output.columns))
  }

  private func table(_ scores: [Readiness.Score], _ state: ProjectState) -> TextTable {
    var table = TextTable([
      .init(title: "Id"), .init(title: "Status"), .init(title: "Score", alignment: .right),
      .init(title: "Findings", alignment: .right), .init(title: "Points", alignment: .right),
      .init(title: "Owner", limit: 20), .init(title: "Assessed"), .init(title: "Title"),
    ])
    for score in scores {
      let assessment = state.snapshot.assessments[score.criterion]
      let assessed = assessment?.assessedOn?.description ?? ""
      table.add([
        "\(score.criterion)".styled, score.status.shown,
        StyledText(score.counts ? score.percent.description : "n/a", score.band.style),
        "\(score.openFindings)".styled,
        "\(score.pointsConsidered) of \(score.pointsApplicable)".styled,
        (state.person(assessment?.owner)?.name ?? "").styled,
        (score.isStale ? "\(assessed) stale" : assessed).styled,
        (Catalogue.shipped.criterion(score.criterion)?.title ?? "").styled,
      ])
    }
    return table
  }
}
