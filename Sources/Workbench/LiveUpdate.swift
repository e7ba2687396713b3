import Jobs
import ProjectFile
import Readiness
import Terminal

/// Another process changed the file: the screen follows, with marks and cursor where they were.
enum LiveUpdate {
  static func changed(
    _ project: ProjectState, _ entries: [JournalEntry], _ state: inout WorkbenchState
  ) -> [Effect] {
    let known = state.project?.snapshot.journalHead
    guard project.snapshot.journalHead != known, state.saving.isEmpty, !state.isJobRunning
    else { return [] }
    state.adopt(project)
    if let newest = entries.first, !state.ownEntries.contains(newest.id),
      !isOwnExport(newest, state)
    {
      state.toast = Toast("\(newest.actor) changed the project: \(newest.title)")
    }
    return WorkbenchUpdate.refresh(&state)
  }

  /// What this window exported it has told already.
  private static func isOwnExport(_ entry: JournalEntry, _ state: WorkbenchState) -> Bool {
    entry.kind == .export && entry.actor == state.actor
  }
}
