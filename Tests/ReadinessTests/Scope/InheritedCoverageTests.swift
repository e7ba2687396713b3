import Readiness
import Testing

@Suite struct InheritedCoverageTests {
  private static let whole = [
    "name": "Host", "model": "iaas", "report": "soc2_type_2", "report_start": "2026-01-01",
    "report_end": "2026-12-31", "report_categories": "security availability",
    "exceptions_reviewed": "2027-01-15",
  ]

  @Test func aCurrentReviewedReportWithItsControlsMappedIsValid() {
    let coverage = coverage(asOf: date(2027, 2, 1))
    #expect(coverage.reasons == [])
    #expect(coverage.isValid)
    #expect(coverage.notes == [])
  }

  @Test(
    arguments: [
      (["report": "none"], "There is no report to rest on"), (["report": ""], "There is no report"),
      (["report": "soc2_type_1"], "A Type I report says nothing about operation"),
      (["report": "iso_27001"], "An ISO 27001 certificate shows no tests"),
      (["report": "other"], "The report held is no SOC 2 Type II"),
      (["report_start": ""], "Enter the dates the report of Host covers"),
      (["report_start": "2026-01-02"], "does not cover 2026-01-01 (1 day): ask"),
      (
        ["report_end": "2026-10-31", "report_start": "2026-02-01"],
        "does not cover 2026-01-01 to 2026-01-31 (31 days) and 2026-11-01 to 2026-12-31 (61 days)"
      ),
      (["report_categories": ""], "Enter the categories"),
      (["report_categories": "availability"], "does not cover Security"),
      (["exceptions_reviewed": ""], "Review the exceptions"),
      (["exceptions_reviewed": "2026-12-30"], "reviewed on 2026-12-30, before the report ended"),
      (["exceptions_reviewed": "2027-02-02"], "dated 2027-02-02, which is still to come"),
    ] as [([String: String], String)])
  func whatIsMissingIsSaid(changes: [String: String], reason: String) {
    let coverage = coverage(changes, asOf: date(2027, 2, 1))
    #expect(!coverage.isValid)
    #expect(coverage.reasons.count == 1, "\(coverage.reasons)")
    #expect(coverage.reasons.first?.contains(reason) == true, "\(coverage.reasons)")
  }

  @Test(
    arguments: [
      ("2026-09-30", "2026-12-31", true), ("2026-09-30", "2026-12-30", false),
      // Three months from the day after: what the letter says beyond them does not count.
      ("2026-09-29", "2027-06-30", false), ("2026-09-30", "2027-06-30", true),
    ] as [(String, String, Bool)])
  func aBridgeCountsForThreeMonths(end: String, bridge: String, isValid: Bool) {
    let coverage = coverage(
      ["report_end": end, "bridge_end": bridge, "exceptions_reviewed": "2026-11-01"],
      asOf: date(2027, 2, 1))
    #expect(coverage.isValid == isValid, "\(coverage.reasons)")
  }

  @Test func daysStillToComeAreANoteAlone() {
    let changes = ["report_end": "2026-06-30", "exceptions_reviewed": "2026-07-01"]
    let inTime = coverage(changes, asOf: date(2026, 6, 30))
    #expect(inTime.reasons.map { $0.contains("still to come") } == [true])
    let late = coverage(changes, asOf: date(2026, 7, 1))
    #expect(
      late.reasons == [
        "The report of Host does not cover 2026-07-01 (1 day): ask for a newer one."
      ])
    #expect(late.notes.first?.hasPrefix("Still to be covered: 2026-07-02 to 2026-12-31") == true)
  }

  @Test func beforeThePeriodTheReportHasToSpeakForTheDay() {
    let changes = [
      "report_start": "2025-01-01", "report_end": "2025-12-31",
      "exceptions_reviewed": "2025-12-31",
    ]
    #expect(coverage(changes, asOf: date(2025, 12, 31)).isValid)
    #expect(!coverage(changes, asOf: date(2026, 1, 1)).isValid)
  }

  @Test func withoutAPeriodNothingIsCovered() {
    let coverage = coverage(period: nil, asOf: date(2027, 2, 1))
    #expect(coverage.reasons.map { $0.hasPrefix("Decide our own period") } == [true])
  }

  @Test func whatIsOursAloneIsNotInherited() {
    let coverage = coverage("CC6.1", asOf: date(2027, 2, 1))
    #expect(
      coverage.reasons == [
        "CC6.1 is ours alone where Host is used: nothing is inherited."
      ])
  }

  @Test func everyControlAskedOfUsHasToBeMapped() {
    let open = Item(
      kind: .complementaryControl, id: "x2", code: "X-02",
      values: ["name": "Use MFA", "side": "us", "service": "s1", "mapped_to": " "])
    #expect(
      coverage(more: [open], asOf: date(2027, 2, 1)).reasons
        == ["Map what Host asks of us to our own controls: X-02 Use MFA."])
    var others = open
    others["service"] = "s2"
    #expect(coverage(more: [others], asOf: date(2027, 2, 1)).isValid)
  }

  @Test func noneAskedOfUsIsOddAndSaid() {
    let host = Item(kind: .service, id: "s1", values: Self.whole)
    let coverage = InheritedCoverage.of(
      host, id("CC6.4"), project: project(Period("2026-01-01..2026-12-31")), items: Items([host]),
      asOf: date(2027, 2, 1))
    #expect(coverage.isValid)
    #expect(coverage.notes.first?.contains("No control that Host asks of us") == true)
  }

  private func coverage(
    _ changes: [String: String] = [:], _ criterion: String = "CC6.4", more: [Item] = [],
    period: Period? = Period("2026-01-01..2026-12-31"), asOf: CalendarDate
  ) -> InheritedCoverage {
    let host = Item(
      kind: .service, id: "s1", values: Self.whole.merging(changes) { $1 })
    let mapped = Item(
      kind: .complementaryControl, id: "x1", code: "X-01",
      values: ["name": "Lock", "side": "us", "service": "s1", "mapped_to": "ACC-01"])
    return InheritedCoverage.of(
      host, id(criterion), project: project(period), items: Items([host, mapped] + more),
      asOf: asOf)
  }

  private func coverage(_ criterion: String, asOf: CalendarDate) -> InheritedCoverage {
    coverage([:], criterion, asOf: asOf)
  }

  private func project(_ period: Period?) -> Project {
    Project(
      id: "p", name: "Example", categories: [], auditType: .typeII, period: period,
      timeZone: "UTC")
  }
}
