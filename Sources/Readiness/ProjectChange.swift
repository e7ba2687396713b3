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
}

extension ProjectChange {
  /// Which record a change is about; two changes of one record have the same.
  package struct Record: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case assessment, point, person, project, setting, triage
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
    }
  }
}
