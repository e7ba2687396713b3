import Jobs
import ProjectFile
import Readiness
import Terminal

/// Making a draft of the roadmap, changing it, and writing it.
enum RoadmapDraftUpdate {
  /// Shows the draft that was begun, else a new one.
  static func open(_ state: inout WorkbenchState) -> [Effect] {
    guard let project = state.project else { return [] }
    if state.roadmapDraft?.suggestion.entries.isEmpty ?? true {
      state.roadmapDraft = RoadmapDraft(project)
    }
    return OpenUpdate.push(.roadmapDraft, &state)
  }

  /// Keeps a change of tasks that are in the draft alone; nil for a save that belongs in the file.
  static func absorb(_ save: Save, _ state: inout WorkbenchState) -> [Effect]? {
    guard let project = state.project, let draft = state.roadmapDraft else { return nil }
    let items = save.edits.compactMap { edit -> Item? in
      if case .putItem(let item) = edit.change { item } else { nil }
    }
    guard !items.isEmpty, items.count == save.edits.count,
      items.allSatisfy({ draft.task($0.id) != nil })
    else { return nil }
    // Somebody new is a person once the draft is written; until then nobody can be scheduled.
    state.roadmapDraft?.take(items, project)
    if let key = save.draftKey { state.drafts[key] = nil }
    state.toast = Toast("Changed in the draft; nothing is written yet.")
    return ListUpdate.reload(.roadmapDraft, &state)
  }

  static func leaveOut(_ state: inout WorkbenchState) -> [Effect] {
    guard let project = state.project else { return [] }
    let chosen = Set(state[list: .roadmapDraft].chosen)
    state.roadmapDraft?.leaveOut(chosen, project)
    state[list: .roadmapDraft].marks = [:]
    state.toast = Toast(
      "\(counted(chosen.count, "task")) left out; \(state.keyName(.suggestAnew)) suggests anew.")
    return ListUpdate.reload(.roadmapDraft, &state)
  }

  static func suggestAnew(_ state: inout WorkbenchState) -> [Effect] {
    guard let project = state.project else { return [] }
    state.roadmapDraft = RoadmapDraft(project)
    return ListUpdate.reload(.roadmapDraft, keeping: .top, &state)
  }

  /// Writes the marked tasks, else all of them, as one step.
  static func write(_ state: inout WorkbenchState) -> [Effect] {
    guard let draft = state.roadmapDraft else { return [] }
    let marks = state[list: .roadmapDraft].marks
    let entries = draft.suggestion.entries.filter { marks.isEmpty || marks[$0.id] != nil }
    guard !entries.isEmpty else { return [] }
    state.roadmapDraft?.writing = Set(entries.map(\.id))
    state.saving.append(RoadmapDraft.key)
    return [
      .save(
        Save(
          edits: entries.map { Edit(.putItem($0.task)) },
          title: "Roadmap: \(counted(entries.count, "task")) added", draftKey: RoadmapDraft.key))
    ]
  }

  /// What was written is no draft any more.
  static func saved(_ key: String?, _ state: inout WorkbenchState) -> [Effect] {
    guard key == RoadmapDraft.key, let project = state.project,
      let written = state.roadmapDraft?.writing
    else { return [] }
    state.roadmapDraft?.leaveOut(written, project)
    state.roadmapDraft?.writing = []
    state[list: .roadmapDraft].marks = [:]
    guard state.roadmapDraft?.suggestion.entries.isEmpty ?? true else { return [] }
    state.roadmapDraft = nil
    return state.place == .roadmapDraft ? OpenUpdate.show(.items(.task), &state) : []
  }
}
