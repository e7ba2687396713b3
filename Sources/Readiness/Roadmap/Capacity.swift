/// How many person-days a week someone has for the roadmap (DOMAIN §9).
package struct Capacity: Hashable, Sendable {
  /// Where the figure comes from.
  package enum Source: Hashable, Sendable {
    /// What was set for the person, or for everyone.
    case planned
    /// What the person finished in the last weeks, as so many tasks.
    case measured(tasks: Int)
  }

  /// Person-days a week, above 0.
  package let daysAWeek: Double
  package let source: Source

  package init(daysAWeek: Double, source: Source = .planned) {
    self.daysAWeek = daysAWeek
    self.source = source
  }

  /// Below so many finished tasks nothing is measured (DOMAIN §9).
  package static let leastTasks = 5
  /// The weeks that are looked back on (DOMAIN §9).
  package static let weeks = 6
  /// The key of what holds for everyone without a figure of their own; person-days a week.
  package static let everyoneKey = "capacity.everyone"

  /// The key of one person's figure.
  package static func key(_ person: Person.ID) -> String { "capacity.\(person)" }
}
