import Foundation

/// Goes on with a path that was begun, as a shell's Tab does.
enum PathCompletion {
  /// The path as far as all names that begin with it agree; a folder gets its slash.
  static func complete(_ typed: String, home: String) -> String {
    let path = expandingHome(typed, home: home)
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    let begun = path[cut...]
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? "." : folder)) ?? []
    let matching = names.filter { $0.hasPrefix(begun) && (!$0.hasPrefix(".") || !begun.isEmpty) }
    guard let first = matching.first else { return typed }
    let common = matching.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    var isFolder: ObjCBool = false
    let completed = folder + common
    let exists = FileManager.default.fileExists(atPath: completed, isDirectory: &isFolder)
    return matching.count == 1 && exists && isFolder.boolValue ? completed + "/" : completed
  }

  /// `~/x` in the user's home folder.
  static func expandingHome(_ path: String, home: String) -> String {
    path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
  }
}
