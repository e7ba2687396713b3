import Readiness
import Testing

@Suite struct ReadinessRuleTests {
  @Test(arguments: [
    // D − F, then the caps: not assessed and not met 0.49, partially met and no controls 0.74.
    (GapStatus.notAssessed, 0.0, 0.0, 0.49), (.met, 1.0, 0.74, 0.74),
    (.partiallyMet, 0.5, 0.5, 0.74), (.notMet, 0.0, 0.0, 0.49),
  ])
  func statusGivesDesignAndCaps(status: GapStatus, design: Double, score: Double, cap: Double)
    throws
  {
    let result = try evaluate(["CC6.1": status])
    #expect(result.design == design)
    #expect(result.score == score)
    #expect(result.caps.first?.limit == cap)
  }

  @Test func pointsOfAnUnassessedCriterionCountHalf() throws {
    // CC6.5 has one point: 0.5 × 1/1 = 0.5, capped at 0.49. CC6.2 has three: 0.5 × 1.5/3 = 0.25.
    let readiness = ReadinessRule.evaluate(
      ReadinessInput(
        categories: [], points: ["CC6.5-01": .met, "CC6.2-01": .met, "CC6.2-02": .partiallyMet],
        asOf: day))
    let disposal = try #require(readiness[id("CC6.5")])
    #expect(disposal.design == 0.5 && disposal.score == 0.49)
    #expect(disposal.bindingCap?.cause == "The criterion has not been assessed.")
    let accounts = try #require(readiness[id("CC6.2")])
    #expect(accounts.design == 0.25 && accounts.score == 0.25)
    #expect(accounts.pointsConsidered == 2 && accounts.pointsApplicable == 3)
  }

  @Test func pointsNeverLowerAnAssessedCriterion() throws {
    let readiness = ReadinessRule.evaluate(
      ReadinessInput(
        categories: [], assessments: assessed(["CC6.5": .met]), points: ["CC6.5-01": .notMet],
        asOf: day))
    #expect(readiness[id("CC6.5")]?.score == 0.74)
  }

  @Test func findingsTakeHalfOfWhatTheirGroupsLeave() throws {
    // high, late, 3 of 4 fail: 0.10 × 1 × 0.75 = 0.075. Second: critical inside its target, share 1:
    // 0.20 × 0.1 × 1 = 0.02, other position × 0.25 = 0.005.
    // F = 0.5 × (1 − 0.925 × 0.995) = 0.5 × (1 − 0.920375) = 0.0398125; R = 0.5 − F = 0.4601875.
    let groups = [
      group("a", ["CC6.1"], [.high: .init(late: 3)], failed: 3, passed: 1),
      group("b", ["CC6.6", "CC6.1"], [.critical: .init(inside: 1)], failed: 1, passed: 9),
    ]
    let result = try evaluate(["CC6.1": .partiallyMet], groups)
    #expect(abs(result.findings - 0.039_812_5) < 1e-12)
    #expect(abs(result.score - 0.460_187_5) < 1e-12)
    #expect(result.terms.map(\.q.thousandths) == [75, 5])
    #expect(result.percent.whole == 46)
    #expect(result.band == .notReady)
    #expect(result.openFindings == 4 && result.lateFindings == 3)
  }

  @Test(arguments: [
    // severity × late × share, the worst of the severities it has open.
    ([Severity.medium: FindingGroup.OpenCount(late: 1)], 1, 0, 30),  // 0.03 × 1 × 1, no passes
    ([.medium: .init(late: 1)], 1, 99, 7.5),  // 0.03 × 1 × 0.25, the least share
    ([.critical: .init(inside: 1)], 1, 99, 20),  // 0.20 × 0.1 × 1, critical keeps share 1
    ([.high: .init(inside: 5), .low: .init(late: 1)], 5, 5, 5),  // 0.10×0.1×0.5 = 0.01×1×0.5
    ([.high: .init(late: 1), .critical: .init(inside: 1)], 2, 8, 25),  // 0.10 × 0.25 over 0.02
    ([.info: .init(inside: 9)], 9, 0, 0), ([.unrated: .init(inside: 9)], 9, 0, 0),
    ([.high: .init(accepted: 2)], 2, 0, 5),  // 0.10 × 0.05 × 1
    ([.high: .init(accepted: 2), .medium: .init(late: 1)], 3, 0, 30),
  ])
  func aGroupCountsOnceByItsWorst(
    open: [Severity: FindingGroup.OpenCount], failed: Int, passed: Int, thousandths: Double
  ) throws {
    let term = FindingTerm(
      group("a", ["CC6.1"], open, failed: failed, passed: passed), for: id("CC6.1"))
    #expect(abs(try #require(term).q * 1_000 - thousandths) < 1e-9)
  }

  @Test func lowConfidenceIsCountedAndMovesNothing() throws {
    let unsure = FindingGroup(
      check: .init(tool: "t", id: "a"), criteria: [id("CC6.1")], confidence: .low,
      open: [.critical: .init(late: 2)], failed: 2, passed: 0)
    let result = try evaluate(["CC6.1": .met], [unsure])
    #expect(result.findings == 0 && result.score == 0.74)
    #expect(result.openFindings == 2)
    #expect(!result.caps.contains { $0.limit == 0.70 })
  }

  @Test func aLateCriticalCapsAndNamesItself() throws {
    // D 1 − F 0.5 × 0.2 = 0.9, capped at 0.70.
    let late = group("open bucket", ["CC6.6"], [.critical: .init(late: 1)], failed: 1, passed: 0)
    let result = try evaluate(["CC6.6": .met], [late])
    #expect(result.uncapped == 0.9 && result.score == 0.70)
    #expect(
      result.bindingCap?.cause == "A critical finding is past its target: open bucket.")
  }

  @Test func theScoreNeverFallsBelowZero() throws {
    let many = (0..<60).map {
      group("c\($0)", ["CC6.1"], [.critical: .init(late: 1)], failed: 1, passed: 0)
    }
    let result = try evaluate(["CC6.1": .notMet], many)
    #expect(result.uncapped < 0 && result.uncapped >= -0.5)
    #expect(result.score == 0)
  }

  @Test func aFirstWeekReadsNineteenPercent() {
    // 33 criteria: 6 met at 0.74, 4 partially at 0.50, 23 not assessed at 0:
    // (4.44 + 2) ÷ 33 = 0.1951…
    let met = ["CC1.1", "CC1.2", "CC1.3", "CC1.4", "CC1.5", "CC2.1"].map { ($0, GapStatus.met) }
    let partly = ["CC2.2", "CC2.3", "CC3.1", "CC3.2"].map { ($0, GapStatus.partiallyMet) }
    let overall = overall(Dictionary(uniqueKeysWithValues: met + partly))
    #expect(overall.percent.whole == 19)
    #expect(overall.readyPhrase == "0 of 33 criteria ready")
    #expect(overall.lowest.map(\.description) == ["CC3.3", "CC3.4", "CC4.1"])
    #expect(overall.cap?.limit == 0.89)
    #expect(overall.cap?.cause.hasPrefix("23 criteria are under 50 %") == true)
  }

  @Test func aHalfWayCompanyLosesToLateFindings() {
    // 33 criteria partially met at 0.5; CC6.1 has one late high group without passes:
    // F = 0.5 × 0.1 = 0.05. (32 × 0.5 + 0.45) ÷ 33 = 0.49848…
    let statuses = Catalogue.shipped.criteria(in: .security).map {
      ($0.id.description, GapStatus.partiallyMet)
    }
    let late = group("a", ["CC6.1"], [.high: .init(late: 1)], failed: 1, passed: 0)
    let overall = overall(Dictionary(uniqueKeysWithValues: statuses), [late])
    #expect(overall.percent.whole == 49)
    #expect(overall.band == .notReady)
  }

  @Test func aCompanyWithEverythingMetIsHeldBySeventyFour() {
    // Every R is min(1 − F, 0.74); 300 low findings inside their target take under 0.005 each.
    let statuses = Catalogue.shipped.criteria(in: .security).map {
      ($0.id.description, GapStatus.met)
    }
    let groups = (0..<300).map {
      group("g\($0)", ["CC6.1"], [.low: .init(inside: 1)], failed: 1, passed: 3)
    }
    let overall = overall(Dictionary(uniqueKeysWithValues: statuses), groups)
    #expect(abs(overall.score - 0.74) < 1e-12)
    #expect(overall.band == .partial && overall.cap == nil)
  }

  @Test func notApplicableLeavesEveryMean() throws {
    let readiness = ReadinessRule.evaluate(
      ReadinessInput(
        categories: [.confidentiality],
        assessments: assessed(["C1.1": .met, "C1.2": .notApplicable]), asOf: day))
    let category = try #require(readiness.categories.first { $0.category == .confidentiality })
    #expect(category.count == 1 && category.score == 0.74)
    #expect(readiness.overall.count == 34)
    #expect(!readiness.effects.contains { $0.fix == .gap(id("C1.2")) })
  }

  @Test func aCategoryWithoutApplicableCriteriaHasNoScore() throws {
    let readiness = ReadinessRule.evaluate(
      ReadinessInput(
        categories: [.confidentiality],
        assessments: assessed(["C1.1": .notApplicable, "C1.2": .notApplicable]), asOf: day))
    let category = try #require(readiness.categories.last)
    #expect(category.score == nil && category.percent == nil)
  }

  @Test func effectsAreWorkedWithoutCapsAndSorted() throws {
    // N = 33. CC6.1 partially met: (1 − 0.5) ÷ 33. Group: F = 0.5 × 0.1 falls to 0, so 0.05 ÷ 33 on
    // CC6.1 and 0.0125 ÷ 33 on CC6.6, together 0.0625 ÷ 33, although CC6.6 is floored at 0.
    let late = group("a", ["CC6.1", "CC6.6"], [.high: .init(late: 1)], failed: 1, passed: 0)
    let readiness = ReadinessRule.evaluate(
      ReadinessInput(
        categories: [], assessments: assessed(["CC6.1": .partiallyMet]), findings: [late],
        asOf: day))
    let raises = Dictionary(uniqueKeysWithValues: readiness.effects.map { ($0.fix, $0.raise * 33) })
    #expect(abs(try #require(raises[.gap(id("CC6.1"))]) - 0.5) < 1e-12)
    #expect(abs(try #require(raises[.gap(id("CC6.6"))]) - 1) < 1e-12)
    #expect(abs(try #require(raises[.findings(late.check)]) - 0.0625) < 1e-12)
    #expect(readiness.effects.map(\.raise) == readiness.effects.map(\.raise).sorted(by: >))
  }

  @Test func explanationNamesEveryTerm() throws {
    let late = group("Keys rotate", ["CC6.1"], [.high: .init(late: 2)], failed: 2, passed: 2)
    let lines = try evaluate(["CC6.1": .partiallyMet], [late]).explanation.lines
    // q = 0.1 × 1 × 0.5 = 0.05; F = 0.025; R = 0.475.
    #expect(
      lines == [
        "CC6.1 assessment score 47 %, not ready", "R 0.475 = D 0.5 − F 0.025",
        "D 0.5 partially met",
        "F 0.025 = 0.5 × (1 − Π(1 − q)) over 1 group, 2 open, 2 late",
        "  Keys rotate: 2 open, 2 late; q 0.05 = high 0.1 × late 1 × share 0.5 × main 1",
        "Cap 74 %, does not lower the score now: The criterion is only partially met.",
        "Cap 74 %, does not lower the score now: The project tracks no controls yet, so nothing"
          + " shows that what was designed runs.",
        "0 of 11 points of focus considered",
      ])
  }

  @Test(
    arguments: [(0.29, 29), (0.996, 99), (1.0, 100), (0.0, 0), (0.899_999, 89)]
      as [(Double, Int)])
  func percentRoundsDown(share: Double, whole: Int) {
    #expect(Percent(share).whole == whole)
  }

  @Test(
    arguments: [
      (0.9, Readiness.Band.ready), (0.899, .nearly), (0.75, .nearly), (0.749, .partial),
      (0.5, .partial), (0.499, .notReady), (1 - 0.1, .ready),
    ] as [(Double, Readiness.Band)])
  func bandsBeginAtTheirLimit(score: Double, band: Readiness.Band) {
    #expect(Readiness.Band(score) == band)
  }
}

private let day = date(2026, 3, 31)

private func group(
  _ title: String, _ criteria: [String], _ open: [Severity: FindingGroup.OpenCount], failed: Int,
  passed: Int
) -> FindingGroup {
  FindingGroup(
    check: .init(tool: "t", id: title), title: title, criteria: criteria.map(id), open: open,
    failed: failed, passed: passed)
}

private func assessed(_ statuses: [String: GapStatus]) -> [CriterionID: Assessment] {
  Dictionary(
    uniqueKeysWithValues: statuses.map {
      (id($0.key), Assessment(criterion: id($0.key), status: $0.value, assessedOn: day))
    })
}

private func evaluate(
  _ statuses: [String: GapStatus], _ groups: [FindingGroup] = []
) throws -> Readiness.Score {
  let readiness = ReadinessRule.evaluate(
    ReadinessInput(
      categories: [], assessments: assessed(statuses), findings: groups, asOf: day))
  let criterion = try #require(statuses.keys.first)
  return try #require(readiness[id(criterion)])
}

private func overall(
  _ statuses: [String: GapStatus], _ groups: [FindingGroup] = []
) -> Readiness.Overall {
  ReadinessRule.evaluate(
    ReadinessInput(categories: [], assessments: assessed(statuses), findings: groups, asOf: day)
  ).overall
}

extension Double {
  fileprivate var thousandths: Double { (self * 1_000_000).rounded() / 1_000 }
}
