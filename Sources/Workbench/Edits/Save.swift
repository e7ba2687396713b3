import Foundation
import ProjectFile
import Readiness

/// Changes on their way into the file, as one transaction and one undo step.
struct Save: Hashable, Sendable {
  var edits: [Edit]
  /// What the journal calls it; nil lets a single change name itself.
  var title: String?
  var warnings: [String] = []
  /// The draft that is settled once it is saved.
  var draftKey: String?
  /// Write over what someone else changed in the same fields meanwhile.
  var overwrites = false

  /// Writes it; nil when nothing differs from what the file holds.
  ///
  /// - Throws: `.editedMeanwhile` when someone else changed the same fields, unless it overwrites.
  func write(to file: ProjectFile, by author: Author) throws -> JournalEntry? {
    var newcomers = Newcomers()
    return try file.apply(
      newcomers.settle(edits), title: title, overwriting: overwrites, by: author)
  }
}
