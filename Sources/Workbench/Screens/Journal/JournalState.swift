import ProjectFile
import Terminal

/// The journal's entries, newest first, and one of them field by field.
struct JournalState: Sendable {
  var entries: [JournalEntry] = []
  var cursor = ListCursor()
  var generation = 0
  var changes: [FieldChange] = []
  var text = TextView([])

  var selected: JournalEntry? {
    entries.indices.contains(cursor.selection) ? entries[cursor.selection] : nil
  }
}
