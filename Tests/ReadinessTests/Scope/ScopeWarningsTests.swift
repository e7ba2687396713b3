import Readiness
import Testing

@Suite struct ScopeWarningsTests {
  @Test func aCompleteScopeHasNone() {
    #expect(warnings(audit: Self.firm) == [])
  }

  static let firm = ["firm": "Example CPA", "licence": "Ohio, reviewed 2025"]

  @Test(
    arguments: [
      (.typeII, "", [:], "A Type II answers for a period, and there is none"),
      (.typeI, "", [:], "A Type I answers for one date, and there is none"),
      (.typeII, "2026-01-01..2026-03-30", [:], "The period has 89 days: many readers refuse"),
      (
        .typeII, "2026-01-03..2026-12-31", ["previous_end": "2025-12-31"],
        "2026-01-01 to 2026-01-02 (2 days) between the previous report and this period"
      ),
      (
        .typeII, "2026-01-02..2026-09-30", ["previous_end": "2025-12-31"],
        "2026-01-01 (1 day) between"
      ),
      (
        .typeII, "2025-12-31..2026-09-30", ["previous_end": "2025-12-31"],
        "before the previous report ended on 2025-12-31: begin on 2026-01-01"
      ),
      (
        .typeII, "2026-01-01..2026-12-31", ["previous_end": "2025-12-31"],
        "counts as current until 2026-12-31, and the next one may come as late as 2027-02-25"
      ),
      (
        .typeI, "2026-06-01..2026-06-01", ["previous_end": "2025-03-30"],
        "counted as current until 2026-03-30, which is past"
      ),
    ] as [(Project.AuditType, String, [String: String], String)])
  func theDaysOfAnExaminationAreLookedAt(
    type: Project.AuditType, period: String, previous: [String: String], part: String
  ) {
    let warnings = warnings(
      type: type, period: period, audit: Self.firm.merging(previous) { $1 })
    #expect(warnings.contains { $0.sentence.contains(part) }, "\(warnings)")
  }

  @Test(
    arguments: [
      (.typeII, "2026-01-01..2026-03-31", [:]),
      (.typeI, "2026-06-01..2026-06-01", [:]),
      // The next one joins, and is there while the previous one is still current.
      (.typeII, "2026-01-01..2026-09-30", ["previous_end": "2025-12-31"]),
      (
        .typeII, "2026-03-01..2026-08-31",
        ["previous_end": "2025-12-31", "previous_type": "type_1"]
      ),
      (.typeI, "2026-06-01..2026-06-01", ["previous_end": "2025-03-31"]),
    ] as [(Project.AuditType, String, [String: String])])
  func fittingDaysAreNotWarnedAbout(
    type: Project.AuditType, period: String, previous: [String: String]
  ) {
    #expect(
      warnings(type: type, period: period, audit: Self.firm.merging(previous) { $1 }) == [])
  }

  @Test func theFirmAndItsLicenceAreAskedFor() {
    #expect(warnings(audit: [:]).map(\.place) == [.audit, .audit])
  }

  @Test func aCategoryInScopeNeedsItsReason() {
    let without = warnings(categories: [.privacy], audit: Self.firm)
    #expect(
      without.map(\.sentence) == ["Privacy is in scope without a reason: write why it is."])
    let reason = Item(kind: .categoryReason, id: "privacy", values: ["reason": "We answer."])
    #expect(warnings(categories: [.privacy], audit: Self.firm, [reason]) == [])
  }

  @Test func aSuggestedCategoryLeftOutNeedsItsReason() {
    let promise = Item(
      kind: .commitment, id: "k", code: "K-01",
      values: ["name": "Uptime", "metric": "99.9 %", "source": "Contract"])
    #expect(
      warnings(audit: Self.firm, [promise]).map(\.sentence) == [
        "Availability is suggested by K-01 Uptime and is not in scope:"
          + " write why not, or take it in."
      ])
    let reason = Item(kind: .categoryReason, id: "availability", values: ["reason": "Next year."])
    #expect(warnings(audit: Self.firm, [promise, reason]) == [])
  }

  static let odd: [(kind: ItemKind, values: [String: String], place: ItemKind, says: String)] = [
    (.component, ["scope": "undecided"], .component, "is undecided: say whether"),
    (.component, [:], .component, "is undecided: say whether"),
    (.component, ["scope": "out", "reason": "\u{200B}"], .component, "is out without a reason"),
    (
      .component, ["scope": "in", "kind": "data_store"], .component,
      "nobody says who holds its encryption keys"
    ),
    (.service, ["scope": "undecided", "role": "vendor"], .service, "is undecided"),
    (.service, ["scope": "in", "role": "subservice"], .service, "without a method"),
    (
      .service, ["scope": "in", "role": "subservice", "method": "carve_out"],
      .complementaryControl, "enter its CSOCs"
    ),
    (.commitment, ["metric": "within a day"], .commitment, "names no source"),
    (.commitment, ["source": "Contract"], .commitment, "has no metric"),
  ]

  @Test(arguments: odd)
  func anItemThatLacksSomethingIsNamed(
    odd: (kind: ItemKind, values: [String: String], place: ItemKind, says: String)
  ) throws {
    let item = Item(
      kind: odd.kind, id: "i", code: "Z-01", values: odd.values.merging(["name": "thing"]) { $1 })
    let warning = try #require(warnings(audit: Self.firm, [item]).first)
    #expect(warning.place == odd.place)
    #expect(warning.sentence.hasPrefix("Z-01 thing "), "\(warning.sentence)")
    #expect(warning.sentence.contains(odd.says), "\(warning.sentence)")
    #expect(warnings(audit: Self.firm, [item]).count == 1)
  }

  @Test func aCarvedOutServiceWithItsControlsIsFine() {
    let host = Item(
      kind: .service, id: "s1",
      values: ["name": "Host", "scope": "in", "role": "subservice", "method": "carve_out"])
    let expected = Item(
      kind: .complementaryControl, id: "x", values: ["side": "subservice", "service": "s1"])
    #expect(warnings(audit: Self.firm, [host, expected]) == [])
  }

  @Test func manyOfOneSortAreOneSentence() {
    let all = (1...9).map {
      Item(kind: .component, id: "\($0)", code: "B-0\($0)", values: ["name": "c\($0)"])
    }
    #expect(
      warnings(audit: Self.firm, all).map(\.sentence) == [
        "B-01 c1, B-02 c2, B-03 c3 and 6 more are undecided: say whether they are in or out."
      ])
    #expect(
      warnings(audit: Self.firm, Array(all.prefix(2))).map(\.sentence) == [
        "B-01 c1 and B-02 c2 are undecided: say whether they are in or out."
      ])
  }

  private func warnings(
    type: Project.AuditType = .typeII, categories: Set<Category> = [],
    period: String = "2026-01-01..2026-12-31", audit: [String: String], _ more: [Item] = []
  ) -> [ScopeWarning] {
    let project = Project(
      id: "p", name: "Example", categories: categories, auditType: type, period: Period(period),
      timeZone: "UTC")
    return ScopeWarnings.of(
      project: project, items: Items([Item(kind: .audit, id: "audit", values: audit)] + more),
      today: date(2026, 3, 31))
  }
}
