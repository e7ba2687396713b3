/// Merges an edit with what others changed since its author looked, field by field.
///
/// A field the author left alone keeps what the file holds; one that only the author changed takes
/// the author's value; one that both changed to different values is a conflict.
package struct EditMerge: Sendable {
  /// What to write, and what the author should decide first.
  package struct Outcome: Hashable, Sendable {
    /// With the author's value wherever there is a conflict.
    package var change: ProjectChange
    package var conflicts: [FieldConflict] = []
  }

  /// Names of people, for what a conflict shows.
  package var people: [Person.ID: String]

  package init(people: [Person.ID: String] = [:]) { self.people = people }

  /// - Parameter current: the record as the file holds it; nil where it holds none.
  package func merge(_ edit: Edit, onto current: ProjectChange?) -> Outcome {
    guard let base = edit.base, base.record == edit.change.record else {
      return Outcome(change: edit.change)
    }
    switch (edit.change, base) {
    case (.assess(let mine), .assess(let base)):
      var theirs = Assessment(criterion: mine.criterion)
      if case .assess(let found) = current { theirs = found }
      return outcome(.assessment, mine, base, theirs, "\(mine.criterion)") { .assess($0) }
    case (.assessPoint(let mine), .assessPoint(let base)):
      var theirs = PointAssessment(point: mine.point)
      if case .assessPoint(let found) = current { theirs = found }
      return outcome(.point, mine, base, theirs, mine.point) { .assessPoint($0) }
    case (.triage(let mine), .triage(let base)):
      var theirs = Triage(finding: mine.finding)
      if case .triage(let found) = current { theirs = found }
      return outcome(.triage, mine, base, theirs, "Finding \(mine.shortID)") { .triage($0) }
    case (.setSetting(let key, let mine), .setSetting(_, let base)):
      var theirs: String?
      if case .setSetting(_, let found) = current { theirs = found }
      return outcome(.setting, mine, base, theirs, "Setting \(key)") {
        .setSetting(key: key, value: $0)
      }
    case (.putPerson(let mine), .putPerson(let base)):
      guard case .putPerson(let theirs) = current else { return gone(edit, "person", mine.name) }
      return outcome(.person, mine, base, theirs, base.name) { .putPerson($0) }
    case (.putProject(let mine), .putProject(let base)):
      guard case .putProject(let theirs) = current else { return gone(edit, "project", mine.name) }
      return outcome(.project, mine, base, theirs, "Project") { .putProject($0) }
    case (.putItem(let mine), .putItem(let base)):
      guard case .putItem(let theirs) = current else {
        // What has a natural id is there from the start, with nothing said.
        let definition = mine.kind.definition
        return definition.hasNaturalIDs
          ? Outcome(change: edit.change) : gone(edit, definition.noun, mine.label)
      }
      return outcome(.item(mine.kind), mine, base, theirs, base.label) { .putItem($0) }
    default:
      return Outcome(change: edit.change)
    }
  }

  private func outcome<Record>(
    _ fields: [MergeField<Record>], _ mine: Record, _ base: Record, _ theirs: Record,
    _ name: String, _ change: (Record) -> ProjectChange
  ) -> Outcome {
    var merged = mine
    var conflicts: [FieldConflict] = []
    for field in fields {
      switch (field.isSame(mine, base), field.isSame(theirs, base)) {
      case (true, true): continue
      case (true, false): field.take(&merged, theirs)
      case (false, true): field.take(&merged, mine)
      case (false, false) where field.isSame(mine, theirs): continue
      case (false, false):
        if let yields = field.yields {
          if yields(theirs, mine) { field.take(&merged, theirs) }
          continue
        }
        field.take(&merged, mine)
        conflicts.append(
          FieldConflict(
            record: name, field: field.label, base: field.text(base, people),
            theirs: field.text(theirs, people), mine: field.text(mine, people)))
      }
    }
    return Outcome(change: change(merged), conflicts: conflicts)
  }

  /// The record its author edits is not there any more.
  private func gone(_ edit: Edit, _ field: String, _ name: String) -> Outcome {
    Outcome(
      change: edit.change,
      conflicts: [
        FieldConflict(record: name, field: field, base: name, theirs: "removed", mine: name)
      ])
  }
}
