import ProjectFile
import Readiness
import Terminal

/// The actions on records: which record is meant, and which of its fields.
enum RecordUpdate {
  private static let statuses: [WorkbenchAction: GapStatus] = [
    .markMet: .met, .markPartial: .partiallyMet, .markNotMet: .notMet,
    .markNotApplicable: .notApplicable,
  ]
  private static let fields: [WorkbenchAction: String] = [
    .owner: "owner", .due: "due", .note: "note", .statusMenu: "status",
  ]

  /// The field an action reaches in a record.
  private static func field(_ action: WorkbenchAction, _ state: WorkbenchState) -> String? {
    switch state.place {
    case .items(let kind), .item(let kind, _): ItemKeys.field(action, of: kind)
    case .board, .timeline, .roadmapDraft: ItemKeys.field(action, of: .task)
    case .responsibility: ItemKeys.field(action, of: .responsibility)
    case .accounts: ItemKeys.field(action, of: .component)
    case .categories: action == .statusMenu ? "scope" : nil
    case .criterion:
      if case .items(let kind) = CriterionReach(state) {
        ItemKeys.field(action, of: kind)
      } else {
        fields[action]
      }
    default: fields[action]
    }
  }

  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    if let status = statuses[action] {
      let records = rows(state)
      return EditUpdate.proceed(
        EditRequest(
          records: records, field: "status", values: ["status": status.rawValue],
          advances: true), &state)
    }
    switch action {
    case .statusMenu where state.place == .overview || state.place == .scope:
      return SignOffUpdate.menu(&state)
    case .note where ItemUpdate.chosen(state).first?.kind == .task:
      return TaskUpdate.comment(&state)
    case .edit where state.place == .load: return CapacityForm.open(&state)
    case .edit: return edit(&state)
    case .editLong: return editLong(&state)
    default:
      if case .entry = state.place { return SignOffUpdate.menu(&state) }
      guard let field = field(action, state) else { return [] }
      return EditUpdate.proceed(
        EditRequest(records: targets(of: field, state), field: field), &state)
    }
  }

  /// The records of the list: those marked, else the one under the cursor.
  private static func rows(_ state: WorkbenchState) -> [RecordRef] {
    state[list: state.place].chosen.compactMap { record($0, state) }
  }

  private static func record(_ id: String, _ state: WorkbenchState) -> RecordRef? {
    switch state.place {
    case .gaps: CriterionID(id).map { .criterion($0) }
    case .criterion: CriterionRow(id).record
    case .findings: .finding(id)
    case .items(let kind): .item(kind, id)
    case .board, .timeline, .roadmapDraft: .item(.task, id)
    case .responsibility: .item(.responsibility, id)
    case .categories: Category(rawValue: id).map { .category($0) }
    case .accounts: AccountsList.component(id, state).map { .item(.component, $0.id) }
    case .scope: ScopeList.section(id)?.record
    case .overview, .finding, .findingGroups, .imports, .importRecord, .journal, .entry, .item,
      .concerns, .forecast, .load, .dutyMatrix:
      nil
    }
  }

  /// The record one is in, or the rows of a list.
  ///
  /// In a criterion items are reached as anywhere; of points of focus only their notes, and all
  /// else is the criterion's.
  private static func targets(of field: String, _ state: WorkbenchState) -> [RecordRef] {
    switch state.place {
    case .criterion(let id):
      switch CriterionReach(state) {
      case .items: return rows(state)
      case .points where field == "note": return rows(state)
      default: return [.criterion(id)]
      }
    case .finding(let identity): return [.finding(identity)]
    case .item(.audit, _): return [.audit]
    case .item(let kind, let id): return [.item(kind, id)]
    default: return rows(state)
    }
  }

  /// One record is edited in a form; of many the first field that many can share is asked.
  private static func edit(_ state: inout WorkbenchState) -> [Effect] {
    let records = targets(of: "", state)
    guard let first = records.first else { return [] }
    guard records.count == 1 else {
      state.overlays.append(
        .menu(
          Menu(
            title: "Change in \(counted(records.count, first.nouns.one, first.nouns.many))",
            items: first.fields.map { MenuItem(id: $0.id, title: $0.title) }),
          .field(records)))
      return []
    }
    ItemUpdate.open(first, &state)
    return []
  }

  private static func editLong(_ state: inout WorkbenchState) -> [Effect] {
    guard let record = targets(of: "", state).first, targets(of: "", state).count == 1 else {
      state.toast = Toast.problem("The editor takes one record at a time.")
      return []
    }
    let values = record.values(state)
    guard let field = record.longText?.id else {
      state.toast = Toast.problem("It has no long text.")
      return []
    }
    if field == "rationale", values["status"] == GapStatus.notAssessed.rawValue {
      state.toast = Toast.problem(
        "Choose a status first (\(state.keyName(.statusMenu))): it is not assessed yet.")
      return []
    }
    state.editing = .edit(EditRequest(records: [record], field: field), field: field)
    return [.edit(values[field] ?? "")]
  }

  /// The editor was left; nil when it failed or nothing was changed.
  static func edited(_ text: String?, _ state: inout WorkbenchState) -> [Effect] {
    guard let purpose = state.editing else { return [] }
    state.editing = nil
    guard let text else {
      state.toast = Toast.problem("The editor gave nothing back; nothing changed.")
      return []
    }
    switch purpose {
    case .edit(var request, let field):
      let draft = PromptPurpose.edit(request, asking: field).draftKey
      state.drafts[draft] = ["text": text]
      request.draft = draft
      return EditUpdate.answered(field, text, request, &state)
    case .overlay(let field):
      OverlayUpdate.take(text, from: field, &state)
      return []
    }
  }
}
