import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Give a criterion a status, with the reason.",
    discussion: """
      Example: greenroom set CC6.1 --status partially_met --rationale "Roles are reviewed, but not \
      for contractors"
      """)

  @Argument(help: ArgumentHelp("The criterion, such as CC6.1.", valueName: "criterion"))
  var criterion: String

  @Option(help: "met, partially_met, not_met, not_applicable or not_assessed.")
  var status: String

  @Option(help: "Why, as the report will print it.")
  var rationale = ""

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let id = try CriterionArgument.read(criterion)
    guard let status = GapStatus(status) else {
      let known = GapStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "“\(self.status)” is no status; the statuses are: \(known)")
    }
    let file = try options.open(here)
    defer { try? file.close() }
    let outcome = try AssessJob(file: file, author: options.author.author(here)).run(
      id, status: status, rationale: rationale, asOf: options.day(here, of: file))
    try file.close()
    for warning in outcome.warnings { Console.error.note(warning) }
    if let entry = outcome.entry {
      Console.output.print("Saved as journal entry \(entry.seq): \(entry.title)".styled)
    } else {
      Console.output.print("\(id) stands like this already; nothing was changed".styled)
    }
  }
}
