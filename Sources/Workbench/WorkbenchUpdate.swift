import Jobs
import ProjectFile
import Readiness
import Terminal

/// What every event does to the state, and what it asks to have done; pure.
enum WorkbenchUpdate {
  /// The effects that fill the screen at the start.
  static func start(_ state: inout WorkbenchState) -> [Effect] { [.loadProject] }

  static func update(_ state: inout WorkbenchState, _ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return take(input, &state)
    case .projectLoaded(let project):
      state.adopt(project)
      let effects = refresh(&state)
      guard let id = state.opensFormOf else { return effects }
      state.opensFormOf = nil
      return effects + OpenUpdate.push(.criterion(id), &state)
        + ActionUpdate.perform(.edit, &state)
    case .changedElsewhere(let project, let entries):
      return LiveUpdate.changed(project, entries, &state)
    case .findingsLoaded(let page, let request, let line):
      return FindingsList.loaded(page, request, line: line, &state)
    case .findingLoaded(let detail, let identity):
      DetailUpdate.loaded(detail, identity, &state)
      return []
    case .journalLoaded(let entries):
      state.entries = entries
      return ListUpdate.reload(.journal, &state)
    case .accountsLoaded(let accounts):
      state.accounts = accounts
      return ListUpdate.reload(.accounts, &state)
    case .gathered(let findings, let purpose):
      FindingsUpdate.gathered(findings, purpose, &state)
      return []
    case .groupsLoaded(let groups):
      state.findingGroups = groups
      return ListUpdate.reload(.findingGroups(groups.grouping), &state)
    case .importLoaded(let refusals, let id):
      state.details[.importRecord(id)] = ImportRecordText.detail(
        id, refusals, replacing: state.details[.importRecord(id)], state)
      return []
    case .entryLoaded(let entry, let changes, let id):
      DetailUpdate.loaded(entry, changes, id, &state)
      return []
    case .foundAll(let records, let place): return MarksUpdate.found(records, at: place, &state)
    case .fetched(let findings, let format):
      return CopyUpdate.copy(findings.map { FindingsList.row($0, state) }, format, &state)
    case .weighed(let effect, let save):
      RulePreview.weighed(effect, save, &state)
      return []
    case .saved, .notSaved, .editedMeanwhile, .undoOffered: return settle(event, &state)
    case .tableCompared(let table):
      TableUpdate.compared(table, &state)
      return []
    case .tableAsks(let question, let table):
      TableQuestion.ask(question, table, &state)
      return []
    case .jobProgressed, .rehearsed, .sampled, .imported, .exported, .wouldOverwrite, .verified,
      .jobFailed:
      return JobUpdate.update(&state, event)
    case .edited(let text): return RecordUpdate.edited(text, &state)
    case .completed(let path):
      PromptUpdate.completed(path, &state)
      return []
    case .notOpened(let why):
      state.toast = Toast.problem(why)
      return []
    case .failed(let failure):
      tell(sentence(failure.message), &state)
      return []
    }
  }

  /// A change came to its end, one way or the other.
  private static func settle(_ event: Event, _ state: inout WorkbenchState) -> [Effect] {
    switch event {
    case .saved(let entry, let project, let warnings):
      return SaveUpdate.saved(entry, project, warnings, &state)
    case .notSaved(let failure):
      let typed = state.saving.isEmpty ? nil : state.saving.removeFirst()
      InterviewUpdate.notSaved(typed, &state)
      WizardUpdate.left(&state)
      let kept = typed == nil ? "" : " What you typed is kept."
      tell(sentence(failure.message) + kept, &state)
      return []
    case .editedMeanwhile(let conflicts, let save):
      SaveUpdate.conflicted(conflicts, save, &state)
      // What the other one wrote is to be seen, however this is answered.
      return [.loadProject]
    case .undoOffered(let offer): return UndoUpdate.offered(offer, &state)
    default: return []
    }
  }

  /// Says what went wrong: on one line where it fits, else in a box to read.
  static func tell(_ problem: String, _ state: inout WorkbenchState) {
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
      return resized(&state)
    case .resumed: return [.repaint]
    case .wake: return []
    case .terminate: return [.stopJob, .quit]
    case .mouse(let mouse): return MouseUpdate.take(mouse, &state)
    case .key, .paste: break
    }
    if state.isTooSmall { return input == .key(.character("q")) ? [.quit] : [] }
    state.toast = nil
    if !state.overlays.isEmpty { return OverlayUpdate.take(input, &state) }
    if state.place.list != nil, state[list: state.place].typing != nil {
      return ListUpdate.type(input, &state)
    }
    guard case .key(let key) = input, let entry = state.actions.action(for: key) else { return [] }
    return run(entry, &state)
  }

  /// The cursors stay on their records and inside what is seen now.
  private static func resized(_ state: inout WorkbenchState) -> [Effect] {
    guard !state.isTooSmall else { return [] }
    for pane in state.layout.panes where pane.place.list != nil {
      var own = state[list: pane.place]
      own.cursor.clamp(count: own.page.lines, page: ListView.page(of: pane.place, state))
      state[list: pane.place] = own
    }
    return ListUpdate.loadIfNeeded(state.place, &state) + ListUpdate.settled(&state)
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

  /// Loads again what is on the screen and may have changed.
  static func refresh(_ state: inout WorkbenchState) -> [Effect] {
    guard state.project != nil else { return [] }
    var effects: [Effect] = []
    let below = state.places.dropLast().last
    for place in [below, state.place].compactMap({ $0 }) {
      if place == .journal { effects.append(.loadJournal) }
      if place == .scope { ScopeStanding.refresh(&state) }
      if place == .board { BoardState.refresh(&state) }
      if place == .accounts { effects.append(.loadAccounts) }
      if case .findingGroups(let grouping) = place { effects.append(.loadGroups(grouping)) }
      effects +=
        place.list == nil
        ? DetailUpdate.load(place, anew: true, &state) : ListUpdate.reload(place, &state)
    }
    return effects
  }

  /// A message as a sentence; one that begins with a path or an id leaves that as it is.
  static func sentence(_ message: String) -> String {
    let isWord = message.prefix { $0 != " " }.allSatisfy { $0.isLetter || ",;:’'".contains($0) }
    return (isWord ? message.prefix(1).uppercased() : String(message.prefix(1)))
      + message.dropFirst() + (message.hasSuffix(".") || message.hasSuffix("?") ? "" : ".")
  }
}
