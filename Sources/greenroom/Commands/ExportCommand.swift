import ArgumentParser
import Jobs
import ProjectFile

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a report of the project as Markdown.",
    discussion: """
      The same project, template and day give the same bytes. Without --output the report goes to \
      standard output.

      Examples:
        greenroom export -o readiness.md
        greenroom export --template mine.md.mustache --as-of 2026-03-31
      """)

  @Option(help: "The name of a shipped template, or a file of your own.")
  var template = "readiness-summary"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let job = ExportJob(
      file: file, author: try options.author.author(here), asOf: try options.day(here, of: file),
      productVersion: Greenroom.version)
    let report = try job.render(template: template)
    guard output != "-" else {
      Console.output.printText(report)
      _ = try job.record(template: template, destination: nil)
      return
    }
    _ = try job.write(report, template: template, to: output)
    Console.output.print("Wrote \(output)".styled)
  }
}
