import Jobs
import ProjectFile
import Readiness
import Terminal

/// What every event does to the state, and what it asks to have done; pure.
enum WorkbenchUpdate {
  /// The effects that fill the screen at the start.
  static func start(_ state: inout WorkbenchState) -> [Effect] {
    [.loadProject(generation: state.nextGeneration())]
  }

  static func update(_ state: inout WorkbenchState, _ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return take(input, &state)
    case .projectLoaded(let project, let generation):
      if generation == state.generation || state.project == nil { state.adopt(project) }
      return []
    case .findingsLoaded(let page, let generation):
      return FindingsUpdate.loaded(page, generation, &state)
    case .findingLoaded(let detail):
      FindingsUpdate.loaded(detail, &state)
      return []
    case .journalLoaded(let entries, let offset, let generation):
      JournalUpdate.loaded(entries, from: offset, generation, &state)
      return []
    case .changesLoaded(let id, let changes):
      JournalUpdate.loaded(changes, of: id, &state)
      return []
    case .saved(let entry, let project, let warnings):
      return saved(entry, project, warnings, &state)
    case .notSaved(let failure):
      let typed = state.saving.isEmpty ? nil : state.saving.removeFirst()
      let kept = typed == nil ? "" : " What you typed is kept."
      tell(sentence(failure.message) + kept, &state)
      return []
    case .undoOffered(let offer): return UndoUpdate.offered(offer, &state)
    case .jobProgressed(let progress):
      ImportUpdate.progressed(progress, &state)
      return []
    case .imported(let outcome, let project):
      return ImportUpdate.finished(outcome, project, &state)
    case .exported(let path):
      state.drafts[.exportPath] = nil
      state.toast = Toast.done("The readiness summary is in \(path).")
      return refreshLists(&state)
    case .wouldOverwrite(let path):
      state.overlays.append(
        .confirm(
          Confirm(
            title: "Export", question: "\(path) exists already. Write over it?",
            yes: "write over it"), .overwrite(path: path)))
      return []
    case .verified(let result):
      state.isJobRunning = false
      state.toast = nil
      state.overlays.append(.reading(VerifyText.view(result)))
      return []
    case .edited(let text): return GapUpdate.edited(text, &state)
    case .jobFailed(let failure):
      state.isJobRunning = false
      state.overlays.removeAll { if case .progress = $0 { true } else { false } }
      tell(sentence(failure.message), &state)
      return []
    case .failed(let failure):
      tell(sentence(failure.message), &state)
      return []
    case .completed(let path):
      PromptUpdate.completed(path, &state)
      return []
    }
  }

  /// Says what went wrong: on one line where it fits, else in a box to read.
  private static func tell(_ problem: String, _ state: inout WorkbenchState) {
    if TextWidth.of(problem) + 2 <= state.size.width {
      state.toast = Toast.problem(problem)
    } else {
      state.overlays.append(.reading(Reading("Not done", [.paragraph(problem)])))
    }
  }

  private static func take(_ input: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    switch input {
    case .resize(let size):
      state.size = size
      return []
    case .resumed: return [.repaint]
    case .wake, .mouse: return []
    case .terminate: return [.stopJob, .quit]
    case .key, .paste: break
    }
    if state.isTooSmall { return input == .key(.character("q")) ? [.quit] : [] }
    state.toast = nil
    if !state.overlays.isEmpty { return OverlayUpdate.take(input, &state) }
    if case .findings = state.place, state.findings.typing != nil {
      return FindingsUpdate.type(input, &state)
    }
    guard case .key(let key) = input, let entry = state.actions.action(for: key) else { return [] }
    return run(entry, &state)
  }

  /// Runs an action, from its key, the palette or the help; says why when it can't.
  static func run(_ entry: ActionEntry, _ state: inout WorkbenchState) -> [Effect] {
    if case .no(let reason) = entry.availability {
      state.toast = Toast.problem(reason)
      return []
    }
    guard let action = WorkbenchAction(rawValue: entry.id) else { return [] }
    return ActionUpdate.perform(action, &state)
  }

  private static func saved(
    _ entry: JournalEntry?, _ project: ProjectState, _ warnings: [String],
    _ state: inout WorkbenchState
  ) -> [Effect] {
    if !state.saving.isEmpty {
      switch state.saving.removeFirst() {
      case .prompt(let purpose): state.drafts[purpose] = nil
      case .form(let id): state.formDrafts[id] = nil
      case nil: break
      }
    }
    state.adopt(project)
    var parts = [entry.map { "\($0.title)." } ?? "Nothing changed."]
    if let entry {
      state.ownEntries.insert(entry.id)
      if entry.kind == .change { parts.append("u undoes it.") }
    }
    state.toast = Toast.done((parts + warnings).joined(separator: " "))
    return refreshLists(&state)
  }

  /// Loads again what is read a page at a time and may have changed.
  static func refreshLists(_ state: inout WorkbenchState) -> [Effect] {
    switch state.place {
    case .findings: FindingsUpdate.reload(&state)
    case .finding(let id): [.loadFinding(id)]
    case .journal: JournalUpdate.reload(&state)
    default: []
    }
  }

  /// A message as a sentence; one that begins with a path or an id leaves that as it is.
  static func sentence(_ message: String) -> String {
    let isWord = message.prefix { $0 != " " }.allSatisfy { $0.isLetter || ",;:’'".contains($0) }
    return (isWord ? message.prefix(1).uppercased() : String(message.prefix(1)))
      + message.dropFirst() + (message.hasSuffix(".") || message.hasSuffix("?") ? "" : ".")
  }
}
