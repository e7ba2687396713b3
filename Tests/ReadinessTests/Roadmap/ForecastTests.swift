import Readiness
import TestKit
import Testing

/// The plan of `RoadmapSample`, with every figure worked out on paper.
///
/// With five person-days a week an S takes 2 × 7 ÷ 5 = 2.8 calendar days, an M 8.4, an L 21, three
/// days 4.2; with two and a half a week an S takes 5.6 and an M 16.8.
@Suite struct ForecastTests {
  private typealias Sample = RoadmapSample
  private let forecast = ForecastRule.forecast(Sample.input())

  /// Start and finish in calendar days from Monday, 2 March, and what each begins right after.
  @Test(
    arguments: [
      ("T-01", 0, 2.8, nil), ("T-02", 2.8, 11.2, "T-01"), ("T-03", 11.2, 32.2, "T-02"),
      ("T-04", 32.2, 35, "T-03"), ("T-05", 0, 5.6, nil), ("T-06", 5.6, 22.4, "T-05"),
      // Ben waits for Ada's T-03, and begins the moment it is done.
      ("T-07", 32.2, 37.8, "T-03"), ("T-09", 0, 8.4, nil), ("T-08", 8.4, 16.8, "T-09"),
      // Its own first day is 22 March, the 20th day on: Cy has nothing to do from 16.8 until then.
      ("T-11", 20, 24.2, nil),
      // T-06 is done at 22.4, when Cy is at T-11.
      ("T-10", 24.2, 45.2, "T-11"), ("T-12", 45.2, 48, "T-10"),
    ] as [(String, Double, Double, String?)])
  func eachTaskHasItsStretch(_ task: String, start: Double, finish: Double, follows: String?)
    throws
  {
    let slot = try #require(forecast.likely[task])
    #expect(abs(slot.start - start) < 1e-5 && abs(slot.finish - finish) < 1e-5)
    #expect(slot.follows == follows)
  }

  @Test func theDaysFollowFromTheStretches() throws {
    // 48.0 days end with the 48th day, 47 days after 2 March; × 1.35 it is 62.37: the 63rd day.
    #expect(forecast.p50 == date(2026, 4, 18))
    #expect(forecast.p80 == date(2026, 5, 3))
    let path = ["T-11", "T-10", "T-12"]
    #expect(forecast.likely.criticalPath == path)
    // CC6.1 waits for T-03 at 32.2, CC7.1 for T-10 at 45.2: its 46th day, and 58.59 at the cautious.
    #expect(forecast.ready == date(2026, 4, 16))
    #expect(forecast.readyCautious == date(2026, 4, 29))
    #expect(forecast.criticalPath == ["T-11", "T-10"])
    // No key control is put in place: the day after being ready, 90 days, then 3 to 12 weeks.
    #expect(forecast.typeIIStart == date(2026, 4, 17))
    #expect(forecast.report == date(2026, 8, 5)...date(2026, 10, 7))
    #expect(forecast.cannot == nil && forecast.uncovered.isEmpty && forecast.scoreAfterAll == 1)
  }

  @Test func theFirstRunOfAKeyControlComesBeforeTheTypeII() {
    var tasks = Sample.tasks
    // T-04 puts IAM-03 in place, a key control: it gates and comes before Ada's others.
    tasks[3]["control"] = "IAM-03"
    let forecast = ForecastRule.forecast(Sample.input(tasks))
    #expect(forecast.likely["T-04"]?.finish == 2.8)
    // Its first run is an S of the same owner, and comes before the others as well.
    #expect(forecast.likely["first-run IAM-03"]?.finish == 5.6)
    #expect(forecast.typeIIStart == date(2026, 3, 8))
  }

  @Test func whatHasNoTaskIsNamedAndLeavesNoReadyDay() {
    let statuses: [CriterionID: GapStatus] = [
      id("CC6.1"): .partiallyMet, id("CC7.1"): .notMet, id("CC3.2"): .notMet,
      id("CC5.1"): .notAssessed,
    ]
    let gap = Item(
      kind: .gap, id: "g", code: "G-01",
      values: ["name": "gap", "criteria": "CC6.1", "status": "identified"])
    let group = FindingGroup(
      check: .init(tool: "Prowler", id: "open_bucket"), title: "Buckets are closed",
      criteria: [id("CC6.6")], open: [.critical: .init(late: 2)], failed: 2, passed: 0)
    let forecast = ForecastRule.forecast(
      Sample.input(more: [gap], statuses: statuses, findings: [group]))
    #expect(forecast.ready == nil && forecast.p50 == date(2026, 4, 18))
    #expect(
      forecast.uncovered.map(\.sentence) == [
        "CC3.2 is not met and has no open task.", "CC5.1 is not assessed.",
        "CC6.1 is partially met: G-01 has no task.",
        "CC6.6: 2 open of “Buckets are closed” without a task.",
      ])
    let done = Sample.task(13, Sample.ada, "S", ["gap": "g", "status": "done"])
    let waiting = ForecastRule.forecast(
      Sample.input(Sample.tasks + [done], more: [gap], statuses: statuses))
    #expect(
      waiting.uncovered.map(\.sentence).contains(
        "CC6.1 is partially met: G-01 waits for a retest."))
    var tasks = Sample.tasks
    tasks[1]["checks"] = "Prowler open_bucket"
    tasks[1]["criteria"] = "CC3.2 CC5.1"
    tasks[2]["gap"] = "g"
    let covered = ForecastRule.forecast(
      Sample.input(tasks, more: [gap], statuses: statuses, findings: [group]))
    #expect(covered.uncovered.isEmpty && covered.ready == date(2026, 4, 16))
  }

  @Test(arguments: [
    ("", "5", "T-05", "T-05 has no owner."),
    ("effort", "5", "T-05", "T-05 has no effort."),
    ("", "", "", "No capacity is set for Ada, Ben and Cy."),
    ("inactive", "5", "", "Ben left and still owns tasks."),
    ("circle", "5", "", "Tasks wait for each other: T-05 → T-06 → T-05."),
    ("none", "5", "", "No task is open, and what is there is not ready."),
  ])
  func itSaysWhyItCannotForecast(
    _ trouble: String, capacity: String, task: String, sentence: String
  ) {
    var tasks = Sample.tasks
    var people = Sample.people
    switch trouble {
    case "": if !task.isEmpty { tasks[4]["owner"] = "" }
    case "effort": tasks[4]["effort"] = ""
    case "inactive": people[1].isActive = false
    case "circle": tasks[4]["after"] = "T-06"
    default: tasks = []
    }
    let settings = capacity.isEmpty ? [:] : [Capacity.everyoneKey: capacity]
    let forecast = ForecastRule.forecast(
      Sample.input(tasks, settings: settings, people: people))
    #expect(forecast.cannot == "Cannot forecast: \(sentence)")
    #expect(forecast.p50 == nil && forecast.ready == nil && forecast.typeIIStart == nil)
  }

  @Test(arguments: [
    ("9223372036854775807", "5"), ("20000000000000", "5"), ("-9223372036854775808", "5"),
    ("5", "1e-300"), ("5", "inf"), ("10000", "0.0001"),
  ])
  func noFigureIsTooLargeToPlanWith(days: String, capacity: String) throws {
    let tasks = Sample.tasks.map { task in
      var task = task
      task["days"] = days
      return task
    }
    let input = Sample.input(tasks, settings: [Capacity.everyoneKey: capacity])
    let forecast = ForecastRule.forecast(input)
    #expect(forecast.cannot == nil)
    #expect(try #require(forecast.p50) <= #require(forecast.p80))
    let burnUp = try #require(BurnUp(input.items, forecast))
    #expect(burnUp.weeks.allSatisfy { $0.scope <= Double(12 * Effort.most) })
  }

  @Test func capacityIsMeasuredOnceFiveTasksAreDone() {
    func closed(_ count: Int, on day: String) -> [Item] {
      (0..<count).map {
        Sample.task(
          20 + $0, Sample.ben, "M", ["status": "verified", "done_on": day])
      }
    }
    // Five of six days in six weeks are five a week; four are too few, and seven weeks ago too early.
    let day = "2026-01-20"
    for (tasks, days) in [(closed(5, on: day), 5.0), (closed(4, on: day), 2.5)]
      + [(closed(5, on: "2026-01-19"), 2.5)]
    {
      let capacity = ForecastRule.forecast(Sample.input(Sample.tasks + tasks)).capacity
      #expect(capacity[Sample.ben]?.daysAWeek == days)
    }
  }

  @Test func whatIfLeavesThePlanAlone() {
    let input = Sample.input()
    let cases: [(WhatIf, String?)] = [
      // Without T-11 Cy begins T-10 when T-06 is done: 22.4 + 21 = 43.4, the 44th day.
      (.drop(["T-11"]), "2026-04-14"),
      // T-06 from 30 March on, the 28th day: 28 + 16.8 + 21 = 65.8.
      (.postpone(["T-06"], until: date(2026, 3, 30)), "2026-05-06"),
      // With five a week Ben is done with T-06 at 11.2, and T-11 comes after T-10: 16.8 + 21 = 37.8.
      (.help(Sample.ben, daysAWeek: 2.5), "2026-04-08"),
      (.drop(["T-10", "T-06"]), nil),
    ]
    for (change, ready) in cases {
      let forecast = ForecastRule.forecast(change.applied(to: input))
      #expect(forecast.ready?.description == ready, "\(change)")
    }
    #expect(ForecastRule.forecast(input) == forecast)
  }

  @Test func aBaselineTellsTheSlip() throws {
    let input = Sample.input()
    let frozen = Item(
      kind: .planBaseline, id: "b", code: "PB-01",
      values: [
        "name": "Kick-off", "frozen_on": "2026-03-02",
        "content": PlanBaseline.content(of: forecast, input.items),
      ])
    let baseline = try #require(PlanBaseline.newest(in: Items([frozen])))
    #expect(baseline.slip(forecast) == 0 && baseline["T-10"]?.lastDay == date(2026, 4, 16))
    let later = ForecastRule.forecast(
      WhatIf.postpone(["T-06"], until: date(2026, 3, 30)).applied(to: input))
    #expect(baseline.slip(later) == 20)
    let slips = Sample.tasks.compactMap { task in
      baseline.slip(of: task, later).flatMap { $0 == 0 ? nil : "\(task.id) \($0)" }
    }
    // T-07 can begin at 32.2, when Ben is at T-06 until 44.8; T-12 ends at 68.6, the 69th day.
    #expect(slips == ["T-06 22", "T-07 13", "T-10 20", "T-12 21"])
  }

  @Test func tenThousandTasksWithTwentyThousandDependenciesAllGetTheirTurn() {
    var generator = SeededGenerator(seed: 6)
    let owners = (0..<40).map { Person.ID("p\($0)") }
    let tasks = (0..<10_000).map { number in
      let before =
        number < 2 ? [] : (0..<2).map { _ in Int.random(in: 0..<number, using: &generator) }
      return PlannedTask(
        id: "\(number)", label: "", owner: owners[number % 40], days: 2,
        after: before.map(String.init), number: number)
    }
    let capacity = Dictionary(uniqueKeysWithValues: owners.map { ($0, 5.0) })
    let schedule = Scheduler.schedule(tasks, capacity: capacity, from: Sample.monday)
    #expect(schedule.slots.count == 10_000)
    for task in tasks {
      for before in task.after {
        #expect((schedule[before]?.finish ?? .infinity) <= schedule[task.id]?.start ?? -1)
      }
    }
    for (_, own) in Dictionary(grouping: schedule.slots, by: { $0.owner }) {
      #expect(zip(own, own.dropFirst()).allSatisfy { $0.finish <= $1.start })
    }
  }
}
