import ArgumentParser
import Jobs
import ProjectFile

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a report of the project as Markdown or CSV, or its deadlines as a calendar.",
    discussion: """
      The same project, template and day give the same bytes. Without --output the report goes to \
      standard output. Some reports have their figures as CSV too: \
      \(ExportJob.tables.joined(separator: ", ")). Importing a newer --format ics moves the events that moved, and cancels \
      those that are done.

      Examples:
        greenroom export -o readiness.md
        greenroom export --template roadmap -o roadmap.md
        greenroom export --template mine.md.mustache --as-of 2026-03-31
        greenroom export --template training-matrix --format csv -o matrix.csv
        greenroom export --template reminder-email
        greenroom export --format ics -o deadlines.ics
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, csv, ics
  }

  @Option(
    help: ArgumentHelp(
      "A shipped template (\(ExportJob.templates.map(\.id).joined(separator: ", "))), or a file.",
      discussion: "Else readiness-summary."))
  var template: String?

  @Option(help: "markdown, csv for the figures of some reports, or ics for the deadlines.")
  var format = Format.markdown

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var options: ProjectOptions

  func validate() throws {
    if format == .ics, template != nil {
      throw ValidationError("--format ics has no template; leave --template out.")
    }
    if format == .csv, template == nil {
      throw ValidationError(
        "--format csv needs a --template: \(ExportJob.tables.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let job = ExportJob(
      file: file, author: try options.author.author(here), asOf: try options.day(here, of: file),
      productVersion: Greenroom.version)
    let name = format == .ics ? ExportJob.deadlines : template ?? "readiness-summary"
    let report =
      switch format {
      case .markdown: try job.render(template: name)
      case .csv: try job.table(template: name)
      case .ics: try job.calendar()
      }
    guard output != "-" else {
      Console.output.printText(report)
      _ = try job.record(template: name, destination: nil)
      return
    }
    _ = try job.write(report, template: name, to: output)
    Console.output.print("Wrote \(output)".styled)
  }
}
