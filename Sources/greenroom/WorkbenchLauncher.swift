import Jobs
import ProjectFile
import Readiness
import Terminal
import Workbench

/// The one door from the command line to the workbench.
struct WorkbenchLauncher {
  let here: Surroundings
  /// In whose name changes are written.
  let actor: String
  /// The day to judge on; nil for today, also when midnight passes.
  let asOf: CalendarDate?
  let readOnly: Bool
  let options: WorkbenchOptions
  /// The criterion whose form is opened at the start.
  var edits: CriterionID?

  /// Opens the workbench on a project and returns when it is closed.
  ///
  /// - Throws: `Failure` where there is no terminal, what the file says when it cannot be opened,
  ///   `Ending` when a signal closed it.
  func open(_ path: String) throws {
    // The file is tried first, since a wrong name is the likelier mistake.
    let file = try ProjectFile.open(at: path, readOnly: readOnly)
    defer { try? file.close() }
    guard here.inputIsTerminal, here.outputIsTerminal else {
      throw Failure(
        .usage,
        "the workbench needs a terminal for its input and output; for scripts there is: "
          + "greenroom status --project \(path) --json")
    }
    let driver = try driver()
    defer { driver.close() }
    try work(on: file, driver)
  }

  /// Shows which projects there are until one is opened, or made, and closed again.
  ///
  /// - Throws: as `open`; what cannot be opened or made is told there, and another can be chosen.
  func lobby() throws {
    let driver = try driver()
    defer { driver.close() }
    let keys = OwnKeys.read(here)
    var lobby = Lobby(
      KnownProjects(here).lobby(keys: keys.keys), on: driver,
      theme: options.wishes.theme ?? .standard,
      homeFolder: here.homeFolder, notice: keys.problems.first)
    while true {
      let choice = try lobby.run(on: driver)
      do {
        guard let file = try carryOut(choice) else { return }
        defer { try? file.close() }
        return try work(on: file, driver)
      } catch let refusal as Refused {
        lobby.refuse(choice, because: Failure(refusal.reason).message)
      }
    }
  }

  /// The project was not opened or made.
  private struct Refused: Error {
    let reason: any Error
  }

  /// Opens the project that was chosen; nil when the lobby was closed.
  private func carryOut(_ choice: LobbyChoice) throws -> ProjectFile? {
    do {
      switch choice {
      case .open(let path): return try ProjectFile.open(at: path, readOnly: readOnly)
      case .create(let draft, let path):
        return try CreateJob(path: path, author: Author(name: actor, at: here.clock())).run(
          draft, id: Surroundings.newID()
        ).file
      case .demo(let path):
        let today = ProjectCalendar(timeZone: here.timeZone).day(of: here.clock())
        return try DemoJob(path: path, asOf: asOf ?? today).run()
      case .close: return nil
      case .end(let signal): throw Ending(code: 128 + signal)
      }
    } catch let ending as Ending {
      throw ending
    } catch {
      throw Refused(reason: error)
    }
  }

  private func work(
    on file: ProjectFile, _ driver: CursesDriver, notices: [String] = []
  ) throws {
    KnownProjects(here).remember(file, at: here.clock())
    let settings = try settings(for: file.project(), notices: notices)
    let code = try Runtime(file: file, driver: driver, settings: settings).run()
    if code != 0 { throw Ending(code: code) }
  }

  /// All that the workbench is told by the command line, the environment and the user's files.
  private func settings(for project: Project, notices: [String]) -> WorkbenchSettings {
    let own = OwnKeys.read(here)
    let (folder, name) = (here.stateFolder, "\(project.id).json")
    var settings = WorkbenchSettings(
      actor: actor, asOf: asOf, now: here.clock, productVersion: Greenroom.version,
      editor: editor, temporaryFolder: here.variable("TMPDIR") ?? "/tmp",
      homeFolder: here.homeFolder)
    settings.keys = own.keys
    settings.notices = own.problems.prefix(1) + notices
    settings.theme = options.wishes.theme
    settings.clipboard = OutsidePrograms.clipboard(here)
    settings.opener = OutsidePrograms.opener(here)
    settings.kept = folder.read(name)
    settings.keptNow = { folder.read(name) }
    settings.restoresScreens = !options.noRestore
    settings.edits = edits
    // Only a convenience: where it cannot be written, the work goes on.
    settings.keep = { try? folder.write($0, name) }
    return settings
  }

  private func driver() throws -> CursesDriver {
    do {
      return try CursesDriver.open(options.wishes.driverOptions)
    } catch let error as TerminalError {
      throw Failure(.usage, error.description)
    }
  }

  /// The words of $VISUAL, else $EDITOR, else vi; parted at blanks, since there is no shell.
  private var editor: [String] {
    let command = here.variable("VISUAL") ?? here.variable("EDITOR") ?? "vi"
    return command.split(separator: " ").map(String.init)
  }
}
