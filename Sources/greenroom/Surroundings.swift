import Foundation
import Glibc
import Jobs
import ProjectFile
import Readiness

/// What the command line alone reads of the world and hands on as values.
struct Surroundings {
  let environment: [String: String]
  let now: Instant
  /// The login name of who runs this.
  let userName: String
  let inputIsTerminal: Bool
  let outputIsTerminal: Bool

  static func current() -> Surroundings {
    Surroundings(
      environment: ProcessInfo.processInfo.environment,
      now: Instant(secondsSinceEpoch: time(nil)), userName: loginName(),
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1)
  }

  /// The moment it is when asked.
  let clock: @Sendable () -> Instant = { Instant(secondsSinceEpoch: time(nil)) }

  /// A new UUID each time, for what a change adds.
  static let newID: @Sendable () -> String = { UUID().uuidString.lowercased() }

  /// A variable that is set to something.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What `~` stands for in a path.
  var homeFolder: String { variable("HOME") ?? "/" }

  /// The folder of what the user sets, by the XDG Base Directory Specification.
  var configFolder: String { folder("XDG_CONFIG_HOME", else: ".config") }

  /// The folder of what is remembered between two runs, by the same specification.
  var stateFolder: StateFolder { StateFolder(path: folder("XDG_STATE_HOME", else: ".local/state")) }

  /// A path as it is from anywhere.
  func absolute(_ path: String) -> String {
    let folder = FileManager.default.currentDirectoryPath
    return URL(filePath: path, relativeTo: URL(filePath: folder, directoryHint: .isDirectory))
      .standardizedFileURL.path
  }

  /// The program's folder in the one a variable names; the specification ignores relative ones.
  private func folder(_ name: String, else standing: String) -> String {
    let named = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? "\(homeFolder)/\(standing)") + "/greenroom"
  }

  /// The IANA name of the system's time zone.
  var timeZone: String {
    let name = TimeZone.current.identifier
    return ProjectCalendar.knows(timeZone: name) ? name : "UTC"
  }

  /// The project files in the current folder, by name.
  var projectsHere: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    return names.filter { $0.hasSuffix(".greenroom") && !$0.hasPrefix(".") }.sorted()
  }

  private static func loginName() -> String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
      return "user \(geteuid())"
    }
    return String(cString: name)
  }
}
