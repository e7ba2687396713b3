import Foundation

/// The files that named paths stand for: a folder stands for what lies in it.
package enum NamedReports {
  /// One file to be read as a report.
  package struct Entry: Hashable, Sendable {
    package let path: String
    /// It was found in a folder, where other files than reports are no mistake.
    package let isFound: Bool
  }

  /// Every file once, those of a folder by their paths; hidden files in folders are left out.
  package static func entries(_ paths: [String]) -> [Entry] {
    var seen: Set<String> = []
    return paths.flatMap { path in
      isFolder(path)
        ? files(in: path).map { Entry(path: $0, isFound: true) }
        : [Entry(path: path, isFound: false)]
    }.filter { seen.insert($0.path).inserted }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func files(in folder: String) -> [String] {
    let root = URL(filePath: folder)
    let found = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let base = root.standardizedFileURL.path(percentEncoded: false)
    return (found?.compactMap { $0 as? URL } ?? []).filter { file in
      (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
    }.map { file in
      let path = file.standardizedFileURL.path(percentEncoded: false)
      let rest = path.hasPrefix(base) ? path.dropFirst(base.count).drop { $0 == "/" } : path[...]
      return prefix + rest
    }.sorted()
  }
}
