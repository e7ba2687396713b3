import Testing

@testable import ProjectFile

@Suite struct UndoStackTests {
  private func stack(_ words: String) -> String {
    let items = words.split(separator: " ").enumerated().map { index, word in
      let parts = word.split(separator: ":").map(String.init)
      return UndoStack.Item(
        id: "\(index + 1)", kind: JournalEntry.Kind(rawValue: parts[0]) ?? .change,
        of: parts.count > 1 ? parts[1] : nil)
    }
    let stack = UndoStack(items)
    return "\(stack.undoable ?? "-") \(stack.redoable ?? "-")"
  }

  @Test(arguments: [
    ("", "- -"),
    ("migration", "- -"),
    ("change change", "2 -"),
    ("change change undo:2", "1 2"),
    ("change change undo:2 undo:1", "- 1"),
    ("change change undo:2 undo:1 redo:1", "1 2"),
    ("change change undo:2 change", "4 -"),
    ("change change undo:2 signoff", "1 -"),
    ("change signoff export", "1 -"),
    ("change undo:1 export", "- 1"),
    ("change import undo:2", "1 2"),
  ])
  func theNewestChangeInForceIsNext(journal: String, expected: String) {
    #expect(stack(journal) == expected)
  }
}
