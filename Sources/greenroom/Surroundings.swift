import Foundation
import Glibc
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

  /// A variable that is set to something.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
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
