/// One thing a person changes in a project; a list of them is one undoable step.
package enum ProjectChange: Hashable, Sendable {
  /// Writes the assessment of a criterion as a whole.
  case assess(Assessment)
  /// Writes what was found about a point of focus.
  case assessPoint(PointAssessment)
  /// Adds a person, or changes the one with the same id.
  case putPerson(Person)
  /// Changes the project's own fields.
  case putProject(Project)
  /// Sets a setting, or removes it with nil.
  case setSetting(key: String, value: String?)
  /// Writes what was decided about a finding as a whole; one that says nothing is removed.
  case triage(Triage)
  /// Adds an item, or writes the one with the same id as a whole.
  case putItem(Item)
  /// Takes an item away; one that is not there changes nothing.
  case removeItem(ItemKind, id: String)
}

extension ProjectChange {
  /// Which record a change is about; two changes of one record have the same.
  package struct Record: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case assessment, point, person, project, setting, triage
      case item(ItemKind)

      /// The table of the file that holds it.
      package var name: String {
        if case .item(let kind) = self { kind.rawValue } else { "\(self)" }
      }
    }

    package let kind: Kind
    package let id: String
  }

  package var record: Record {
    switch self {
    case .assess(let assessment): Record(kind: .assessment, id: assessment.criterion.description)
    case .assessPoint(let point): Record(kind: .point, id: point.point)
    case .putPerson(let person): Record(kind: .person, id: person.id.description)
    case .putProject(let project): Record(kind: .project, id: project.id)
    case .setSetting(let key, _): Record(kind: .setting, id: key)
    case .triage(let triage): Record(kind: .triage, id: triage.finding)
    case .putItem(let item): Record(kind: .item(item.kind), id: item.id)
    case .removeItem(let kind, let id): Record(kind: .item(kind), id: id)
    }
  }
}
