package import Foundation

/// The real scanner reports that lie beside the package and are never part of it.
package enum SharedCorpus {
  /// A report's place; nil, said aloud, where the corpus is absent.
  package static func report(_ path: String) -> URL? {
    let file = folder.appending(path: path)
    if FileManager.default.fileExists(atPath: file.path) { return file }
    print("NO CORPUS at \(folder.path): what needs \(path) is SKIPPED")
    return nil
  }

  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared/corpus").standardizedFileURL
}
