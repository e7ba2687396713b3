import Foundation
import Jobs
import ProjectFile
import Readiness
import Terminal
import Workbench

/// The one door from the command line to the workbench.
enum WorkbenchLauncher {
  /// Opens the workbench and returns when it is closed.
  ///
  /// - Parameter asOf: the day to judge on; nil for today, also when midnight passes.
  /// - Throws: `Failure` where there is no terminal, what the file says when it cannot be opened,
  ///   `Ending` when a signal closed it.
  static func run(
    path: String, actor: String, asOf: CalendarDate?, readOnly: Bool, _ here: Surroundings
  ) throws {
    // The file is tried first, since a wrong name is the likelier mistake.
    let file = try ProjectFile.open(at: path, readOnly: readOnly)
    defer { try? file.close() }
    guard here.inputIsTerminal, here.outputIsTerminal else {
      throw Failure(
        .usage,
        "the workbench needs a terminal for its input and output; for scripts there is: "
          + "greenroom status --project \(path) --json")
    }
    let driver: CursesDriver
    do {
      driver = try CursesDriver.open()
    } catch let error as TerminalError {
      throw Failure(.usage, error.description)
    }
    defer { driver.close() }
    let code = try Runtime(
      file: file, driver: driver,
      settings: WorkbenchSettings(
        actor: actor, asOf: asOf, now: { Instant(secondsSinceEpoch: time(nil)) },
        productVersion: Greenroom.version, editor: editor(here),
        temporaryFolder: here.variable("TMPDIR") ?? "/tmp",
        homeFolder: here.variable("HOME") ?? "/")
    ).run()
    if code != 0 { throw Ending(code: code) }
  }

  /// The words of $VISUAL, else $EDITOR, else vi; parted at blanks, since there is no shell.
  private static func editor(_ here: Surroundings) -> [String] {
    let command = here.variable("VISUAL") ?? here.variable("EDITOR") ?? "vi"
    return command.split(separator: " ").map(String.init)
  }
}
