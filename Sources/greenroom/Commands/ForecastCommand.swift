import ArgumentParser
import Jobs
import ProjectFile

struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Tell when the plan is done and the company ready, or why that can't be told.",
    discussion: """
      Examples:
        greenroom forecast
        greenroom forecast --json
      """)

  @Flag(help: "Print it as JSON; what can't be told is null.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let state = try ProjectState.load(file, asOf: try options.day(here, of: file))
    if json { return try JSONOutput.print(ForecastJSON(state)) }
    Console.output.print(ForecastReading(state: state, width: Console.output.columns).lines)
  }
}
