import Jobs
import ProjectFile
import Readiness
import Terminal

/// What follows when a change was saved, or met another's.
enum SaveUpdate {
  static func saved(
    _ entry: JournalEntry?, _ project: ProjectState, _ warnings: [String],
    _ state: inout WorkbenchState
  ) -> [Effect] {
    let draft = state.saving.isEmpty ? nil : state.saving.removeFirst()
    if let draft { state.drafts[draft] = nil }
    let before = state.project
    state.adopt(project)
    let what = entry.map { $0.title + ($0.title.hasSuffix(".") ? "" : ".") } ?? "Nothing changed."
    // The way back stays in sight where the sentence is too long for the line.
    let hint = entry?.kind == .change ? "\(state.keyName(.undo)) undoes it." : ""
    state.toast = Toast(
      ([what] + warnings).joined(separator: " "), level: .good, hint: hint)
    if let entry { state.ownEntries.insert(entry.id) }
    ItemUpdate.saved(before: before, &state)
    TaskUpdate.offerRetest(before: before, &state)
    let effects =
      WorkbenchUpdate.refresh(&state) + InterviewUpdate.saved(draft, before: before, &state)
    WizardUpdate.saved(&state)
    return effects + RoadmapDraftUpdate.saved(draft, &state)
      + LayoutUpdate.saved(before: before, &state)
  }

  /// Someone else changed the same fields: both texts are shown, and the user decides.
  static func conflicted(
    _ conflicts: [FieldConflict], _ save: Save, _ state: inout WorkbenchState
  ) {
    if !state.saving.isEmpty { InterviewUpdate.notSaved(state.saving.removeFirst(), &state) }
    let ellipsis = String(state.look.glyphs.ellipsis)
    let lines = conflicts.prefix(5).map { conflict in
      let who = conflict.by.map { "\($0) wrote" } ?? "It says now"
      let when = conflict.at.map { " at \($0)" } ?? ""
      return
        "\(conflict.record), \(conflict.field)\n\(who)\(when): \(quoted(conflict.theirs, ellipsis))\n"
        + "You: \(quoted(conflict.mine, ellipsis))"
    }
    let more = conflicts.count > 5 ? "\n\(ellipsis) and \(conflicts.count - 5) more" : ""
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Changed by someone else meanwhile",
          question: lines.joined(separator: "\n\n") + more + "\n\nWrite yours over it?",
          yes: "write mine", no: "leave theirs"), .overwriteEdit(save)))
  }

  private static func quoted(_ text: String, _ ellipsis: String) -> String {
    text.isEmpty ? "nothing" : "“\(text.prefix(200))\(text.count > 200 ? ellipsis : "")”"
  }
}
