package import Readiness

/// A company with policies, people and courses in every state, as of 2026-03-31.
package enum PaperCompany {
  private static func item(
    _ kind: ItemKind, _ id: String, _ code: String = "", _ values: [String: String]
  ) -> Item {
    Item(kind: kind, id: id, code: code, values: values)
  }

  private static func person(_ id: String, _ name: String, _ values: [String: String]) -> Item {
    item(.person, id, ["name": name, "worker": "employee"].merging(values) { $1 })
  }

  private static func item(_ kind: ItemKind, _ id: String, _ values: [String: String]) -> Item {
    item(kind, id, "", values)
  }

  /// Ada manages Cy, Dee and Eve; Ben, who left, managed Fay.
  private static let people = [
    person(
      "p1", "Ada Example", ["email": "ada@example.com", "team": "Lead", "start": "2024-01-08"]),
    person("p2", "Ben Gone", ["start": "2023-05-01", "last_day": "2026-02-27"]),
    person(
      "p3", "Cy Late",
      [
        "email": "cy_late@example.com", "team": "Engineering", "start": "2025-06-01",
        "manager": "p1",
      ]),
    person("p4", "Dee Joiner", ["team": "Sales", "start": "2026-03-16", "manager": "p1"]),
    person(
      "p5", "Eve Leave",
      [
        "email": "eve@example.com", "start": "2024-03-01", "leave_from": "2026-02-01",
        "manager": "p1",
      ]
    ),
    person(
      "p6", "Fay Contract",
      [
        "email": "fay@example.com", "worker": "contractor", "start": "2025-04-01",
        "manager": "p2",
      ]),
    item(.person, "p7", ["name": "Gus Adviser", "email": "gus@example.com"]),
  ]

  private static func policy(_ number: Int, _ values: [String: String]) -> Item {
    item(
      .policy, "pol\(number)", "POL-0\(number)",
      ["status": "published", "owner": "p1", "cadence": "annual"].merging(values) { $1 })
  }

  private static func version(
    _ policy: String, _ version: String, _ approved: String, published: String
  ) -> Item {
    item(
      .policyVersion, "\(policy)-\(version)",
      [
        "policy": policy, "version": version, "size": "major", "approver": "p3",
        "approved_on": approved, "published_on": published,
      ])
  }

  private static let policies = [
    policy(1, ["name": "Access control", "audience": "everyone", "criteria": "CC6.1 CC6.2"]),
    policy(
      2, ["name": "Backup", "audience": "not contractors; not team=Sales", "criteria": "A1.2"]),
    policy(
      3,
      ["name": "Cryptography", "audience": "team=Engineering", "sign_again": "semi-annual"]),
    policy(4, ["name": "Vendors", "audience": "everyone", "status": "draft", "owner": ""]),
    version("pol1", "1.0", "2025-01-10", published: "2025-01-15"),
    version("pol1", "2.0", "2026-02-10", published: "2026-02-12"),
    version("pol2", "1.0", "2025-01-20", published: "2025-01-20"),
    version("pol3", "1.0", "2025-04-15", published: "2025-04-15"),
  ]

  private static func signed(
    _ policy: String, _ person: String, _ version: String, _ day: String
  ) -> Item {
    item(
      .acknowledgement, "\(policy)-\(person)-\(version)",
      ["policy": policy, "person": person, "version": version, "day": day, "source": "sheet"])
  }

  private static let signatures = [
    signed("pol1", "p1", "2.0", "2026-02-14"), signed("pol1", "p3", "1.0", "2025-07-01"),
    signed("pol1", "p2", "1.0", "2025-01-16"), signed("pol1", "p6", "2.0", "2026-03-01"),
    signed("pol1", "p6", "3.7", "2026-03-02"), signed("pol1", "p4", "2.0", "2026-04-02"),
    signed("pol2", "p1", "1.0", "2025-01-21"), signed("pol3", "p3", "1.0", "2025-10-15"),
  ]

  private static func taken(
    _ course: String, _ person: String, _ day: String, _ score: String = ""
  ) -> Item {
    item(
      .trainingRecord, "\(course)-\(person)",
      ["course": course, "person": person, "completed": day, "score": score])
  }

  private static let courses = [
    item(
      .course, "cr1", "CR-01",
      [
        "name": "Security awareness", "state": "active", "cadence": "annual", "days": "30",
        "audience": "everyone", "since": "2025-01-01", "owner": "p1",
      ]),
    item(
      .course, "cr2", "CR-02",
      [
        "name": "Secure coding", "state": "active", "cadence": "", "days": "30",
        "audience": "team=Engineering", "since": "2025-01-01",
      ]),
    taken("cr1", "p1", "2025-05-01", "95"), taken("cr1", "p6", "2025-04-10", "n/a"),
    taken("cr1", "p2", "2025-05-02"), taken("cr2", "p3", "2025-06-20", "80 %"),
  ]

  /// Everything of it, in no order.
  package static let items = people + policies + signatures + courses
}
