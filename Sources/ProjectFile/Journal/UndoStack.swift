/// Which entries of a journal can be undone and redone; pure, over the entries' kinds.
struct UndoStack {
  /// What the stack needs to know of an entry.
  struct Item: Equatable {
    var id: String
    var kind: JournalEntry.Kind
    var of: String?
  }

  /// The newest change still in force.
  ///
  /// Sign-offs, exports and migrations are passed over.
  private(set) var undoable: String?
  /// Every change in force, oldest first.
  private(set) var inForce: [String] = []
  /// The change whose undoing would be taken back next; a new change ends redo.
  private(set) var redoable: String?

  /// - Parameter items: the whole journal, oldest first.
  init(_ items: [Item]) {
    var undone: [String] = []
    for item in items {
      switch item.kind {
      case .change, .import:
        inForce.append(item.id)
        undone.removeAll()
      case .signoff:
        undone.removeAll()
      case .undo:
        guard let of = item.of else { continue }
        inForce.removeAll { $0 == of }
        undone.append(of)
      case .redo:
        guard let of = item.of else { continue }
        undone.removeAll { $0 == of }
        inForce.append(of)
      case .export, .migration:
        continue
      }
    }
    undoable = inForce.last
    redoable = undone.last
  }
}
