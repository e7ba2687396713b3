import Foundation
package import Testing

/// Compares a text with a file below the `Goldens/` folder beside its suite.
///
/// `UPDATE_GOLDENS=1` writes what differs and fails once, so that someone reads it.
package enum Golden {
  /// - Parameter file: where the suite is; leave it alone.
  package static func check(
    _ text: String, _ name: String, file: String = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let path = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    let wanted = try? String(contentsOf: path, encoding: .utf8)
    if wanted == text { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
      Issue.record("\(name) was written; read it, then run again", sourceLocation: location)
    } else if let wanted {
      Issue.record(
        "\(name) differs (- wanted, + is):\n\(difference(text, from: wanted))",
        sourceLocation: location)
    } else {
      Issue.record(
        "There is no golden \(name); UPDATE_GOLDENS=1 writes it", sourceLocation: location)
    }
  }

  /// The lines that differ, each with its number; at most forty.
  static func difference(_ text: String, from wanted: String) -> String {
    let mine = text.split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(mine.count, theirs.count) {
      let (now, was) = (index < mine.count ? mine[index] : nil, theirs.dropFirst(index).first)
      if now == was { continue }
      if let was { lines.append("\(index + 1) - \(was)") }
      if let now { lines.append("\(index + 1) + \(now)") }
    }
    let more = lines.count > 40 ? ["and \(lines.count - 40) lines more"] : []
    return (lines.prefix(40) + more).joined(separator: "\n")
  }
}
