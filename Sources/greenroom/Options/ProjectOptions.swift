import ArgumentParser
import Jobs
import ProjectFile
import Readiness

/// Which project a command is about; every command that needs one takes these.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The project; else $GREENROOM_PROJECT, else the only *.greenroom here.", valueName: "file"))
  var project: String?

  @OptionGroup var author: AuthorOptions
  @OptionGroup var day: DayOptions

  @Flag(help: "Refuse every change, for a reviewer.")
  var readOnly = false

  /// The path of the project that is meant.
  ///
  /// - Throws: `Failure` when none is named and there is none, or more than one, to choose.
  func path(_ here: Surroundings) throws -> String {
    if let named = namedPath(here) { return named }
    let found = here.projectsHere
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw Failure(
        .usage,
        "there is more than one project here (\(found.joined(separator: ", "))); "
          + "say which with --project")
    }
    throw Failure(
      .missing,
      "there is no project here; name one with --project, or begin with: greenroom init or "
        + "greenroom demo")
  }

  /// The path that was said, by option or environment.
  func namedPath(_ here: Surroundings) -> String? {
    project ?? here.variable("GREENROOM_PROJECT")
  }

  /// Opens the project, and says when it can only be read without that being asked for.
  func open(_ here: Surroundings) throws -> ProjectFile {
    let file = try ProjectFile.open(at: try path(here), readOnly: readOnly)
    if let reason = file.readOnlyReason, !readOnly {
      Console.error.note("\(file.path) is opened read-only: \(reason)")
    }
    return file
  }

  /// The day things are judged on in a project.
  func day(_ here: Surroundings, of file: ProjectFile) throws -> CalendarDate {
    try day.day(here, timeZone: try file.project().timeZone)
  }
}
