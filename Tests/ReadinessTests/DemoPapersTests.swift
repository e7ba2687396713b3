import Readiness
import Testing

/// What the demo company's paper shows, on any day it is looked at.
@Suite struct DemoPapersTests {
  static let days = [0, 97, 200, 301, 464].map { date(2026, 11, 24).adding(days: $0) }

  @Test(arguments: days)
  func everyStateOfAPolicyIsThere(asOf: CalendarDate) throws {
    let company = try DemoCompany(asOf: asOf)
    let register = register(company, asOf: asOf)
    let states = Dictionary(grouping: register.standings) { $0.policy.policyStatus }
    #expect(states[.published]?.count == 18)
    #expect(templates(states[.approved]) == ["backup"])
    #expect(templates(states[.inReview]) == ["retention-disposal"])
    #expect(templates(states[.draft]) == ["access-control", "vendor-management"])
    #expect(register.missing.map(\.id) == ["physical-security"])
    let versions = register.standings.compactMap { $0.versions.newest?["version"] }
    #expect(Set(versions) == ["1.0", "1.1", "2.0", "3.0"])
  }

  @Test(arguments: days)
  func onePolicyIsOverdueAndTwoAreDue(asOf: CalendarDate) throws {
    let register = register(try DemoCompany(asOf: asOf), asOf: asOf)
    #expect(templates(register.standings.filter(\.isOverdue)) == ["cryptography"])
    #expect(
      templates(register.standings.filter { $0.isDue && !$0.isOverdue }) == [
        "acceptable-use", "hr-security",
      ])
  }

  @Test(arguments: days)
  func whatIsToBeLookedAtIsNamed(asOf: CalendarDate) throws {
    let register = register(try DemoCompany(asOf: asOf), asOf: asOf)
    func named(_ concern: PolicyConcern) -> [String] {
      templates(register.standings.filter { $0.concerns.contains(concern) })
    }
    #expect(named(.approvedByOwner) == ["business-continuity"])
    #expect(named(.neverApproved) == ["retention-disposal", "vendor-management"])
    #expect(register.standings.flatMap(\.concerns).count == 3)
  }

  @Test func aVersionHoldsTheTextThatWasApproved() throws {
    let items = try DemoCompany(asOf: Self.days[0]).items
    let versions = items[.policyVersion]
    #expect(versions.count == 22 && versions.allSatisfy { $0["text"].contains("Pennywharf") })
    let security = versions.filter { $0["version"] == "2.0" }.first
    #expect(security?["text"].contains("leadership every month") == true)
    let first = versions.first { $0["policy"] == security?["policy"] && $0["version"] == "1.0" }
    #expect(first?["text"].contains("leadership every month") == false)
    // The draft of the next version changes the policy alone.
    let access = items[.policy].first { $0["template"] == "access-control" }
    #expect(access?["text"].contains("managed devices alone") == true)
    #expect(versions.allSatisfy { !$0["text"].contains("managed devices alone") })
  }

  @Test(arguments: days)
  func mostSignedAndTheLateAreNamed(asOf: CalendarDate) throws {
    let company = try DemoCompany(asOf: asOf)
    let board = DutyBoard.acknowledgements(ground(company, asOf: asOf))
    #expect(board.completion().required == 265 && board.overdue.count == 18)
    #expect(
      late(board, company) == [
        "Bartek Wiśniewski", "Fatou Diallo", "Mateo Brandt", "Oscar Lindholm", "Yusuf Çelik",
        "Ægir Þórsson",
      ])
    #expect(board.completion()[.onLeave] == 7)
    #expect(board.leavers.map(\.name) == ["Luke Brennan", "Peter Novak", "Sofia Marín"])
  }

  @Test(arguments: days)
  func mostTookTheirCoursesAndAFewRunOut(asOf: CalendarDate) throws {
    let company = try DemoCompany(asOf: asOf)
    let board = DutyBoard.training(ground(company, asOf: asOf))
    #expect(board.completion().required == 65 && board.overdue.count == 7)
    #expect(
      late(board, company) == [
        "Fatou Diallo", "José Ángel Núñez", "Kwame Boateng", "Oscar Lindholm", "Tariq Hussain",
        "Yusuf Çelik", "陈美玲",
      ])
    #expect(board.completion()[.expiring] == 4)
  }

  /// Nobody does anything for a year: every renewal and review has run out by then.
  @Test func ayearLaterAllIsOverdue() throws {
    let company = try DemoCompany(asOf: Self.days[0])
    let later = Self.days[0].adding(months: 12).adding(days: 1)
    let register = register(company, asOf: later)
    #expect(register.standings.filter(\.isApproved).allSatisfy { $0.isOverdue })
    let training = DutyBoard.training(ground(company, asOf: later))
    let renewed = training.subjects.filter { !$0["cadence"].isEmpty }
    #expect(renewed.count == 3 && renewed.allSatisfy { training.completion(of: $0.id).done == 0 })
  }

  @Test(arguments: days)
  func theRosterHasWhatARosterHas(asOf: CalendarDate) throws {
    let company = try DemoCompany(asOf: asOf)
    let people = company.items[.person]
    let period = try #require(company.project.period)
    #expect(people.count == 29 && Set(people.map { $0["email"] }).count == 29)
    #expect(people.count { $0["worker"] == "contractor" } == 2)
    #expect(people.count { !$0["earlier"].isEmpty } == 1)
    #expect(people.count { Employment($0).isOnLeave(on: asOf) } == 1)
    let joined = people.compactMap { $0.date("start") }.filter(period.contains)
    #expect(joined.count == 3 && joined.contains { asOf.days(since: $0) <= 20 })
    #expect(people.compactMap { $0.date("last_day") }.filter(period.contains).count == 3)
    #expect(people.compactMap { $0.date("start") }.allSatisfy { $0.weekday <= 5 })
    let ids = Set(people.map(\.id))
    #expect(people.allSatisfy { $0["manager"].isEmpty ? $0["role"] == "CEO" : true })
    #expect(people.allSatisfy { $0["manager"].isEmpty || ids.contains($0["manager"]) })
  }

  /// One business day is allowed (DOMAIN §8); one leaver's access went three later.
  @Test(arguments: days)
  func oneLeaverKeptAccessForThreeBusinessDaysTooLong(asOf: CalendarDate) throws {
    let items = try DemoCompany(asOf: asOf).items
    let late = items[.personStep].filter { $0["step"] == "access-removed" }.compactMap { step in
      let person = items.item(.person, step["person"])
      return person?.date("last_day").flatMap { last in
        step.date("done_on").map { businessDays(after: last, to: $0) - 1 }
      }
    }
    #expect(late.count == 3 && late.filter { $0 > 0 } == [3])
  }

  @Test(arguments: days)
  func exceptionsRunOutAreAskedForAndAreOver(asOf: CalendarDate) throws {
    let exceptions = try DemoCompany(asOf: asOf).items[.policyException]
    let days = exceptions.map { ($0.date("expires") ?? asOf).days(since: asOf) }.sorted()
    #expect(days == [-14, 18, 81])
    #expect(exceptions.count { $0["status"] == "requested" } == 1)
  }

  @Test func manyPoliciesAreApprovedByOneDecision() throws {
    let company = try DemoCompany(asOf: Self.days[0])
    let counts = company.steps.compactMap { step in
      if case .approve(let items, _) = step.change {
        items.count { $0.kind == .policyVersion }
      } else {
        nil
      }
    }
    #expect(counts.count == 9 && counts.max() == 8)
  }

  private func ground(_ company: DemoCompany, asOf: CalendarDate) -> DutyGround {
    DutyGround(items: company.items, project: company.project, asOf: asOf)
  }

  private func register(_ company: DemoCompany, asOf: CalendarDate) -> PolicyRegister {
    PolicyRegister(ground(company, asOf: asOf), categories: company.project.categories)
  }

  private func templates(_ standings: [PolicyStanding]?) -> [String] {
    (standings ?? []).map { $0.policy["template"] }.sorted()
  }

  private func late(_ board: DutyBoard, _ company: DemoCompany) -> [String] {
    Set(board.overdue.compactMap { company.items.item(.person, $0.person)?.name }).sorted()
  }

  private func businessDays(after first: CalendarDate, to last: CalendarDate) -> Int {
    (0..<max(0, last.days(since: first))).count { first.adding(days: $0 + 1).weekday <= 5 }
  }
}
