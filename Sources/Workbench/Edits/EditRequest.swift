import ProjectFile
import Readiness
import Terminal

/// One field to be changed in one record or in many, and what was answered about it so far.
struct EditRequest: Hashable, Sendable {
  var records: [RecordRef]
  /// The field the edit is about.
  var field: String
  /// Values that were given, by field; the note that goes with a status stands here as well.
  var values: [String: String] = [:]
  /// The cursor goes on once it is saved.
  var advances = false
  /// What the text that was typed for it is kept under.
  var draft: String?
  /// The preview was seen.
  var isConfirmed = false

  var draftKey: String {
    records.count == 1 ? records[0].code : "\(records.count) \(records.first?.nouns.many ?? "")"
  }
}

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
}

extension Person.ID {
  /// Stands for the person a save adds until they have an id.
  static let newcomer = Person.ID("new")
}

extension Edit {
  /// The same edit with the newcomer's id in place.
  func naming(_ id: Person.ID) -> Edit {
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
