import Jobs
import ProjectFile
import Readiness
import Terminal

/// All fields of a record in one form, made from the same list as every other way to edit it.
enum RecordForm {
  /// The form with what was typed before, or what the project holds.
  static func make(
    _ record: RecordRef, title: String? = nil, _ state: WorkbenchState
  ) -> Form {
    let values = record.values(state)
    var form = Form(
      title: title ?? record.label(state), fields: fields(record, values, state), values: values)
    for (id, text) in state.drafts[FormPurpose.record(record, base: [:]).draftKey] ?? [:] {
      form.setValue(id, text)
    }
    if state.wizard.isOpen {
      form.moreHints = WizardUpdate.hints(state)
    } else if FormPurpose.record(record, base: [:]).stepsThroughRecords(state) {
      form.moreHints = ["Ctrl-Down next record"]
    }
    return form
  }

  /// How the record was when its draft was begun, else how it is.
  static func base(_ record: RecordRef, _ state: WorkbenchState) -> [String: String] {
    let draft = state.drafts[FormPurpose.record(record, base: [:]).draftKey] ?? [:]
    let before = draft.filter { $0.key.hasPrefix(FormPurpose.before) }
      .map { (String($0.key.dropFirst(FormPurpose.before.count)), $0.value) }
    return record.values(state).merging(before) { _, old in old }
  }

  static func fields(
    _ record: RecordRef, _ values: [String: String], _ state: WorkbenchState
  ) -> [FormField] {
    fields(record.fields, of: record, values, state)
  }

  /// Fields of a form that is about no record, or about the one given.
  static func fields(
    _ fields: [RecordField], of record: RecordRef? = nil, _ values: [String: String],
    _ state: WorkbenchState
  ) -> [FormField] {
    fields.map { field in
      FormField(
        id: field.id, label: field.title,
        kind: kind(field, of: record, values[field.id] ?? "", state), help: field.help,
        required: field.isRequired,
        validate: { [asOf = state.asOf] in field.problem?($0, asOf) })
    }
  }

  private static func kind(
    _ field: RecordField, of record: RecordRef?, _ present: String, _ state: WorkbenchState
  ) -> FormField.Kind {
    switch field.kind {
    case .choice(let choices):
      .choice(
        choices.filter { choice in
          choice.id == present
            || !choice.isSignOff && record?.obstacle(to: choice.id, of: field.id, state) == nil
        }.map { .init($0.id, $0.title) })
    case .person:
      .pick(options: PeoplePicker.options(state, besides: present), addNew: true)
    case .date: .date(parse: state.dateReading, calendar: state.calendar)
    case .reference(let kind):
      .pick(
        options: [.init("", "none")]
          + (state.project?.snapshot.items[kind] ?? []).map { .init($0.id, $0.label) })
    case .text(let rows): rows > 1 ? .multiline(rows: rows) : .text()
    }
  }

  /// The form was filled in: saved, or kept open on the field that is wrong.
  static func submitted(
    _ values: [String: String], _ form: Form, _ record: RecordRef, base: [String: String],
    _ state: inout WorkbenchState
  ) -> [Effect] {
    let purpose = FormPurpose.record(record, base: base)
    switch save(values, of: record, base: base, draftKey: purpose.draftKey, state) {
    case .failure(let refusal):
      var rejected = form
      rejected.reject(refusal.field, refusal.reason)
      state.overlays[state.overlays.count - 1] = .form(rejected, purpose)
      return []
    case .success(let save):
      state.overlays.removeLast()
      state.drafts[purpose.draftKey] = purpose.typed(values)
      if let kept = RoadmapDraftUpdate.absorb(save, &state) { return kept }
      if RulePreview.isNeeded(record) { return [.weigh(save)] }
      state.saving.append(purpose.draftKey)
      return [.save(save)]
    }
  }

  /// What the values of a form come to.
  static func save(
    _ values: [String: String], of record: RecordRef, base: [String: String], draftKey: String?,
    _ state: WorkbenchState
  ) -> Result<Save, FormRefusal> {
    record.change(values, from: base, state).map { change in
      Save(edits: change.edits, warnings: change.warnings, draftKey: draftKey)
    }
  }

  /// The form was left: what was typed is kept.
  static func keep(_ form: Form, _ purpose: FormPurpose, _ state: inout WorkbenchState) {
    state.drafts[purpose.draftKey] = nil
    guard form.isDirty else { return }
    state.drafts[purpose.draftKey] = purpose.typed(form.values)
    state.toast = Toast.done("What you typed is kept and is there when you come back to it.")
  }
}

extension WorkbenchState {
  /// The calendar that date fields open.
  var calendar: CalendarMath {
    CalendarMath(
      today: asOf.daysSinceEpoch,
      civil: { number in
        let date = CalendarDate(daysSinceEpoch: number)
        return (date.year, date.month, date.day)
      },
      day: { CalendarDate(year: $0, month: $1, day: $2)?.daysSinceEpoch },
      text: { CalendarDate(daysSinceEpoch: $0).description })
  }
}
