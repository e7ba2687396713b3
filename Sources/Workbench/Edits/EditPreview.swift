import Jobs
import ProjectFile
import Readiness
import Terminal

/// What an edit of several records will do, to be read before it is done.
enum EditPreview {
  static func reading(_ request: EditRequest, _ save: Save, _ state: WorkbenchState) -> Reading {
    let changes = request.records.map { record in
      (record: record, lines: differences(record, request, state))
    }
    let same = changes.count { $0.lines.isEmpty }
    var blocks: [TextView.Block] = [.heading(title(request, state))]
    if same > 0 {
      blocks.append(.paragraph("\(counted(same, "record")) of them stand like this already."))
    }
    if let warning = save.warnings.first { blocks.append(.paragraph(warning)) }
    blocks.append(.blank)
    for (record, lines) in changes where !lines.isEmpty {
      blocks.append(.bullet("\(record.label(state)): \(lines.joined(separator: "; "))"))
    }
    return Reading(
      "Change \(counted(changes.count - same, request.nouns.one, request.nouns.many))?", blocks)
  }

  /// `Owner: nobody → Mira Patel on 14 findings`, when all were alike before; else without the old.
  static func title(_ request: EditRequest, _ state: WorkbenchState) -> String {
    guard let field = request.records.first?.field(request.field) else { return "" }
    let old = Set(request.records.map { $0.values(state)[field.id] ?? "" })
    let new = shown(request.values[field.id] ?? "", field, state)
    let before = old.count == 1 ? ": \(shown(old.first ?? "", field, state)) →" : " →"
    let records = counted(request.records.count, request.nouns.one, request.nouns.many)
    return "\(field.title)\(before) \(new) on \(records)"
  }

  private static func differences(
    _ record: RecordRef, _ request: EditRequest, _ state: WorkbenchState
  ) -> [String] {
    let before = record.values(state)
    return record.fields.compactMap { field in
      guard let value = request.values[field.id] else { return nil }
      let old = shown(before[field.id] ?? "", field, state)
      let new = shown(value, field, state)
      return old == new ? nil : "\(old) → \(new)"
    }
  }

  /// A value as people read it.
  static func shown(_ value: String, _ field: RecordField, _ state: WorkbenchState) -> String {
    switch field.kind {
    case .choice(let choices): return choices.first { $0.id == value }?.title ?? value
    case .person:
      if value.isEmpty { return "nobody" }
      return PeoplePicker.typedName(value)
        ?? state.project?.person(Person.ID(value))?.name ?? value
    case .reference(let kind):
      return state.project?.snapshot.items.item(kind, value)?.label ?? "none"
    case .date:
      if GapTransition.isBlank(value) { return "no date" }
      return (try? DateReading.read(value, today: state.asOf).get())?.description ?? value
    case .text:
      let line = value.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      return line.isEmpty
        ? "empty"
        : "“\(line.prefix(60))\(line.count > 60 ? String(state.look.glyphs.ellipsis) : "")”"
    }
  }
}

extension EditRequest {
  var nouns: (one: String, many: String) { records.first?.nouns ?? ("record", "records") }
}
