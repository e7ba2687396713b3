import ProjectFile
import Terminal

/// Undo and redo: at once for what this window did, else shown and asked first.
enum UndoUpdate {
  static func offered(_ offer: UndoOffer, _ state: inout WorkbenchState) -> [Effect] {
    guard let entry = offer.entry else {
      let what =
        offer.direction == .undo ? "There is no change left to undo." : "There is nothing to redo."
      state.toast = Toast.problem(what)
      return []
    }
    if state.ownEntries.contains(entry.id) || offer.direction == .redo {
      return start(offer.direction, entry.id, &state)
    }
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Undo an earlier change",
          question: "\(entry.title)\nby \(entry.actor), \(entry.at). Take it back?",
          yes: "take it back"), .undo(.undo, entry.id)))
    return []
  }

  static func start(
    _ direction: UndoOffer.Direction, _ id: JournalEntry.ID, _ state: inout WorkbenchState
  ) -> [Effect] {
    state.saving.append(nil)
    // Taking back a large import takes seconds.
    state.toast = Toast(direction == .undo ? "Taking it back…" : "Bringing it back…")
    return [.undo(direction, expected: id)]
  }
}
