/// What a forecast follows from: the plan, who works on it, and what makes ready.
package struct ForecastInput: Sendable {
  package var project: Project
  package var people: [Person]
  package var settings: [String: String]
  package var items: Items
  /// What the readiness of today follows from; its day is the forecast's first one.
  package var readiness: ReadinessInput
  /// Person-days a week that are taken for planned, whatever the settings say; for a what-if.
  package var extraCapacity: [Person.ID: Double]

  package init(
    project: Project, people: [Person], settings: [String: String], items: Items,
    readiness: ReadinessInput, extraCapacity: [Person.ID: Double] = [:]
  ) {
    self.project = project
    self.people = people
    self.settings = settings
    self.items = items
    self.readiness = readiness
    self.extraCapacity = extraCapacity
  }

  var asOf: CalendarDate { readiness.asOf }

  /// What each active person has, what a what-if adds included.
  var capacity: [Person.ID: Capacity] {
    var capacity = CapacityRule.of(
      people, tasks: items[.task], settings: settings, asOf: asOf)
    for (person, days) in extraCapacity {
      capacity[person] = Capacity(daysAWeek: (capacity[person]?.daysAWeek ?? 0) + days)
    }
    return capacity
  }
}
