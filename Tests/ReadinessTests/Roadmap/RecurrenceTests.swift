import Readiness
import Testing

/// Tasks that come again, tasks that close gaps, steps that are ticked.
@Suite struct RecurrenceTests {
  private static let today = date(2026, 4, 2)

  private func review(_ cadence: String, due: String, status: String = "in_progress") -> Item {
    RoadmapSample.task(
      1, RoadmapSample.ada, "S", criteria: "CC6.2",
      [
        "name": "Access review", "cadence": cadence, "due": due, "status": status,
        "steps": "[x] Export\n[ ] Decide\nRemove", "control": "IAM-05",
      ])
  }

  @Test(arguments: [
    ("quarterly", "2026-03-31", "2026-04-01", "2026-06-30"),
    ("monthly", "2026-01-31", "2026-02-01", "2026-02-28"),
    ("monthly", "2026-02-28", "2026-03-01", "2026-03-31"),
    ("annual", "2026-04-10", "2026-04-11", "2027-04-10"),
    ("semi-annual", "2026-06-30", "2026-07-01", "2026-12-31"),
    ("quarterly", "", "2026-04-03", "2026-07-02"),
  ])
  func theNextWindowFollowsTheOneBefore(
    _ cadence: String, due: String, start: String, end: String
  ) throws {
    let before = review(cadence, due: due)
    var done = before
    done["status"] = "done"
    let next = try #require(
      Recurrence.successor(
        of: done, before: before, among: Items([before]), id: "next", on: Self.today))
    #expect([next["start"], next["due"], next["status"]] == [start, end, "planned"])
    #expect(next["steps"] == "Export\nDecide\nRemove" && next["control"] == "IAM-05")
    #expect(next["done_on"].isEmpty && next["owner"] == "ada")
  }

  @Test func nothingComesTwiceOrForNothing() {
    let before = review("quarterly", due: "2026-03-31")
    var done = before
    done["status"] = "done"
    var next = review("quarterly", due: "2026-06-30", status: "planned")
    next = Item(kind: .task, id: "next", code: "T-02", values: next.values)
    let all = Items([before, next])
    #expect(
      Recurrence.successor(of: done, before: before, among: all, id: "n", on: Self.today) == nil)
    #expect(
      Recurrence.successor(
        of: done, before: done, among: Items([done]), id: "n", on: Self.today) == nil)
    var once = done
    once["cadence"] = ""
    #expect(
      Recurrence.successor(
        of: once, before: before, among: Items([before]), id: "n", on: Self.today) == nil)
  }

  @Test(arguments: [("2026-04-16", false), ("2026-04-17", true)])
  func whatBeginsFarAheadIsAhead(_ start: String, isAhead: Bool) {
    var task = review("quarterly", due: "2026-06-30")
    task["start"] = start
    #expect(task.isAhead(asOf: Self.today) == isAhead)
    task["cadence"] = ""
    #expect(!task.isAhead(asOf: Self.today))
  }

  @Test func theLastVerifiedTaskClosesItsGaps() throws {
    let gaps = ["g1", "g2"].map {
      Item(
        kind: .gap, id: $0, code: $0.uppercased(),
        values: ["name": $0, "criteria": "CC6.1", "status": "identified"])
    }
    let first = RoadmapSample.task(1, RoadmapSample.ada, "S", ["gap": "g1 g2", "status": "done"])
    let second = RoadmapSample.task(2, RoadmapSample.ben, "S", ["gap": "g2"])
    let items = Items(gaps + [first, second])
    #expect(Retest.ready(by: first, among: items, on: Self.today).map(\.id) == ["g1"])
    var verified = first
    verified["status"] = "verified"
    let closures = Retest.closures(by: verified, before: first, among: items, on: Self.today)
    #expect(closures.map(\.closed.id) == ["g1"])
    #expect(closures.first?.closed["reason"] == "T-01 was verified on 2026-04-02.")
    #expect(
      Retest.closures(by: verified, before: verified, among: items, on: Self.today) == [])
  }

  @Test func stepsAreTickedInTheirText() {
    var steps = TaskSteps(review("", due: ""))
    #expect(steps.done == 1 && steps.all.map(\.text) == ["Export", "Decide", "Remove"])
    steps.toggle(1)
    steps.toggle(0)
    steps.toggle(9)
    #expect(steps.text == "Export\n[x] Decide\nRemove")
  }

  @Test func aCircleIsNamedFromItsOldestTask() {
    let tasks = [
      RoadmapSample.task(1, nil, "S"), RoadmapSample.task(2, nil, "S", after: [4]),
      RoadmapSample.task(3, nil, "S", after: [2]), RoadmapSample.task(4, nil, "S", after: [3]),
      RoadmapSample.task(5, nil, "S", after: [4]),
    ]
    #expect(DependencyCycle.first(in: tasks) == ["T-02", "T-04", "T-03", "T-02"])
    #expect(DependencyCycle.first(in: [tasks[0]]) == nil)
  }
}
