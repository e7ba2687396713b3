import ProjectFile
import Terminal

enum JournalKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    if case .entry = state.place { return ActionTable([]) }
    let nothing = state.journal.selected == nil ? "There is no entry here." : nil
    return ActionTable([
      ActionEntry(
        .open, "Enter", "Open", "Show what the entry changed, field by field.",
        group: "Journal", inFooter: true, unless: nothing)
    ])
  }
}
