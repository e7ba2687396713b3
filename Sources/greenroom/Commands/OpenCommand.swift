import ArgumentParser
import Jobs
import ProjectFile
import Workbench

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the workbench on a project (greenroom FILE does the same).",
    discussion: "Example: greenroom open acme.greenroom --read-only")

  @Argument(help: ArgumentHelp("The project.", valueName: "file"))
  var file: String?

  @OptionGroup var options: ProjectOptions
  @OptionGroup var workbench: WorkbenchOptions

  func run() throws {
    let here = Surroundings.current()
    let isUndecided =
      file == nil && options.namedPath(here) == nil && here.projectsHere.count != 1
    let hasTerminal = here.inputIsTerminal && here.outputIsTerminal
    if isUndecided, !hasTerminal, here.projectsHere.isEmpty {
      Console.output.write(Greenroom.helpMessage(columns: Console.output.columns) + "\n")
      return
    }
    let launcher = try launcher(here)
    if isUndecided, hasTerminal { return try launcher.lobby() }
    do {
      try launcher.open(try path(here))
    } catch ProjectFileError.missing(let path) {
      throw Self.missing(path)
    }
  }

  private func launcher(_ here: Surroundings) throws -> WorkbenchLauncher {
    // Without the project's zone at hand, a wrong date is told before anything opens.
    let asOf = try options.day.asOf == nil ? nil : options.day.day(here, timeZone: here.timeZone)
    return WorkbenchLauncher(
      here: here, actor: try options.author.author(here).name, asOf: asOf,
      readOnly: options.readOnly, options: workbench)
  }

  private func path(_ here: Surroundings) throws -> String {
    guard let file else { return try options.path(here) }
    guard options.project == nil || options.project == file else {
      throw Failure(
        .usage, "two projects are named, \(file) and \(options.project ?? ""); name one")
    }
    return file
  }

  /// A mistyped subcommand lands here, so the nearest one is named.
  private static func missing(_ path: String) -> Failure {
    let names = Greenroom.configuration.subcommands.compactMap { $0.configuration.commandName }
    let isBareWord = !path.contains("/") && !path.contains(".")
    if isBareWord, let near = NearMiss.of(path, among: names) {
      return Failure(
        .usage,
        "there is no command “\(path)” and no such file; did you mean: greenroom \(near)?")
    }
    guard isBareWord else { return Failure(ProjectFileError.missing(path: path)) }
    return Failure(
      .missing,
      "there is no command “\(path)” and no such file; list the commands with: greenroom --help, "
        + "or begin a project with: greenroom init \(path).greenroom")
  }
}
