package import ProjectFile
package import Readiness

/// A project as it stands on a day: what the file holds, and what follows from it.
package struct ProjectState: Sendable {
  package var snapshot: ProjectSnapshot
  package var readiness: Readiness
  package var forecast: Forecast
  /// The policies: which version is in force, when each is reviewed next, which are missing.
  package var policies: PolicyRegister
  /// What was found of each policy's document, by the policy's id.
  package let documents: [Item.ID: DocumentState]
  /// Who has to sign which policy, and how that stands.
  package var acknowledgements: DutyBoard
  /// Who has to take which course, and how that stands.
  package var training: DutyBoard

  /// - Parameter documents: what was found of each policy's document, by the policy's id.
  package init(_ snapshot: ProjectSnapshot, documents: [Item.ID: DocumentState] = [:]) {
    self.snapshot = snapshot
    let duties = DutyGround(
      items: snapshot.items, project: snapshot.project, settings: snapshot.settings,
      asOf: snapshot.asOf)
    policies = PolicyRegister(
      duties, categories: snapshot.project.categories, documents: documents)
    acknowledgements = .acknowledgements(duties)
    training = .training(duties)
    self.documents = documents
    let input = Self.readinessInput(of: snapshot, policies)
    readiness = ReadinessRule.evaluate(input)
    forecast = ForecastRule.forecast(Self.forecastInput(of: snapshot, input))
  }

  /// - Parameter asOf: the day lateness and staleness are judged on.
  package static func load(_ file: ProjectFile, asOf: CalendarDate) throws -> ProjectState {
    let snapshot = try file.snapshot(asOf: asOf)
    let folder = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return ProjectState(
      snapshot,
      documents: PolicyDocuments.look(
        at: snapshot.items[.policy], folder: folder.isEmpty ? "." : folder.joined(separator: "/")))
  }

  /// What the forecast follows from, for those who ask what if.
  package var forecastInput: ForecastInput {
    Self.forecastInput(of: snapshot, Self.readinessInput(of: snapshot, policies))
  }

  private static func forecastInput(
    of snapshot: ProjectSnapshot, _ readiness: ReadinessInput
  ) -> ForecastInput {
    ForecastInput(
      project: snapshot.project, people: snapshot.people, settings: snapshot.settings,
      items: snapshot.items, readiness: readiness)
  }

  /// The one way from a snapshot to its readiness, for every screen and export.
  private static func readinessInput(
    of snapshot: ProjectSnapshot, _ policies: PolicyRegister
  ) -> ReadinessInput {
    ReadinessInput(
      categories: snapshot.project.categories, privacyRole: snapshot.items.privacyRole,
      assessments: snapshot.assessments, points: snapshot.points.mapValues(\.status),
      findings: snapshot.groups, unapprovedPolicies: PolicyGaps.unapproved(policies),
      asOf: snapshot.asOf)
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
