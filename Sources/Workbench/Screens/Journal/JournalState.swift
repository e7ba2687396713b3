import ProjectFile
import Terminal

/// The journal, newest first, of which a stretch is loaded, and one entry field by field.
struct JournalState: Sendable {
  /// The stretch that is loaded, and where it begins in the whole list.
  var entries: [JournalEntry] = []
  var offset = 0
  var cursor = ListCursor()
  var generation = 0
  var changes: [FieldChange] = []
  var text = TextView([])

  var selected: JournalEntry? {
    let position = cursor.selection - offset
    return entries.indices.contains(position) ? entries[position] : nil
  }
}
