/// One line of the checklist: a criterion as it stands, or as a table would have it.
struct ChecklistLine {
  /// What a table says of the day of an assessment.
  enum Day: Hashable {
    case unsaid, emptied
    case given(CalendarDate)
  }

  let criterion: Criterion
  let checklist: Checklist
  let today: CalendarDate
  var assessment: Assessment
  var people: NamedPeople
  var day = Day.unsaid

  init(_ criterion: Criterion, of checklist: Checklist, people: NamedPeople, today: CalendarDate) {
    self.criterion = criterion
    self.checklist = checklist
    self.people = people
    self.today = today
    assessment = checklist.assessment(criterion.id)
  }

  /// Gives a changed status its day, and asks the rules of DOMAIN §4.
  ///
  /// - Returns: what its author should hear, each a sentence.
  mutating func settle(since before: Assessment) throws(CellRefusal) -> [String] {
    let isNewStatus = assessment.status != before.status
    if !isNewStatus, assessment.rationale == before.rationale, day == .unsaid { return [] }
    let day = try assessedOn(since: before, isNewStatus: isNewStatus)
    let outcome = GapTransition.apply(
      assessment.status, rationale: assessment.rationale, to: assessment, on: day,
      criterion: criterion, points: checklist.pointsThatCount(criterion.id))
    switch outcome {
    case .success(let accepted):
      assessment = accepted.assessment
      return accepted.warnings
    case .failure(let refusal):
      throw CellRefusal(why: refusal.sentence, column: "rationale")
    }
  }

  private func assessedOn(
    since before: Assessment, isNewStatus: Bool
  ) throws(CellRefusal) -> CalendarDate {
    switch day {
    case .given(let day):
      guard assessment.status != .notAssessed else {
        throw CellRefusal(
          why: "\(criterion.id) is not assessed, so it has no day.", column: "assessed_on")
      }
      guard day <= today else {
        throw CellRefusal(
          why: "\(day) lies after \(today): nothing is assessed ahead.", column: "assessed_on")
      }
      return day
    case .emptied where !isNewStatus && assessment.status != .notAssessed:
      throw CellRefusal(
        why: "\(criterion.id) stays \(assessment.status.title), so it keeps its day.",
        column: "assessed_on")
    case .unsaid where !isNewStatus: return before.assessedOn ?? today
    case .unsaid, .emptied: return today
    }
  }
}
