@testable import Readiness

/// A small company on paper: people, one policy and one course, judged on a Wednesday.
enum PeopleSample {
  /// A Wednesday.
  static let day = date(2026, 3, 18)

  static func person(_ id: String, _ values: [String: String]) -> Item {
    Item(
      kind: .person, id: id,
      values: ["name": id.prefix(1).uppercased() + id.dropFirst()].merging(values) { $1 })
  }

  static func step(_ step: String, _ person: String, _ values: [String: String]) -> Item {
    Item(
      kind: .personStep, id: "\(step) \(person) \(values["done_on"] ?? "")",
      values: ["step": step, "person": person].merging(values) { $1 })
  }

  static func ground(
    _ items: [Item], settings: [String: String] = [:], period: Period? = nil,
    asOf: CalendarDate = day
  ) -> PersonGround {
    let duties = DutyGround(
      items: Items(items),
      project: Project(
        id: "p", name: "Pier", categories: [.security], auditType: .typeII, period: period,
        timeZone: "UTC"), settings: settings, asOf: asOf)
    return PersonGround(
      duties, acknowledgements: .acknowledgements(duties), training: .training(duties))
  }
}
