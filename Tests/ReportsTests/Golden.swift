import Foundation
import Testing

/// Compares a text with a file below `Goldens/`; `UPDATE_GOLDENS=1` rewrites it, then fails once.
enum Golden {
  static func check(
    _ text: String, _ name: String, source: String = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: source).deletingLastPathComponent()
      .appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was rewritten; read it, then run again", sourceLocation: location)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = zip(lines, wanted).enumerated().first { $0.element.0 != $0.element.1 }
    if let difference {
      Issue.record(
        """
        \(name), line \(difference.offset + 1)
        is:     \(difference.element.0)
        wanted: \(difference.element.1)
        """, sourceLocation: location)
    }
    #expect(lines.count == wanted.count, sourceLocation: location)
  }
}
