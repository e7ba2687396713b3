import Readiness

/// A company of eight with a roster, policies and courses, as `SampleProject.day` finds it.
enum StaffedCompany {
  static var changes: [ProjectChange] {
    (people + courses + policies + versions + exceptions + records + steps + work)
      .map { .putItem($0) }
  }

  private static func item(
    _ kind: ItemKind, _ id: String, _ values: [String: String]
  ) -> Item {
    var item = Item(new: kind, id: id)
    for (field, value) in values { item[field] = value }
    return item
  }

  private static func person(
    _ name: String, _ team: String, _ start: String, _ more: [String: String] = [:]
  ) -> Item {
    let id = name.split(separator: " ").first.map { $0.lowercased() } ?? name
    return item(
      .person, id,
      [
        "name": name, "email": "\(id)@pier.example", "team": team, "start": start,
        "worker": "employee", "manager": id == "ruth" ? "" : "ruth",
      ].merging(more) { $1 })
  }

  private static let people = [
    person("Ada Example", "Engineering", "2024-05-06"),
    person("Ben Njoroge", "Engineering", "2026-03-09"),
    person("Cleo Marsh", "Sales", "2023-02-01", ["leave_from": "2026-03-01"]),
    person("Dan Oyelaran", "Sales", "2022-09-01", ["last_day": "2026-03-25"]),
    person("Eva Lindqvist", "Support", "2025-06-02", ["worker": "contractor", "manager": "ada"]),
    person("Finn Ito", "Engineering", "2026-04-13"),
    person("Gil Teves", "Support", "2026-01-12", ["earlier": "2022-01-10..2024-12-31"]),
    person("Ruth Okafor", "Leadership", "2021-03-01", ["role": "Compliance lead"]),
  ]

  private static let courses = [
    item(.course, "awareness", ["name": "Security awareness", "owner": "ruth"]),
    item(.course, "coding", ["name": "Secure coding", "audience": "team=Engineering"]),
    item(.course, "privacy", ["name": "Privacy basics", "audience": "employees", "cadence": ""]),
  ]

  private static let policies = [
    item(
      .policy, "infosec",
      ["name": "Information security", "status": "published", "owner": "ruth"]),
    item(
      .policy, "access", ["name": "Access control", "status": "published", "owner": "dan"]),
    item(.policy, "backup", ["name": "Backup", "owner": "ada"]),
  ]

  private static func version(_ policy: String, _ version: String, _ day: String) -> Item {
    item(
      .policyVersion, "\(policy) \(version)",
      [
        "version": version, "policy": policy, "size": "major", "approver": "ada",
        "approved_on": day, "published_on": day, "effective": day,
      ])
  }

  private static let versions = [
    version("infosec", "1.0", "2025-02-03"), version("infosec", "2.0", "2026-02-02"),
    version("access", "1.0", "2025-01-15"),
  ]

  private static func exception(_ id: String, _ name: String, _ expires: String) -> Item {
    item(
      .policyException, id,
      [
        "name": name, "policy": "access", "status": "approved", "approver": "ruth",
        "approved_on": "2026-01-05", "expires": expires, "reason": "a legacy system",
      ])
  }

  private static let exceptions = [
    exception("old", "Shared login on the build host", "2026-03-20"),
    exception("soon", "No MFA on the scanner", "2026-04-10"),
  ]

  private static func took(_ person: String, _ course: String, _ day: String) -> Item {
    item(
      .trainingRecord, "\(person) \(course) \(day)",
      ["person": person, "course": course, "completed": day, "score": "90"])
  }

  private static func signed(
    _ person: String, _ policy: String, _ version: String, _ day: String
  ) -> Item {
    item(
      .acknowledgement, "\(person) \(policy)",
      ["person": person, "policy": policy, "version": version, "day": day])
  }

  private static let records = [
    took("ada", "awareness", "2025-04-14"), took("ada", "coding", "2025-11-03"),
    took("ada", "privacy", "2024-06-03"), took("cleo", "privacy", "2023-03-01"),
    took("dan", "awareness", "2025-09-01"), took("eva", "awareness", "2025-06-20"),
    took("gil", "awareness", "2024-02-01"), took("gil", "privacy", "2026-01-20"),
    took("ruth", "awareness", "2025-01-20"), took("ruth", "privacy", "2024-01-20"),
    signed("ada", "infosec", "2.0", "2026-02-10"), signed("ada", "access", "1.0", "2025-02-01"),
    signed("eva", "infosec", "1.0", "2025-06-10"), signed("eva", "access", "1.0", "2025-06-10"),
    signed("gil", "access", "1.0", "2026-01-15"), signed("ruth", "infosec", "2.0", "2026-02-02"),
  ]

  private static func step(_ step: String, _ person: String, _ day: String) -> Item {
    item(.personStep, "\(step) \(person)", ["step": step, "person": person, "done_on": day])
  }

  private static let steps = [
    step("background-check", "ben", "2026-03-11"), step("access-granted", "ben", "2026-03-09"),
    step("device-returned", "dan", "2026-03-25"),
  ]

  private static let work = [
    item(.task, "keys", ["name": "Rotate the signing keys", "owner": "dan", "status": "planned"])
  ]
}
