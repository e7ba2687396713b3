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
