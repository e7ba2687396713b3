import Jobs
import ProjectFile
import Readiness
import Terminal

/// Adding items and taking them away.
enum ItemUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .add: add(&state)
    case .remove where state.place.isOfImports: return ImportsList.askToUndo(&state)
    case .remove where state.place == .roadmapDraft: return RoadmapDraftUpdate.leaveOut(&state)
    case .remove: askToRemove(&state)
    case .raiseTask where FindingGroupsList.selected(state) != nil:
      if let group = FindingGroupsList.selected(state) {
        open(.newItem(TaskRaising.task(from: group, id: ItemRecord.newID)), &state)
      }
    case .raiseTask where !FindingsUpdate.chosen(state).isEmpty:
      return FindingsUpdate.gather(.task, &state)
    case .raiseTask: CriterionUpdate.raiseTask(&state)
    default: return []
    }
    return []
  }

  private static func add(_ state: inout WorkbenchState) {
    switch state.place {
    case .items(.scopeVersion), .item(.scopeVersion, _): SignOffUpdate.openForm(.freeze, &state)
    case .criterion(let id): CriterionUpdate.askWhatToAdd(to: id, &state)
    case .items(.planBaseline), .item(.planBaseline, _): _ = TaskUpdate.freezePlan(&state)
    case .items(let kind), .item(let kind, _): open(.newItem(ItemRecord.new(kind)), &state)
    case .board, .timeline: open(.newItem(ItemRecord.new(.task)), &state)
    case .accounts: AccountsList.add(&state)
    case .dutyMatrix(let kind): DutyForm.open(kind, &state)
    case .scope:
      guard let section = ScopeList.selected(state), let kind = section.kind else { return }
      if kind == .scopeVersion { return SignOffUpdate.openForm(.freeze, &state) }
      open(.newItem(ItemRecord.new(kind)), &state)
    default: return
    }
  }

  /// Opens the form of a record, with what was typed in it before.
  static func open(
    _ record: RecordRef, title: String? = nil, _ state: inout WorkbenchState
  ) {
    let purpose = FormPurpose.record(record, base: RecordForm.base(record, state))
    state.overlays.append(.form(RecordForm.make(record, title: title, state), purpose))
    if state.drafts[purpose.draftKey] != nil { state.toast = .draftIsBack }
  }

  /// The items meant: those marked, else the one under the cursor, or the one that is open.
  static func chosen(_ state: WorkbenchState) -> [Item] {
    let items = state.project?.snapshot.items ?? Items()
    switch state.place {
    case .items(let kind):
      return state[list: state.place].chosen.compactMap { items.item(kind, $0) }
    case .board, .timeline:
      return state[list: state.place].chosen.compactMap { items.item(.task, $0) }
    case .criterion:
      return state[list: state.place].chosen.compactMap {
        guard case .item(let kind, let id) = CriterionRow($0) else { return nil }
        return items.item(kind, id)
      }
    case .item(let kind, let id): return [items.item(kind, id)].compactMap(\.self)
    default: return []
    }
  }

  private static func askToRemove(_ state: inout WorkbenchState) {
    let chosen = chosen(state)
    guard let first = chosen.first, let items = state.project?.snapshot.items else { return }
    if let signed = chosen.first(where: { $0["status"] == ItemRecord.acceptedRisk }) {
      state.toast = Toast.problem(
        "The risk of \(signed.code) is accepted by a sign-off: say first why it no longer is.")
      return
    }
    if let refusal = PeopleList.obstacleToRemove(chosen, state) {
      WorkbenchUpdate.tell(refusal, &state)
      return
    }
    let what =
      chosen.count == 1
      ? first.label
      : counted(chosen.count, first.kind.definition.noun, first.kind.definition.plural)
    let along = Set(chosen.flatMap { items.removing($0).map(\.record) })
      .subtracting(chosen.map { ProjectChange.putItem($0).record })
    let more =
      along.isEmpty
      ? "" : " \(counted(along.count, "record")) that name it change with it."
    let save = Save(
      edits: chosen.flatMap { items.removing($0) }.map { Edit($0) },
      title: chosen.count == 1 ? nil : "\(what) removed")
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Remove", question: "Remove \(what)?\(more) Undo brings it back.",
          yes: "remove"), .save(save)))
  }

  /// The cursor goes to what was just added where its list is shown, and marks go with what is gone.
  static func saved(before: ProjectState?, _ state: inout WorkbenchState) {
    let place = state.place
    let added = rows(of: place, in: state.project, missingFrom: before)
    if added.count == 1 { state[list: place].anchor = added[0] }
    for row in rows(of: place, in: before, missingFrom: state.project) {
      state[list: place].marks[row] = nil
    }
  }

  /// The ids of a place's rows for items that one project has and another lacks.
  private static func rows(
    of place: Place, in project: ProjectState?, missingFrom other: ProjectState?
  ) -> [String] {
    func missing(_ kind: ItemKind) -> [String] {
      let known = Set((other?.snapshot.items[kind] ?? []).map(\.id))
      return (project?.snapshot.items[kind] ?? []).map(\.id).filter { !known.contains($0) }
    }
    return switch place {
    case .items(let kind): missing(kind)
    case .board, .timeline: missing(.task)
    case .criterion:
      [ItemKind.answer, .gap, .task].flatMap { kind in
        missing(kind).map { CriterionRow.item(kind, $0).id }
      }
    default: []
    }
  }
}
