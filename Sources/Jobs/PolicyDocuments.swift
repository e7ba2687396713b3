import Foundation
import Glibc
package import Readiness

/// Looks where the documents of policies should lie, so that a file that changed under an approved
/// version, or vanished, is seen.
package enum PolicyDocuments {
  /// What was found of each policy's document, by the policy's id.
  ///
  /// - Parameter folder: where relative paths begin: the folder of the project file.
  package static func look(
    at policies: [Item], folder: String
  ) -> [Item.ID: DocumentState] {
    let named = policies.filter { !$0["document"].isEmpty }
    return Dictionary(named.map { ($0.id, state(of: $0["document"], folder: folder)) }) { a, _ in a
    }
  }

  private static func state(of document: String, folder: String) -> DocumentState {
    guard let path = path(document, folder: folder) else { return .notChecked }
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    // A pipe would never end.
    guard status.st_mode & S_IFMT == S_IFREG, let hash = try? hash(path) else {
      return .notChecked
    }
    return .found(hash: hash)
  }

  /// The path a document names; nil for an address.
  private static func path(_ document: String, folder: String) -> String? {
    let name = document.hasPrefix("file://") ? String(document.dropFirst(7)) : document
    if name.contains("://") { return nil }
    return name.hasPrefix("/") ? name : "\(folder)/\(name)"
  }

  private static func hash(_ path: String) throws -> String {
    let file = try ReportFile(path: path)
    defer { file.close() }
    let source = HashedSource(file)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { chunk.deallocate() }
    while try source.read(into: chunk) > 0 {}
    return source.sha256
  }
}
