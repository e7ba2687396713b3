/// Names a change the way the journal, the undo toast and an auditor read it.
package enum ChangeTitle {
  /// What the file held before; nil where there was nothing.
  package struct Known: Sendable {
    package var assessment: Assessment?
    package var point: PointAssessment?
    package var project: Project?
    package var setting: String?
    package var triage: Triage?
    package var item: Item?
    /// What the finding is about, in the report's words; nil when no import knows it any more.
    package var finding: String?
    /// For an assessment or a triage the new owner, for a person that person as they were.
    package var owner: Person?

    package init() {}
  }

  /// The title, or nil when the change changes nothing.
  package static func of(_ change: ProjectChange, before known: Known) -> String? {
    switch change {
    case .assess(let after):
      return assessment(
        known.assessment ?? Assessment(criterion: after.criterion), after, owner: known.owner)
    case .assessPoint(let after):
      return point(known.point ?? PointAssessment(point: after.point), after)
    case .putPerson(let after):
      guard let before = known.owner else { return "Person added: \(after.name)" }
      return before == after ? nil : "Person changed: \(after.name)"
    case .putProject(let after):
      return known.project == after ? nil : "Project changed: \(after.name)"
    case .setSetting(let key, let value):
      if known.setting == value { return nil }
      return "Setting \(key): \(known.setting ?? "default") → \(value ?? "default")"
    case .triage(let after):
      return triage(known.triage ?? Triage(finding: after.finding), after, known)
    case .putItem(let after): return item(known.item, after)
    case .removeItem: return known.item.map { "\(noun($0)) removed: \($0.label)" }
    }
  }

  private static func assessment(
    _ before: Assessment, _ after: Assessment, owner: Person?
  ) -> String? {
    var parts: [String] = []
    if before.status != after.status {
      parts.append("\(before.status.title) → \(after.status.title)")
    } else if before.rationale != after.rationale {
      parts.append("rationale edited")
    }
    if before.owner != after.owner { parts.append(ownership(after.owner, owner)) }
    if before.note != after.note { parts.append("note edited") }
    if before.method != after.method { parts.append("method \(after.method?.title ?? "removed")") }
    if before.source != after.source { parts.append("source edited") }
    if before.saidBy != after.saidBy { parts.append("said by edited") }
    if before.evidence != after.evidence { parts.append("evidence edited") }
    if before.lastTime != after.lastTime { parts.append("last time kept") }
    if parts.isEmpty && before.assessedOn != after.assessedOn { parts.append("assessed again") }
    return parts.isEmpty ? nil : "\(after.criterion): \(parts.joined(separator: ", "))"
  }

  /// The new value where it is a word or a date, else that the field was edited.
  private static func item(_ before: Item?, _ after: Item) -> String? {
    let definition = after.kind.definition
    guard let before else {
      if definition.hasNaturalIDs { return item(Item(kind: after.kind, id: after.id), after) }
      return "\(noun(after)) added: \(after.name)"
    }
    let parts = definition.fields.filter { before[$0.id] != after[$0.id] }.map { field in
      let (title, value) = (field.title.lowercased(), after[field.id])
      if value.isEmpty { return "\(title) removed" }
      return switch field.kind {
      case .choice, .date, .number, .criteria, .criterion, .control, .controls:
        "\(title) \(field.word(value))"
      case .line, .text, .person, .categories, .reference, .references: "\(title) edited"
      }
    }
    if parts.isEmpty { return before.code == after.code ? nil : "\(after.label): numbered anew" }
    return "\(before.label.capitalizedFirst): \(parts.joined(separator: ", "))"
  }

  private static func noun(_ item: Item) -> String { item.kind.definition.noun.capitalizedFirst }

  private static func point(_ before: PointAssessment, _ after: PointAssessment) -> String? {
    if before.status != after.status {
      return "\(after.point): \(before.status.title) → \(after.status.title)"
    }
    return before.note == after.note ? nil : "\(after.point): note edited"
  }

  private static func triage(_ before: Triage, _ after: Triage, _ known: Known) -> String? {
    let after = after.isEmpty ? Triage(finding: after.finding) : after
    var parts: [String] = []
    if before.owner != after.owner { parts.append(ownership(after.owner, known.owner)) }
    if before.due != after.due {
      parts.append(after.due.map { "due \($0)" } ?? "due date removed")
    }
    if before.note != after.note {
      parts.append(after.note.isEmpty ? "note removed" : "note edited")
    }
    let finding = known.finding ?? after.shortID
    return parts.isEmpty ? nil : "Finding \(finding): \(parts.joined(separator: ", "))"
  }

  private static func ownership(_ id: Person.ID?, _ owner: Person?) -> String {
    id == nil ? "owner removed" : "owner \(owner?.name ?? "set")"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
