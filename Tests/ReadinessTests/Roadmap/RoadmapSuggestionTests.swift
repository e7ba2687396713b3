import Readiness
import Testing

/// What is suggested for a small company whose figures are worked out on paper.
@Suite struct RoadmapSuggestionTests {
  private typealias Sample = RoadmapSample

  /// 33 criteria, of which six are not fully met; four people's gaps and checks.
  private static let statuses: [CriterionID: GapStatus] = [
    id("CC1.1"): .notMet, id("CC6.1"): .partiallyMet, id("CC6.2"): .partiallyMet,
    id("CC7.1"): .notMet, id("CC3.1"): .notAssessed, id("CC3.2"): .notAssessed,
  ]

  private static func gap(_ number: Int, pattern: String, criteria: String) -> Item {
    Item(
      kind: .gap, id: "g\(number)", code: "G-0\(number)",
      values: [
        "name": "gap \(number)", "criteria": criteria, "status": "identified", "effort": "M",
        "pattern": pattern, "owner": "ada", "steps": "Do it\nProve it",
      ])
  }

  private static let findings = [
    FindingGroup(
      check: .init(tool: "Prowler", id: "open_bucket"), title: "Buckets are closed",
      criteria: [id("CC6.6")], open: [.critical: .init(late: 1)], failed: 1, passed: 0)
  ]

  private func suggest(_ tasks: [Item] = []) -> RoadmapSuggestion {
    let input = Sample.input(
      tasks,
      more: [
        Self.gap(1, pattern: "conduct-code-unsigned", criteria: "CC1.1"),
        Self.gap(2, pattern: "conduct-code-unsigned", criteria: "CC1.1"),
      ], statuses: Self.statuses, findings: Self.findings)
    return RoadmapSuggestion.of(input, ReadinessRule.evaluate(input.readiness))
  }

  private func once(_ suggestion: RoadmapSuggestion) -> [RoadmapSuggestion.Entry] {
    suggestion.entries.filter { !$0.comesAgain }
  }

  @Test func everythingThatIsMissingHasOneTask() throws {
    let entries = once(suggest())
    let names = Dictionary(entries.map { ($0.task.name, $0) }) { first, _ in first }
    #expect(names.count == entries.count)
    let gaps = try #require(entries.first { !$0.task.references("gap").isEmpty })
    #expect(
      gaps.task.references("gap") == ["g1", "g2"] && gaps.why == "G-01 and G-02 have no task.")
    #expect(gaps.task["control"] == "GOV-01" && gaps.task["owner"] == "ada")
    #expect(gaps.task["steps"] == "Do it\nProve it")
    let fix = try #require(names["Fix: Buckets are closed"])
    #expect(fix.task["checks"] == "Prowler open_bucket" && fix.task["priority"] == "critical")
    let assess = try #require(names["Assess CC3: 2 criteria"])
    #expect(assess.task["criteria"] == "CC3.1 CC3.2")
    for criterion in ["CC6.1", "CC6.2", "CC7.1"] {
      let own = entries.filter { $0.task.criteria("criteria").contains(id(criterion)) }
      #expect(own.count == 1 && !own[0].task["control"].isEmpty, "\(criterion)")
    }
  }

  @Test func whatRaisesMostForItsWorkComesFirst() throws {
    let entries = once(suggest())
    // Late and critical comes before all; CC1.1 not met is worth 1/33 for 6 days.
    #expect(entries.first?.task["priority"] == "critical")
    let gap = try #require(entries.first { $0.task["control"] == "GOV-01" })
    #expect(abs(gap.effect - 1.0 / 33) < 1e-9 && gap.days == 6)
    let assess = try #require(entries.first { $0.task.name.hasPrefix("Assess") })
    // Two criteria that nobody assessed are worth 2/33 for two days.
    #expect(abs(assess.effect - 2.0 / 33) < 1e-9 && entries[1].task.name == assess.task.name)
    let rest = entries.dropFirst()
    #expect(
      zip(rest, rest.dropFirst()).allSatisfy {
        $0.effect / max($0.days, 1) >= $1.effect / max($1.days, 1) - 1e-12
      })
  }

  @Test func daysFollowFromCapacityAndWhatIsDatedByHandStays() throws {
    var suggestion = suggest()
    let gap = try #require(suggestion.entries.first { $0.task["control"] == "GOV-01" })
    // Ada has five days a week: 6 × 1.35 × 7 ÷ 5 = 11.34 days, the twelfth day from 2 March.
    #expect(gap.task["due"] == "2026-03-13")
    #expect(
      suggestion.entries.filter { $0.task["owner"].isEmpty && !$0.comesAgain }.allSatisfy {
        $0.task["due"].isEmpty
      })
    let place = try #require(suggestion.entries.firstIndex { $0.id == gap.id })
    suggestion.entries[place].task["due"] = "2026-05-05"
    let input = Sample.input([], statuses: Self.statuses)
    suggestion.schedule(input, keeping: [gap.id])
    #expect(suggestion.entries[place].task["due"] == "2026-05-05")
    suggestion.schedule(input, keeping: [])
    #expect(suggestion.entries[place].task["due"] == "2026-03-13")
  }

  @Test func whatHasATaskIsNotSuggestedAgain() {
    let written = suggest().entries.enumerated().map { place, entry in
      Item(
        kind: .task, id: "t\(place)", code: Sample.code(place + 1), values: entry.task.values)
    }
    #expect(suggest(written).entries == [])
  }

  @Test func recurringTasksComeWithTheWindowThatRuns() throws {
    let again = suggest().entries.filter(\.comesAgain)
    let review = try #require(again.first { $0.task["control"] == "IAM-05" })
    // The period begins on 1 January, so that its first quarter runs on 2 March.
    #expect(review.task["cadence"] == "quarterly")
    #expect([review.task["start"], review.task["due"]] == ["2026-01-01", "2026-03-31"])
  }

  @Test func theLoadOfAWeekIsWhatIsPlannedOrDueInIt() throws {
    let forecast = ForecastRule.forecast(Sample.input())
    let load = PlanLoad(forecast, weeks: 4)
    #expect(load.weeks.first == Sample.monday)
    let cy = try #require(load.rows.first { $0.owner == Sample.ada })
    // Ada works without a pause: five days in each of four weeks.
    #expect((0..<4).allSatisfy { abs((cy.share($0) ?? 0) - 1) < 0.12 })
    var tasks = Sample.tasks
    tasks[2]["due"] = "2026-03-08"
    tasks[4]["owner"] = ""
    let pressed = PlanLoad(ForecastRule.forecast(Sample.input(tasks)), weeks: 4)
    let ada = try #require(pressed.rows.first { $0.owner == Sample.ada })
    // T-03's fifteen days have to be done in the first week now.
    #expect((ada.share(0) ?? 0) > 3)
    #expect(pressed.rows.last?.owner == nil || pressed.rows.allSatisfy { $0.owner != nil })
  }

  @Test func theBurnUpCountsWorkDoneAndAhead() throws {
    var tasks = Sample.tasks.map { task in
      var task = task
      task["raised_on"] = "2026-02-16"
      return task
    }
    tasks[0]["status"] = "done"
    tasks[0]["done_on"] = "2026-02-25"
    let input = Sample.input(tasks)
    let burnUp = try #require(BurnUp(input.items, ForecastRule.forecast(input)))
    // 2 + 6 + 15 + 2 + 2 + 6 + 2 + 6 + 6 + 15 + 3 + 2 person-days; T-05 is done on 7 March.
    #expect(burnUp.weeks.allSatisfy { $0.scope == 67 })
    #expect(burnUp.weeks.prefix(3).map(\.done) == [0, 2, 4])
    #expect(burnUp.weeks.first?.lastDay == date(2026, 2, 22))
    #expect(burnUp.weeks.last?.done == 67 && burnUp.weeks.last?.isForecast == true)
  }
}
