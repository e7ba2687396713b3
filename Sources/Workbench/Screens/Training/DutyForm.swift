import Jobs
import ProjectFile
import Readiness
import Terminal

/// One thing that people signed or took on a day, about to be recorded.
struct DutyRecording: Hashable, Sendable {
  let kind: DutyBoard.Kind
  let subject: Item.ID
  let people: [Item.ID]

  /// A word that names it in drafts.
  var code: String { "\(kind.rawValue) \(subject) \(people.joined(separator: " "))" }

  var record: ItemKind { kind == .training ? .trainingRecord : .acknowledgement }
  /// The field that names what was signed or taken.
  var subjectField: String { kind.subject.rawValue }
  var dayField: String { kind == .training ? "completed" : "day" }
  /// What is asked; who and what is known already.
  var fields: [String] {
    kind == .training
      ? ["completed", "score", "certificate", "note"] : ["day", "version", "source", "note"]
  }
}

/// Records what one person did, or all that are marked, as one step.
enum DutyForm {
  static func open(_ kind: DutyBoard.Kind, _ state: inout WorkbenchState) {
    guard let cell = DutyMatrixUpdate.cell(kind, state) else { return }
    let chosen = state[list: .dutyMatrix(kind)].chosen
    let asked = chosen.filter { cell.board.duty(cell.subject.id, $0) != nil }
    guard !asked.isEmpty else {
      let who = cell.person.map { chosen.count == 1 ? $0.name : "anyone marked" } ?? "anyone"
      state.toast = Toast.problem("\(cell.subject.label) is not asked of \(who).")
      return
    }
    let recording = DutyRecording(kind: kind, subject: cell.subject.id, people: asked)
    let version = cell.board.duty(cell.subject.id, asked[0])?.detail ?? ""
    var values = [recording.dayField: state.asOf.description]
    if kind == .acknowledgements { values["version"] = version }
    var form = Form(
      title: title(recording, cell, state), fields: fields(recording, values, state),
      values: values)
    for (id, text) in state.drafts[FormPurpose.duty(recording).draftKey] ?? [:] {
      form.setValue(id, text)
    }
    state.overlays.append(.form(form, .duty(recording)))
  }

  private static func title(
    _ recording: DutyRecording, _ cell: DutyMatrixUpdate.Cell, _ state: WorkbenchState
  ) -> String {
    let duty = cell.board.duty(cell.subject.id, recording.people[0])
    let name = cell.board.name(of: cell.subject, duty)
    return "\(name): \(who(recording, state))"
  }

  private static func who(_ recording: DutyRecording, _ state: WorkbenchState) -> String {
    guard recording.people.count == 1 else { return "\(recording.people.count) people" }
    return state.project?.snapshot.items.item(.person, recording.people[0])?.name ?? ""
  }

  private static func fields(
    _ recording: DutyRecording, _ values: [String: String], _ state: WorkbenchState
  ) -> [FormField] {
    let all = ItemRecord.fields(recording.record)
    let asked = recording.fields.compactMap { id in
      all.first { $0.id == id }.map { field in
        var field = field
        if id == recording.dayField { field.isRequired = true }
        return field
      }
    }
    return RecordForm.fields(asked, values, state)
  }

  static func submitted(
    _ values: [String: String], _ form: Form, _ recording: DutyRecording,
    _ state: inout WorkbenchState
  ) -> [Effect] {
    switch records(values, recording, state) {
    case .failure(let refusal):
      var rejected = form
      rejected.reject(refusal.field, refusal.sentence)
      OverlayUpdate.replace(.form(rejected, .duty(recording)), &state)
      return []
    case .success(let records):
      state.overlays.removeLast()
      let key = FormPurpose.duty(recording).draftKey
      state.drafts[key] = values
      let save = save(records, recording, key, state)
      guard recording.people.count > 1 else {
        state.saving.append(key)
        return [.save(save)]
      }
      state.overlays.append(.preview(preview(recording, save, state), .save(save)))
      return []
    }
  }

  /// One record a person, as the fields of its kind take what was typed.
  private static func records(
    _ values: [String: String], _ recording: DutyRecording, _ state: WorkbenchState
  ) -> Result<[Item], ItemRefusal> {
    let items = state.project?.snapshot.items ?? Items()
    var records: [Item] = []
    for (number, person) in recording.people.enumerated() {
      let blank = Item(new: recording.record, id: "\(ItemRecord.newID)\(number + 1)")
      let typed = values.merging([recording.subjectField: recording.subject, "person": person]) {
        _, known in known
      }
      switch ItemReading.read(typed, onto: blank, among: items, today: state.asOf) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let accepted): records.append(accepted.item)
      }
    }
    return .success(records)
  }

  private static func save(
    _ records: [Item], _ recording: DutyRecording, _ draftKey: String, _ state: WorkbenchState
  ) -> Save {
    let items = state.project?.snapshot.items ?? Items()
    let subject = items.item(recording.kind.subject, recording.subject)
    let verb = recording.kind == .training ? "completed" : "acknowledged"
    let day = records.first?[recording.dayField] ?? ""
    var save = Save(
      edits: records.map { Edit(.putItem($0)) },
      title: "\(subject?.label ?? ""): \(verb) by \(who(recording, state)) on \(day)")
    save.warnings = Array(warnings(records, recording, items, state).prefix(1))
    save.draftKey = draftKey
    return save
  }

  /// What does not count as it is written, each a sentence.
  private static func warnings(
    _ records: [Item], _ recording: DutyRecording, _ items: Items, _ state: WorkbenchState
  ) -> [String] {
    let limits = PaperLimits(settings: state.project?.snapshot.settings ?? [:])
    return records.compactMap { record in
      guard let day = record.date(recording.dayField),
        let person = items.item(.person, record["person"])
      else { return nil }
      if day > state.asOf { return "It counts from \(day) on." }
      let start = Employment(person).stint(on: state.asOf)?.start
      guard let start, day < start.adding(days: -limits.boardingDays) else { return nil }
      return "\(person.name) began on \(start): what was done before does not count."
    }
  }

  private static func preview(
    _ recording: DutyRecording, _ save: Save, _ state: WorkbenchState
  ) -> Reading {
    var blocks: [TextView.Block] = [.heading(save.title ?? "")]
    if let warning = save.warnings.first { blocks.append(.paragraph(warning)) }
    let board = DutyMatrixList.board(recording.kind, state)
    let left = state[list: .dutyMatrix(recording.kind)].chosen.count - recording.people.count
    if left > 0 {
      blocks.append(
        .paragraph("It is not asked of \(counted(left, "more person", "more people"))."))
    }
    blocks.append(.blank)
    for id in recording.people {
      guard let person = state.project?.snapshot.items.item(.person, id),
        let duty = board?.duty(recording.subject, id)
      else { continue }
      blocks.append(.bullet("\(person.name): now \(duty.words(asOf: state.asOf))"))
    }
    return Reading("Record it for \(counted(recording.people.count, "person", "people"))?", blocks)
  }
}
