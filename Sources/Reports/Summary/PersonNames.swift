import Readiness

/// The names of people as reports print them.
struct PersonNames: Sendable {
  private let names: [Person.ID: String]

  init(_ people: [Person]) {
    names = Dictionary(
      people.map { ($0.id, $0.isActive ? $0.name : "\($0.name) (inactive)") }
    ) { first, _ in first }
  }

  subscript(id: Person.ID) -> String { names[id] ?? "unknown person" }
}
