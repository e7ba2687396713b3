import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal

struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List the tasks with owner, due day and effort.",
    discussion: """
      With --markdown it is the roadmap by owner, to hand to people without the tool.

      Examples:
        greenroom tasks --due 7d
        greenroom tasks --owner "Ada Example" --state open
        greenroom tasks --markdown > roadmap.md
      """)

  @Flag(help: "Print them as a JSON array.")
  var json = false

  @Flag(help: "Print them as CSV.")
  var csv = false

  @Flag(help: "Print the roadmap by owner as Markdown; it holds all tasks.")
  var markdown = false

  @OptionGroup var wanted: TaskOptions
  @OptionGroup var options: ProjectOptions

  func validate() throws {
    if [json, csv, markdown].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --json, --csv and --markdown.")
    }
    if markdown, !wanted.isEmpty {
      throw ValidationError("--markdown holds all tasks; leave --due, --owner and --state out.")
    }
    if csv { throw ValidationError("Tasks as CSV are not there yet; use --json.") }
  }

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let day = try options.day(here, of: file)
    if markdown {
      let job = ExportJob(
        file: file, author: try options.author.author(here), asOf: day,
        productVersion: Greenroom.version)
      return Console.output.printText(try job.render(template: "roadmap"))
    }
    let state = try ProjectState.load(file, asOf: day)
    let tasks = try wanted.tasks(of: state)
    if json { return try JSONOutput.print(TasksJSON(tasks, of: state)) }
    Console.output.print(TasksText(tasks: tasks, state: state, width: Console.output.columns).lines)
  }
}
