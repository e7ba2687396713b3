@testable import Readiness

/// Forty people of a made-up company with joiners, leavers, leave and a rehire.
///
/// There is one annual course, and one policy with a major and a minor change. Figures in tests are
/// counted by hand from it.
enum RosterFixture {
  static let project = Project(
    id: "p", name: "Acme", categories: [.security], auditType: .typeII,
    period: Period("2026-01-01..2026-12-31"), timeZone: "UTC")

  static func ground(_ day: String) -> DutyGround {
    DutyGround(items: Items(items), project: project, asOf: .iso(day))
  }

  /// A row for each group: how many alike, what the roster says of them, the days they completed the
  /// course, and the version and day they signed.
  private struct Group {
    let name: String
    let count: Int
    let roster: [String: String]
    var completed: [String] = []
    var signed: [(version: String, day: String)] = []
    /// Of those, how many signed the second version too, in December.
    var signedAgain = 0
  }

  private static let since2024 = ["start": "2024-05-01", "worker": "employee"]

  private static let groups = [
    Group(
      name: "steady", count: 23, roster: since2024, completed: ["2025-09-10", "2026-09-12"],
      signed: [("1.0", "2026-02-01")], signedAgain: 13),
    Group(
      name: "lapsed", count: 2, roster: since2024, completed: ["2025-03-20"],
      signed: [("1.0", "2026-02-20")]),
    Group(
      name: "lapsed and back", count: 2, roster: since2024,
      completed: ["2025-03-20", "2026-04-15"], signed: [("1.0", "2026-02-20")]),
    Group(name: "never", count: 2, roster: since2024),
    Group(
      name: "joiner in March", count: 1, roster: ["start": "2026-03-10"],
      completed: ["2026-03-25"]),
    Group(name: "joiner who never did", count: 1, roster: ["start": "2026-03-15"]),
    Group(
      name: "joiner in June", count: 1, roster: ["start": "2026-06-20"], completed: ["2026-07-15"]),
    Group(name: "joiner in December", count: 1, roster: ["start": "2026-12-15"]),
    Group(
      name: "leaver in February", count: 1,
      roster: ["start": "2024-05-01", "last_day": "2026-02-10"]),
    Group(
      name: "leaver in May", count: 1, roster: ["start": "2024-05-01", "last_day": "2026-05-31"],
      completed: ["2025-04-20"]),
    Group(
      name: "leaver in November", count: 1,
      roster: ["start": "2024-05-01", "last_day": "2026-11-30"]),
    Group(
      name: "on leave", count: 1,
      roster: [
        "start": "2024-05-01", "leave_from": "2026-03-01", "leave_to": "2026-08-31",
      ], completed: ["2025-02-01"]),
    Group(
      name: "rehired", count: 1,
      roster: ["start": "2026-03-20", "earlier": "2023-01-09..2025-06-30"],
      completed: ["2025-02-10", "2026-04-10"]),
    Group(
      name: "out of scope", count: 1, roster: ["start": "2024-05-01", "in_scope": "out"]),
    Group(name: "running out", count: 1, roster: since2024, completed: ["2025-04-15"]),
  ]

  static let items: [Item] = {
    var items = [course, policy] + versions
    for group in groups {
      for number in 1...group.count {
        let id = "\(group.name) \(number)"
        var person = Item(kind: .person, id: id, values: group.roster)
        person["name"] = id
        items.append(person)
        items += group.completed.map { day in
          Item(
            kind: .trainingRecord, id: "\(id) \(day)",
            values: ["course": course.id, "person": id, "completed": day])
        }
        let again = number <= group.signedAgain ? [("2.0", "2026-12-05")] : []
        items += (group.signed + again).map { version, day in
          Item(
            kind: .acknowledgement, id: "\(id) \(version)",
            values: ["policy": policy.id, "person": id, "version": version, "day": day])
        }
      }
    }
    return items
  }()

  static let course: Item = {
    var course = Item(new: .course, id: "course")
    course["name"] = "Security awareness"
    course["since"] = "2025-01-01"
    return course
  }()

  static let policy: Item = {
    var policy = Item(new: .policy, id: "policy")
    policy["name"] = "Information security"
    policy["status"] = "published"
    return policy
  }()

  private static let versions = [
    version("1.0", "major", approved: "2026-01-10", published: "2026-01-15"),
    version("1.1", "minor", approved: "2026-05-04", published: "2026-05-05"),
    version("2.0", "major", approved: "2026-11-16", published: "2026-11-20"),
  ]

  static func version(
    _ number: String, _ size: String, of policy: String = "policy", approved: String,
    published: String = ""
  ) -> Item {
    Item(
      kind: .policyVersion, id: "\(policy) \(number)",
      values: [
        "policy": policy, "version": number, "size": size, "approved_on": approved,
        "published_on": published, "effective": published, "approver": "boss",
      ])
  }
}

extension CalendarDate {
  /// A day by its ISO date, which a test spells right.
  static func iso(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}
