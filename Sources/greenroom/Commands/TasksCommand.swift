import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal

struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List the tasks with owner, due day and effort.",
    discussion: """
      With --csv it is a table for a spreadsheet, in UTF-8: edit it there, look at what changed with \
      greenroom import --tasks FILE --dry-run, and take it over without --dry-run. Excel needs --bom \
      to open it by a double click. With --markdown it is the roadmap by owner, to hand to people \
      without the tool.

      Examples:
        greenroom tasks --due 7d
        greenroom tasks --owner "Ada Example" --state open
        greenroom tasks --csv > tasks.csv
        greenroom tasks --markdown > roadmap.md
      """)

  @Flag(help: "Print them as a JSON array.")
  var json = false

  @Flag(help: "Print all of them as CSV, to edit and to import again.")
  var csv = false

  @Flag(help: "Begin the CSV with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Flag(help: "Print the roadmap by owner as Markdown; it holds all tasks.")
  var markdown = false

  @OptionGroup var wanted: TaskOptions
  @OptionGroup var options: ProjectOptions

  func validate() throws {
    if [json, csv, markdown].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --json, --csv and --markdown.")
    }
    if markdown || csv, !wanted.isEmpty {
      throw ValidationError(
        "--csv and --markdown hold all tasks; leave --due, --owner and --state out.")
    }
    if bom, !csv { throw ValidationError("--bom is about --csv.") }
  }

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let day = try options.day(here, of: file)
    if csv || markdown {
      return Console.output.printText(
        (bom ? "\u{FEFF}" : "") + (try handOut(file, try options.author.author(here), day)))
    }
    let state = try ProjectState.load(file, asOf: day)
    let tasks = try wanted.tasks(of: state)
    if json { return try JSONOutput.print(TasksJSON(tasks, of: state)) }
    Console.output.print(TasksText(tasks: tasks, state: state, width: Console.output.columns).lines)
  }

  /// All tasks as a text of their own.
  private func handOut(
    _ file: ProjectFile, _ author: Author, _ day: CalendarDate
  ) throws -> String {
    if csv {
      return try TasksJob(
        TableContext(file: file, author: author, asOf: day, newID: Surroundings.newID)
      ).export()
    }
    return try ExportJob(
      file: file, author: author, asOf: day, productVersion: Greenroom.version
    ).render(template: "roadmap")
  }
}
