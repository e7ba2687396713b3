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
  /// What the journal calls the change of many; nil for one that says field, values and count.
  var title: String?
  /// The cursor goes on once it is saved.
  var advances = false
  /// What the text that was typed for it is kept under.
  var draft: String?
  /// How the records were when the edit began: a change someone made since then is not its own.
  var seen: [RecordRef: [String: String]] = [:]
  /// The preview was seen.
  var isConfirmed = false

  var draftKey: String {
    records.count == 1 ? records[0].code : "\(records.count) \(records.first?.nouns.many ?? "")"
  }
}
