import Foundation
import Glibc
import Workbench

/// The file in which a user says which keys they want.
enum OwnKeys {
  static let fileName = "keys.yaml"
  /// More than every action with every key takes.
  private static let limit = 256 << 10

  static func path(_ here: Surroundings) -> String { "\(here.configFolder)/\(fileName)" }

  /// What the file says; where there is none, all keys are as they are by default.
  static func read(_ here: Surroundings) -> KeyFile {
    let path = path(here)
    var information = stat()
    guard stat(path, &information) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .empty : unreadable(reason(errno))
    }
    // Anything else, such as a pipe, could keep the program waiting.
    guard information.st_mode & S_IFMT == S_IFREG else { return unreadable("it is no file") }
    guard information.st_size <= limit else { return unreadable("it is too large") }
    guard let data = FileManager.default.contents(atPath: path) else {
      return unreadable(reason(EACCES))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      return unreadable("it is no UTF-8 text")
    }
    return KeyFile(text, named: fileName)
  }

  private static func unreadable(_ reason: String) -> KeyFile {
    KeyFile(unreadable: fileName, because: reason)
  }

  private static func reason(_ code: Int32) -> String {
    "it cannot be read (\(String(cString: strerror(code))))"
  }
}
