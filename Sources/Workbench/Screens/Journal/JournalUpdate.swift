import Jobs
import ProjectFile
import Readiness
import Terminal

/// The journal's list and one entry of it.
enum JournalUpdate {
  /// Entries loaded at once.
  private static let stretch = 200

  static func reload(_ state: inout WorkbenchState) -> [Effect] {
    state.journal.generation = state.nextGeneration()
    let first = max(0, state.journal.cursor.selection - stretch / 2)
    return [.loadJournal(offset: first, limit: stretch, generation: state.journal.generation)]
  }

  static func move(_ event: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    let count = count(state)
    let page = Table.page(height: state.bodyHeight)
    _ = state.journal.cursor.handle(event, count: count, page: page)
    let window = state.journal.cursor.window(count: count, height: page)
    let loaded = state.journal.offset..<(state.journal.offset + state.journal.entries.count)
    return window.clamped(to: loaded) == window ? [] : reload(&state)
  }

  /// How many entries the journal has.
  static func count(_ state: WorkbenchState) -> Int {
    max(
      state.project?.snapshot.journalCount ?? 0,
      state.journal.offset + state.journal.entries.count)
  }

  static func loaded(
    _ entries: [JournalEntry], from offset: Int, _ generation: Int, _ state: inout WorkbenchState
  ) {
    guard generation == state.journal.generation else { return }
    // The entry under the cursor stays under it when others come in above.
    let selected = state.journal.cursor.selection == 0 ? nil : state.journal.selected?.id
    state.journal.entries = entries
    state.journal.offset = offset
    let index = entries.firstIndex { $0.id == selected }.map { $0 + offset }
    state.journal.cursor.select(
      index ?? state.journal.cursor.selection, count: count(state),
      page: Table.page(height: state.bodyHeight))
  }

  static func loaded(
    _ changes: [FieldChange], of id: JournalEntry.ID, _ state: inout WorkbenchState
  ) {
    guard case .entry(id) = state.place,
      let entry = state.journal.entries.first(where: { $0.id == id })
    else { return }
    state.journal.changes = changes
    state.journal.text = EntryText.view(
      entry, changes, state.journal.entries, people: state.project?.snapshot.people ?? [])
  }
}
