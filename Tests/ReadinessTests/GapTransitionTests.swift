import Readiness
import Testing

@Suite struct GapTransitionTests {
  @Test(arguments: ["", "   ", "\n\t", "\u{00A0}", "\u{200B}\u{2060}", "\u{FEFF} "])
  func aBlankRationaleIsNone(rationale: String) throws {
    for status in GapStatus.allCases where status != .notAssessed {
      let result = try move(to: status, rationale: rationale)
      guard case .failure(let refusal) = result else {
        Issue.record("\(status) was taken over without a rationale")
        continue
      }
      #expect(refusal.sentence.hasPrefix("CC6.1 can't be \(status.title) without a "))
    }
  }

  @Test func anAssessedStatusTakesItsRationaleAndDay() throws {
    let accepted = try move(to: .met, rationale: "Seen in the console.").get()
    #expect(accepted.assessment.status == .met)
    #expect(accepted.assessment.rationale == "Seen in the console.")
    #expect(accepted.assessment.assessedOn == date(2026, 3, 31))
    #expect(accepted.assessment.note == "kept")
    #expect(accepted.warnings.isEmpty)
  }

  @Test func returningToNotAssessedNeedsNoRationale() throws {
    let accepted = try move(to: .notAssessed, rationale: "").get()
    #expect(accepted.assessment.assessedOn == nil)
  }

  @Test(arguments: [("P1.1", 0), ("CC6.1", 1)] as [(String, Int)])
  func notApplicableWarnsWhereItIsASurprise(criterion: String, warnings: Int) throws {
    let accepted = try move(criterion, to: .notApplicable, rationale: "We only process.").get()
    #expect(accepted.warnings.count == warnings)
  }

  @Test func metWithAnUnmetPointAsksForALine() throws {
    let points = [
      PointAssessment(point: "CC6.1-01", status: .met),
      PointAssessment(point: "CC6.1-02", status: .notMet),
    ]
    let accepted = try move(to: .met, rationale: "Enough.", points: points).get()
    #expect(accepted.warnings.first?.contains("CC6.1-02") == true)
  }

  @Test(arguments: [(90, false), (91, true)] as [(Int, Bool)])
  func anAssessmentIsStaleAfterNinetyDays(age: Int, stale: Bool) {
    let today = date(2026, 3, 31)
    var assessment = Assessment(
      criterion: id("CC6.1"), status: .met, assessedOn: today.adding(days: -age))
    #expect(assessment.isStale(asOf: today) == stale)
    assessment.status = .notAssessed
    #expect(!assessment.isStale(asOf: today))
  }

  private func move(
    _ criterion: String = "CC6.1", to status: GapStatus, rationale: String,
    points: [PointAssessment] = []
  ) throws -> Result<GapTransition.Accepted, GapRefusal> {
    let before = Assessment(criterion: id(criterion), status: .partiallyMet, note: "kept")
    return GapTransition.apply(
      status, rationale: rationale, to: before, on: date(2026, 3, 31),
      criterion: try #require(Catalogue.shipped.criterion(id(criterion))), points: points)
  }
}
