import ArgumentParser
import Jobs
import ProjectFile

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Print your own mapping rules as YAML, or add some.",
    discussion: """
      A mapping rule names the criteria that checks speak to; it comes before every other way of \
      mapping and holds for old and new findings. Rules are made in the workbench (R on a finding) \
      or added from a file as this command prints it.

      Examples:
        greenroom rules > rules.yaml
        greenroom rules --add rules.yaml
      """)

  @Option(help: ArgumentHelp("Add the rules of a file that the project lacks.", valueName: "file"))
  var add: String?

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let job = MappingRulesJob(
      file: file, author: try options.author.author(here), newID: Surroundings.newID)
    guard let add else { return Console.output.printText(try job.text()) }
    let outcome = try job.add(path: add)
    for name in outcome.added { Console.output.print(["added \(name)".styled]) }
    Console.output.print([
      "\(outcome.added.count) added, \(outcome.known) there already".styled
    ])
  }
}
