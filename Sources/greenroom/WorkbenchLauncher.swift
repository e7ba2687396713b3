import Jobs
import ProjectFile
import Readiness

/// The one door from the command line to the workbench.
enum WorkbenchLauncher {
  /// Opens the workbench and returns when it is closed.
  ///
  /// - Parameter asOf: the day to judge on; nil for today, also when midnight passes.
  /// - Throws: `Failure` where there is no terminal, what the file says when it cannot be opened.
  static func run(
    path: String, actor: String, asOf: CalendarDate?, readOnly: Bool, _ here: Surroundings
  ) throws {
    // The file is tried first, since a wrong name is the likelier mistake.
    try ProjectFile.open(at: path, readOnly: readOnly).close()
    guard here.inputIsTerminal, here.outputIsTerminal else {
      throw Failure(
        .usage,
        "the workbench needs a terminal for its input and output; for scripts there is: "
          + "greenroom status --project \(path) --json")
    }
    throw Failure(.usage, "this copy has no workbench; look at the project with: greenroom status")
  }
}
