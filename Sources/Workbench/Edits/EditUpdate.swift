import Jobs
import ProjectFile
import Readiness
import Terminal

/// Changing fields: one record at once, many after a preview; each as one undoable step.
enum EditUpdate {
  /// Goes on with an edit: asks what is missing, shows what it will do to many, then saves.
  static func proceed(_ request: EditRequest, _ state: inout WorkbenchState) -> [Effect] {
    guard let first = request.records.first, let field = first.field(request.field) else {
      state.toast = Toast.problem("Nothing that is marked or under the cursor has this field.")
      return []
    }
    var request = request
    if request.seen.isEmpty {
      for record in request.records { request.seen[record] = record.values(state) }
    }
    guard let value = request.values[field.id] else { return ask(field, request, &state) }
    if let note = field.note, !note.unless.contains(value), request.values[note.field] == nil,
      let noteField = first.field(note.field)
    {
      return ask(noteField, request, &state)
    }
    if let asked = field.asks[value], request.values[asked] == nil,
      let askedField = first.field(asked)
    {
      return ask(askedField, request, &state)
    }
    let save: Save
    switch Self.save(request, state) {
    case .failure(let refusal):
      state.toast = Toast.problem(refusal.reason)
      return []
    case .success(let found): save = found
    }
    if request.records.count > 1, !request.isConfirmed {
      state.overlays.append(.preview(EditPreview.reading(request, save, state), .edit(request)))
      return []
    }
    if let kept = RoadmapDraftUpdate.absorb(save, &state) { return kept }
    state.saving.append(save.draftKey)
    let steps = request.advances && request.records.count == 1
    return (steps ? ActionUpdate.perform(.down, &state) : []) + [.save(save)]
  }

  private static func ask(
    _ field: RecordField, _ request: EditRequest, _ state: inout WorkbenchState
  ) -> [Effect] {
    var request = request
    let kept = state.drafts[PromptPurpose.edit(request, asking: field.id).draftKey]
    if let before = kept?[FormPurpose.before], request.records.count == 1 {
      request.seen[request.records[0]]?[field.id] = before
    }
    let title = "\(wish(field, request, state)): \(subject(request, state))"
    let single = request.records.count == 1 ? request.records.first : nil
    let values = single?.values(state) ?? [:]
    // Another status wants another reason: the old one would be saved with it.
    let isAnother = request.values[request.field].map { $0 != values[request.field] } ?? false
    let present = isAnother ? "" : values[field.id] ?? ""
    switch field.kind {
    case .choice(let choices):
      state.overlays.append(
        .menu(
          Menu(
            title: title,
            items: choices.map {
              MenuItem(
                id: $0.id, key: $0.key, title: $0.title,
                detail: single != nil && $0.id == present ? "now" : "",
                availability: availability($0, of: field, request, state))
            }, selection: choices.firstIndex { $0.id == present } ?? 0),
          .value(request, field: field.id)))
    case .reference(let kind):
      let none = MenuItem(id: "", title: "none", detail: present.isEmpty ? "now" : "")
      let items = (state.project?.snapshot.items[kind] ?? []).map {
        MenuItem(id: $0.id, title: $0.label, detail: $0.id == present ? "now" : "")
      }
      state.overlays.append(
        .menu(Menu(title: title, items: [none] + items), .value(request, field: field.id)))
    case .person:
      state.overlays.append(
        .picker(
          PeoplePicker.make(title: title, present: present, state),
          .person(request, field: field.id)))
    case .date:
      PromptUpdate.ask(
        .edit(request, asking: field.id), title: title, explanation: field.help, text: present,
        read: optionally(state.dateReading), calendar: state.calendar, &state)
    case .text:
      let isPrinted = field.id == "rationale"
      let needed = PromptUpdate.required("Write why\(isPrinted ? ": the report prints it" : "").")
      let anything: @Sendable (String) -> FieldReading? = { _ in nil }
      PromptUpdate.ask(
        .edit(request, asking: field.id), title: title,
        explanation: field.help.isEmpty ? explanation(single) : field.help, text: present,
        read: field.id == request.field ? anything : needed, &state)
    }
    return []
  }

  /// Whether all records can take a choice; what is signed off is decided one by one.
  private static func availability(
    _ choice: FieldChoice, of field: RecordField, _ request: EditRequest, _ state: WorkbenchState
  ) -> Availability {
    if choice.isSignOff, request.records.count > 1,
      SignOffSubject(choice.id, of: field.id, in: request.records) == nil
    {
      return .no("It is signed off, each with who decided and why: one at a time.")
    }
    let obstacles = request.records.compactMap { record in
      record.obstacle(to: choice.id, of: field.id, state).map { reason in
        request.records.count > 1 ? "\(record.label(state)): \(reason)" : reason
      }
    }
    return obstacles.first.map { .no($0) } ?? .ok
  }

  /// What is asked: a field, or the note that goes with a value of another, which is named.
  private static func wish(
    _ field: RecordField, _ request: EditRequest, _ state: WorkbenchState
  ) -> String {
    guard field.id != request.field, let main = request.records.first?.field(request.field) else {
      return field.title
    }
    return "\(field.title) for "
      + EditPreview.shown(request.values[request.field] ?? "", main, state)
  }

  /// An answer came for the field that was asked about.
  static func answered(
    _ field: String, _ value: String, _ request: EditRequest, _ state: inout WorkbenchState
  ) -> [Effect] {
    var request = request
    request.values[field] = value
    return proceed(request, &state)
  }

  /// The changes of a request, or the first thing that stands in the way.
  static func save(_ request: EditRequest, _ state: WorkbenchState) -> Result<Save, FormRefusal> {
    var save = Save(edits: [])
    for record in request.records {
      switch record.change(request.values, from: request.seen[record], state) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let change):
        save.edits += change.edits
        save.warnings += change.warnings
      }
    }
    save.draftKey = request.draft
    if request.records.count > 1 {
      save.title = request.title ?? EditPreview.title(request, state)
      save.warnings = Array(save.warnings.prefix(1))
    }
    return .success(save)
  }

  static func subject(_ request: EditRequest, _ state: WorkbenchState) -> String {
    guard let first = request.records.first else { return "" }
    if request.records.count == 1 { return first.label(state) }
    return counted(request.records.count, first.nouns.one, first.nouns.many)
  }

  private static func explanation(_ record: RecordRef?) -> String {
    if case .point(let id) = record {
      return Catalogue.shipped.point(id)?.label ?? ""
    }
    return ""
  }

  /// An empty text takes a date away.
  private static func optionally(
    _ read: @escaping @Sendable (String) -> FieldReading
  ) -> @Sendable (String) -> FieldReading? {
    { GapTransition.isBlank($0) ? .valid("no date") : read($0) }
  }
}
