import Testing

@testable import Readiness

struct PersonChecklistTests {
  private static func lines(
    _ person: Item, _ more: [Item] = [], settings: [String: String] = [:],
    period: Period? = nil, asOf: CalendarDate = PeopleSample.day
  ) -> [String: PersonChecklist.Line] {
    let ground = PeopleSample.ground(
      [person] + more, settings: settings, period: period, asOf: asOf)
    let all = PersonChecklist.all(of: person, ground).flatMap(\.lines)
    return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
  }

  private static let removals: [(last: String, due: CalendarDate)] = [
    ("2026-03-16", date(2026, 3, 17)),  // Monday
    ("2026-03-12", date(2026, 3, 13)),  // Thursday
    ("2026-03-13", date(2026, 3, 16)),  // Friday
    ("2026-03-14", date(2026, 3, 16)),  // Saturday
    ("2026-03-15", date(2026, 3, 16)),  // Sunday
  ]

  @Test(arguments: removals)
  func accessIsRemovedOneBusinessDayAfterTheLast(test: (last: String, due: CalendarDate)) {
    let person = PeopleSample.person("ada", ["worker": "employee", "last_day": test.last])
    let open = Self.lines(person, asOf: test.due)["access-removed"]
    #expect(open?.due == test.due && open?.state == .pending)
    let late = Self.lines(person, asOf: test.due.adding(days: 1))["access-removed"]
    #expect(late?.state == .late)
    let longer = Self.lines(
      person, settings: ["access.removal.days": "3"], asOf: test.due.adding(days: 1))
    #expect(longer["access-removed"]?.state == .pending)
  }

  private static let ticks: [(values: [String: String], state: PersonChecklist.State, late: Int)] =
    [
      (["done_on": "2026-03-13"], .done, 0), (["done_on": "2026-03-16"], .done, 0),
      (["done_on": "2026-03-17"], .done, 1), (["reason": "never had any"], .notNeeded, 0),
      (["done_on": "2026-03-19"], .late, 0), (["proof": "T-1"], .late, 0),
    ]

  @Test(arguments: ticks.indices) func aTickSaysWhenAndHowLate(_ index: Int) {
    let test = Self.ticks[index]
    let person = PeopleSample.person("ada", ["worker": "employee", "last_day": "2026-03-13"])
    let line = Self.lines(person, [PeopleSample.step("access-removed", "ada", test.values)])[
      "access-removed"]
    #expect(line?.state == test.state)
    #expect(line?.daysLate == test.late)
  }

  @Test func whatHasToPrecedeAccessIsHeldAgainstTheDayItWasGranted() {
    let person = PeopleSample.person("ada", ["start": "2026-03-09"])
    let granted = PeopleSample.step("access-granted", "ada", ["done_on": "2026-03-06"])
    let check = PeopleSample.step("background-check", "ada", ["done_on": "2026-03-08"])
    let lines = Self.lines(person, [granted, check])
    #expect(lines["background-check"]?.daysLate == 2)
    #expect(lines["access-approved"]?.due == date(2026, 3, 6))
    #expect(lines["access-approved"]?.state == .late)
    #expect(lines["confidentiality-agreement"]?.due == date(2026, 3, 9))
    #expect(lines["device-issued"]?.state == .pending, "no day is set for a device")
    #expect(Self.lines(person)["background-check"]?.due == date(2026, 3, 9))
  }

  @Test func whoHasNotComeYetIsLateWithNothing() {
    let lines = Self.lines(PeopleSample.person("ada", ["start": "2026-04-01"]))
    #expect(lines["background-check"]?.state == .pending)
    #expect(lines["access-removed"] == nil)
  }

  @Test func aRehireBeginsAnew() {
    let person = PeopleSample.person(
      "ada", ["start": "2026-03-09", "earlier": "2024-01-08..2025-06-30"])
    let old = PeopleSample.step("background-check", "ada", ["done_on": "2024-01-03"])
    let left = PeopleSample.step("access-removed", "ada", ["done_on": "2025-06-30"])
    let lines = Self.lines(person, [old, left])
    #expect(lines["background-check"]?.state == .late)
    #expect(lines["access-removed"] == nil)
    let again = PeopleSample.step("background-check", "ada", ["done_on": "2026-03-02"])
    #expect(Self.lines(person, [old, left, again])["background-check"]?.state == .done)
  }

  private static let asked: [(values: [String: String], period: String?, occasions: [String])] = [
    (["start": "2026-03-09"], nil, ["joiner"]), (["start": "2025-12-17"], nil, []),
    (["start": "2025-12-18"], nil, ["joiner"]),
    (["start": "2025-12-31"], "2026-01-01..2026-06-30", []),
    (["start": "2026-01-01"], "2026-01-01..2026-06-30", ["joiner"]),
    (["start": "2026-01-01"], "2026-07-01..2026-12-31", ["joiner"]),
    (["start": "2026-01-05", "last_day": "2026-04-30"], nil, ["joiner", "leaver"]),
    (["start": "2026-01-05", "last_day": "2026-03-13"], nil, ["leaver"]),
    (["start": "2026-01-05", "in_scope": "out"], nil, []), ([:], nil, []),
  ]

  @Test(arguments: asked.indices) func onlyWhoCameOrWentOfLateIsLookedAt(_ index: Int) {
    let test = Self.asked[index]
    let person = PeopleSample.person("ada", test.values)
    let ground = PeopleSample.ground([person], period: test.period.flatMap { Period($0) })
    #expect(
      PersonChecklist.all(of: person, ground).map(\.occasion.rawValue) == test.occasions)
  }

  @Test func policiesTrainingAndHandoverFollowFromElsewhere() {
    let person = PeopleSample.person("ada", ["start": "2026-02-02", "last_day": "2026-03-31"])
    let course = Item(
      kind: .course, id: "c", code: "CR-01", values: ["name": "Awareness", "audience": "everyone"])
    let task = Item(
      kind: .task, id: "t", code: "T-01",
      values: ["name": "Rotate keys", "status": "planned", "owner": "ada"])
    let lines = Self.lines(person, [course, task])
    #expect(lines["training"]?.state == .late)
    #expect(lines["policies"]?.state == .notNeeded)
    #expect(lines["handover"]?.state == .pending)
    #expect(lines["handover"]?.detail == "1 still theirs")
    let record = Item(
      kind: .trainingRecord, id: "r",
      values: ["course": "c", "person": "ada", "completed": "2026-02-20"])
    let taken = Self.lines(person, [course, record], asOf: date(2026, 4, 1))
    #expect(taken["training"] == nil, "who left is no longer a joiner")
    #expect(taken["handover"]?.state == .done)
    #expect(Self.lines(person, [course, record])["training"]?.doneOn == date(2026, 2, 20))
  }

  private static let standings: [(values: [String: String], standing: PersonStanding)] = [
    (["worker": "employee"], .active), (["start": "2026-03-18"], .active),
    (["start": "2026-03-19"], .notStarted),
    (["start": "2020-01-01", "last_day": "2026-03-17"], .left),
    (["start": "2020-01-01", "last_day": "2026-03-18"], .active),
    (["start": "2026-04-01", "earlier": "2020-01-01..2021-01-01"], .notStarted),
    (["start": "2020-01-01", "leave_from": "2026-03-01"], .onLeave),
    (["start": "2020-01-01", "leave_from": "2026-03-01", "leave_to": "2026-03-17"], .active),
    ([:], .offRoster), (["start": "2020-01-01", "in_scope": "out"], .offRoster),
  ]

  @Test(arguments: standings.indices) func aStandingFollowsFromTheDays(_ index: Int) {
    let test = Self.standings[index]
    let person = PeopleSample.person("ada", test.values)
    #expect(PersonStanding(person, asOf: PeopleSample.day) == test.standing)
  }
}
