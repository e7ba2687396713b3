/// What was found about one criterion, and by whom it is owned (DOMAIN §4).
package struct Assessment: Hashable, Sendable {
  package let criterion: CriterionID
  package var status: GapStatus
  /// Why the status is what it is; required to leave `notAssessed`.
  package var rationale: String
  package var owner: Person.ID?
  package var note: String
  /// The day the status was last set, in the project's time zone; nil while not assessed.
  package var assessedOn: CalendarDate?
  /// How its assessor came to know; nil where nobody said.
  package var method: AssessmentMethod?
  /// The document, system or meeting it rests on.
  package var source = ""
  /// Who was asked or showed it.
  package var saidBy: Person.ID?
  package var evidence = ""
  /// Status, day and rationale of the cycle before; empty in the first one.
  package var lastTime = ""

  package init(
    criterion: CriterionID, status: GapStatus = .notAssessed, rationale: String = "",
    owner: Person.ID? = nil, note: String = "", assessedOn: CalendarDate? = nil
  ) {
    self.criterion = criterion
    self.status = status
    self.rationale = rationale
    self.owner = owner
    self.note = note
    self.assessedOn = assessedOn
  }
}

/// What was found about one point of focus; it guides, and never lowers a score (DOMAIN §9).
package struct PointAssessment: Hashable, Sendable {
  /// The catalogue's id, such as `CC6.1-03`.
  package let point: String
  package var status: GapStatus
  package var note: String

  package init(point: String, status: GapStatus = .notAssessed, note: String = "") {
    self.point = point
    self.status = status
    self.note = note
  }
}
