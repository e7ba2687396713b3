import Foundation
import ProjectFile
import Readiness

/// Changes on their way into the file, as one transaction and one undo step.
struct Save: Hashable, Sendable {
  var edits: [Edit]
  /// What the journal calls it; nil lets a single change name itself.
  var title: String?
  /// Someone to be added, who owns whatever is owned by `Person.ID.newcomer`.
  var newPerson: String?
  var warnings: [String] = []
  /// The draft that is settled once it is saved.
  var draftKey: String?
  /// Write over what someone else changed in the same fields meanwhile.
  var overwrites = false

  /// Writes it; nil when nothing differs from what the file holds.
  ///
  /// - Throws: `.editedMeanwhile` when someone else changed the same fields, unless it overwrites.
  func write(to file: ProjectFile, by author: Author) throws -> JournalEntry? {
    var edits = edits
    if let newPerson {
      let person = Person(id: .init(UUID().uuidString.lowercased()), name: newPerson)
      edits = [Edit(.putPerson(person))] + edits.map { $0.naming(person.id) }
    }
    return try file.apply(edits, title: title, overwriting: overwrites, by: author)
  }
}

extension Person.ID {
  /// Stands for the person a save adds until they have an id.
  static let newcomer = Person.ID("new")
}

extension Edit {
  /// The same edit with the newcomer's id in place.
  fileprivate func naming(_ id: Person.ID) -> Edit {
    switch change {
    case .assess(var assessment) where assessment.owner == .newcomer:
      assessment.owner = id
      return Edit(.assess(assessment), base: base)
    case .triage(var triage) where triage.owner == .newcomer:
      triage.owner = id
      return Edit(.triage(triage), base: base)
    default: return self
    }
  }
}
