package import ProjectFile
package import Readiness

/// A project as it stands on a day: what the file holds, and what follows from it.
package struct ProjectState: Sendable {
  package var snapshot: ProjectSnapshot
  package var readiness: Readiness
  package var forecast: Forecast

  package init(_ snapshot: ProjectSnapshot) {
    self.snapshot = snapshot
    readiness = Self.readiness(of: snapshot)
    forecast = ForecastRule.forecast(Self.forecastInput(of: snapshot))
  }

  /// - Parameter asOf: the day lateness and staleness are judged on.
  package static func load(_ file: ProjectFile, asOf: CalendarDate) throws -> ProjectState {
    ProjectState(try file.snapshot(asOf: asOf))
  }

  /// The one way from a snapshot to its readiness, for every screen and export.
  package static func readiness(of snapshot: ProjectSnapshot) -> Readiness {
    ReadinessRule.evaluate(readinessInput(of: snapshot))
  }

  /// What the forecast follows from, for those who ask what if.
  package static func forecastInput(of snapshot: ProjectSnapshot) -> ForecastInput {
    ForecastInput(
      project: snapshot.project, people: snapshot.people, settings: snapshot.settings,
      items: snapshot.items, readiness: readinessInput(of: snapshot))
  }

  private static func readinessInput(of snapshot: ProjectSnapshot) -> ReadinessInput {
    ReadinessInput(
      categories: snapshot.project.categories, privacyRole: snapshot.items.privacyRole,
      assessments: snapshot.assessments, points: snapshot.points.mapValues(\.status),
      findings: snapshot.groups, asOf: snapshot.asOf)
  }

  package func person(_ id: Person.ID?) -> Person? {
    id.flatMap { id in snapshot.people.first { $0.id == id } }
  }

  /// The value of an item's field for people: choices by title, people and other items by name.
  package func word(_ item: Item, _ field: ItemField) -> String {
    let value = item[field.id]
    switch field.kind {
    case .person: return person(item.person(field.id))?.name ?? value
    case .reference(let kind): return snapshot.items.item(kind, value)?.label ?? value
    case .references(let kind):
      return snapshot.items.codes(kind, item.references(field.id)).joined(separator: " ")
    default: return field.word(value)
    }
  }
}
