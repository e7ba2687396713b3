import ArgumentParser
import Jobs
import ProjectFile

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how ready the project is, and what would raise it most.",
    discussion: """
      Examples:
        greenroom status
        greenroom status --as-of +2w
        greenroom status --json
      """)

  @Flag(help: "Print it as JSON; shares are fractions of 1.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let state = try ProjectState.load(file, asOf: try options.day(here, of: file))
    if json { return try JSONOutput.print(StatusJSON(state)) }
    let last = try file.journal(limit: 1).first
    Console.output.print(
      StatusText(state: state, lastEntry: last, width: Console.output.columns).lines)
  }
}
