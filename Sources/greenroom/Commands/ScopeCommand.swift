import ArgumentParser
import Jobs
import ProjectFile

struct ScopeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scope",
    abstract: "Print what is examined: categories, audit, boundary, services, commitments.",
    discussion: """
      Examples:
        greenroom scope
        greenroom scope --json
      """)

  @Flag(help: "Print all of it as JSON.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let state = try ProjectState.load(file, asOf: options.day(here, of: file))
    if json { return try JSONOutput.print(ScopeJSON(state)) }
    Console.output.print(ScopeText(state: state, width: Console.output.columns).lines)
  }
}
