import Testing

@testable import Readiness

/// Completion as auditors count it: those who work here, leavers and those not yet due left out
/// (DOMAIN §8).
@Suite struct DutyBoardTests {
  struct Count: Sendable, CustomTestStringConvertible {
    let day: String
    let done: Int
    let overdue: Int
    let pending: Int
    let onLeave: Int
    let leavers: Int
    let percent: Int

    var testDescription: String { day }
  }

  @Test(arguments: [
    Count(day: "2026-03-31", done: 26, overdue: 7, pending: 2, onLeave: 1, leavers: 1, percent: 78),
    Count(day: "2026-06-30", done: 27, overdue: 7, pending: 1, onLeave: 1, leavers: 2, percent: 79),
    Count(day: "2026-12-31", done: 28, overdue: 7, pending: 1, onLeave: 0, leavers: 3, percent: 80),
  ])
  func trainingIsCountedAsByHand(_ count: Count) {
    expect(.training(RosterFixture.ground(count.day)), count)
  }

  @Test(arguments: [
    Count(day: "2026-03-31", done: 27, overdue: 5, pending: 3, onLeave: 1, leavers: 1, percent: 84),
    Count(day: "2026-06-30", done: 27, overdue: 7, pending: 1, onLeave: 1, leavers: 2, percent: 79),
    Count(
      day: "2026-12-31", done: 13, overdue: 22, pending: 1, onLeave: 0, leavers: 3, percent: 37),
  ])
  func signaturesAreCountedAsByHand(_ count: Count) {
    expect(.acknowledgements(RosterFixture.ground(count.day)), count)
  }

  private func expect(_ board: DutyBoard, _ count: Count) {
    let completion = board.completion()
    #expect(completion.done == count.done)
    #expect(completion[.overdue] == count.overdue)
    #expect(completion[.pending] == count.pending)
    #expect(completion[.onLeave] == count.onLeave)
    #expect(board.leavers.count == count.leavers)
    #expect(completion.percent?.whole == count.percent)
    #expect(completion.required == count.done + count.overdue)
    #expect(board.overdue.count == count.overdue)
  }

  @Test(arguments: [
    ("never 1", "2026-03-31", DutyState.overdue, "2025-01-31"),
    ("lapsed 1", "2026-03-20", .expiring, "2026-03-20"),
    ("lapsed 1", "2026-03-21", .overdue, "2026-03-20"),
    ("joiner who never did 1", "2026-04-14", .pending, "2026-04-14"),
    ("joiner who never did 1", "2026-04-15", .overdue, "2026-04-14"),
    ("on leave 1", "2026-08-31", .onLeave, "2026-02-01"),
    ("on leave 1", "2026-09-01", .overdue, "2026-02-01"),
    ("rehired 1", "2026-04-09", .pending, "2026-04-19"),
    ("rehired 1", "2026-04-10", .done, "2027-04-10"),
    ("running out 1", "2026-03-15", .done, "2026-04-15"),
    ("running out 1", "2026-03-16", .expiring, "2026-04-15"),
  ])
  func aCourseStandsAsItsDaysSay(
    person: String, day: String, state: DutyState, due: String
  ) throws {
    let board = DutyBoard.training(RosterFixture.ground(day))
    let duty = try #require(board.duty("course", person))
    #expect(duty.state == state)
    #expect(duty.due == .iso(due))
  }

  @Test func nobodyIsAskedBeforeTheyBeginOrAfterTheyLeave() {
    for (person, day) in [
      ("joiner in June 1", "2026-06-19"), ("leaver in May 1", "2026-06-01"),
      ("out of scope 1", "2026-06-30"),
    ] {
      #expect(DutyBoard.training(RosterFixture.ground(day)).duty("course", person) == nil)
    }
    let last = DutyBoard.training(RosterFixture.ground("2026-05-31"))
    #expect(last.duty("course", "leaver in May 1") != nil)
  }

  @Test func aMinorVersionAsksNobodyToSignAgain() throws {
    let board = DutyBoard.acknowledgements(RosterFixture.ground("2026-06-30"))
    let duty = try #require(board.duty("policy", "steady 1"))
    #expect(duty.state == .done && duty.detail == "1.0")
    let later = DutyBoard.acknowledgements(RosterFixture.ground("2026-12-31"))
    #expect(later.duty("policy", "steady 1")?.detail == "2.0")
    #expect(later.duty("policy", "steady 23")?.state == .overdue)
  }

  @Test func whatIsDueByADayBeginsWithTheLatest() {
    let board = DutyBoard.training(RosterFixture.ground("2026-03-31"))
    let due = board.due(by: .iso("2026-04-30"))
    // Seven overdue, two who run out, and two joiners.
    #expect(due.count == 11)
    #expect(due.map(\.endsOn) == due.map(\.endsOn).sorted())
  }

  @Test func aPersonIsAskedOnlyOfWhatNamesThem() {
    var items = RosterFixture.items
    items[0]["audience"] = "employees; not team=Sales"
    for place in items.indices where items[place].id == "steady 1" {
      items[place]["team"] = "sales"
    }
    let ground = DutyGround(
      items: Items(items), project: RosterFixture.project, asOf: .iso("2026-06-30"))
    let board = DutyBoard.training(ground)
    #expect(board.duty("course", "steady 1") == nil)
    #expect(board.duty("course", "steady 2") != nil)
  }

  @Test func daysAreSettings() throws {
    let ground = DutyGround(
      items: Items(RosterFixture.items), project: RosterFixture.project,
      settings: ["acknowledgement.days": "120", "review.warning.days": "no number"],
      asOf: .iso("2026-03-31"))
    #expect(ground.limits.acknowledgementDays == 120 && ground.limits.warningDays == 30)
    let board = DutyBoard.acknowledgements(ground)
    #expect(board.duty("policy", "never 1")?.state == .pending)
  }
}
