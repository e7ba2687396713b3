import ArgumentParser
import Jobs
import Readiness

/// Which people are meant.
struct WhomOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only of one person, by name or e-mail address.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "Only of those a person manages, or of those nobody does.", valueName: "name"))
  var manager: String?

  @Option(help: ArgumentHelp("Only of those in a team.", valueName: "team"))
  var team: String?

  private static let nobody = "nobody"
  /// A list of names is of help while it can be read.
  private static let namesShown = 20

  /// - Throws: `Failure` for a person or a team nobody knows.
  func isMeant(among items: Items) throws -> (Item) -> Bool {
    let people = items[.person]
    let tests = try [
      personTest(people), managerTest(people), teamTest(people),
    ]
    return { person in tests.allSatisfy { $0(person) } }
  }

  private func personTest(_ people: [Item]) throws -> (Item) -> Bool {
    guard let person else { return { _ in true } }
    let ids = try Self.ids(of: person, option: "--person", among: people)
    return { ids.contains($0.id) }
  }

  private func managerTest(_ people: [Item]) throws -> (Item) -> Bool {
    guard let manager else { return { _ in true } }
    if manager.trimmed.lowercased() == Self.nobody { return { $0["manager"].isEmpty } }
    let ids = try Self.ids(of: manager, option: "--manager", among: people)
    return { ids.contains($0["manager"]) }
  }

  private func teamTest(_ people: [Item]) throws -> (Item) -> Bool {
    guard let wanted = team?.trimmed.lowercased() else { return { _ in true } }
    let teams = Set(people.map { $0["team"].trimmed }).subtracting([""])
    guard teams.contains(where: { $0.lowercased() == wanted }) else {
      throw Failure(
        .usage, "--team: “\(team ?? "")” is no team; \(Self.named(teams, none: "nobody has one"))")
    }
    return { $0["team"].trimmed.lowercased() == wanted }
  }

  private static func ids(
    of name: String, option: String, among people: [Item]
  ) throws -> Set<Item.ID> {
    let wanted = name.trimmed.lowercased()
    let found = people.filter { person in
      [person.name, person["email"]].contains { $0.trimmed.lowercased() == wanted }
    }
    guard !found.isEmpty else {
      let known = named(Set(people.map(\.name)), none: "there are no people yet")
      throw Failure(.usage, "\(option): nobody is called “\(name)”; \(known)")
    }
    return Set(found.map(\.id))
  }

  private static func named(_ words: Set<String>, none: String) -> String {
    if words.isEmpty { return none }
    let shown = words.sorted().prefix(namesShown).joined(separator: ", ")
    let more = words.count - namesShown
    return "write one of: \(shown)" + (more > 0 ? " and \(more) more" : "")
  }
}
