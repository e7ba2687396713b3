import ProjectFile
import Terminal

/// The journal's list and one entry of it.
enum JournalUpdate {
  static func reload(_ state: inout WorkbenchState) -> [Effect] {
    state.journal.generation = state.nextGeneration()
    return [.loadJournal(generation: state.journal.generation)]
  }

  static func loaded(
    _ entries: [JournalEntry], _ generation: Int, _ state: inout WorkbenchState
  ) {
    guard generation == state.journal.generation else { return }
    // The entry under the cursor stays under it when others come in above.
    let selected = state.journal.selected?.id
    state.journal.entries = entries
    let isAtTop = state.journal.cursor.selection == 0
    let index = isAtTop ? 0 : entries.firstIndex { $0.id == selected } ?? 0
    state.journal.cursor.select(
      index, count: entries.count, page: Table.page(height: state.bodyHeight))
  }

  static func loaded(
    _ changes: [FieldChange], of id: JournalEntry.ID, _ state: inout WorkbenchState
  ) {
    guard case .entry(id) = state.place,
      let entry = state.journal.entries.first(where: { $0.id == id })
    else { return }
    state.journal.changes = changes
    state.journal.text = EntryText.view(entry, changes, state.journal.entries)
  }
}
