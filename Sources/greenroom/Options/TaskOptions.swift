import ArgumentParser
import Jobs
import ProjectFile
import Readiness

/// Which tasks of a project are meant.
struct TaskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only open ones that are overdue or due within a span (\(DateReading.spans)).",
      valueName: "span"))
  var due: String?

  @Option(help: ArgumentHelp("Only those of a person, or of nobody.", valueName: "name"))
  var owner: String?

  @Option(
    help: ArgumentHelp("Only those in a state: \(known).", valueName: "state"))
  var state: String?

  private static let open = "open"
  private static let nobody = "nobody"

  private static let known =
    ([open] + TaskStatus.allCases.map(\.rawValue)).joined(separator: ", ")

  var isEmpty: Bool { due == nil && owner == nil && state == nil }

  /// Those that are meant, by their codes.
  ///
  /// - Throws: `Failure` for an option that can't be read, and for a person nobody knows.
  func tasks(of project: ProjectState) throws -> [Item] {
    let asOf = project.snapshot.asOf
    let isMeant = try [dueTest(asOf), ownerTest(project.snapshot.people), stateTest()]
    return project.snapshot.items[.task].filter { task in isMeant.allSatisfy { $0(task) } }
  }

  private func dueTest(_ asOf: CalendarDate) throws -> (Item) -> Bool {
    guard let due else { return { _ in true } }
    switch DateReading.end(ofSpan: due, from: asOf) {
    case .success(let day): return { $0.isOpen(asOf: asOf) && $0.isDue(by: day) }
    case .failure(let refusal): throw Failure(.usage, "--due: \(refusal.sentence)")
    }
  }

  private func ownerTest(_ people: [Person]) throws -> (Item) -> Bool {
    guard let owner else { return { _ in true } }
    let wanted = owner.trimmed.lowercased()
    let found = Set(
      people.filter { [$0.name.lowercased(), $0.email.lowercased()].contains(wanted) }.map(\.id))
    if !found.isEmpty { return { $0.person("owner").map(found.contains) ?? false } }
    guard wanted == Self.nobody else {
      let names = people.map(\.name).sorted().joined(separator: ", ")
      throw Failure(.usage, "--owner: nobody is called “\(owner)”; write one of: \(names), nobody")
    }
    return { $0.person("owner") == nil }
  }

  private func stateTest() throws -> (Item) -> Bool {
    guard let state else { return { _ in true } }
    let wanted = state.trimmed.lowercased()
    if wanted == Self.open { return { $0.taskStatus.isOpen } }
    guard
      let status = TaskStatus.allCases.first(where: { [$0.rawValue, $0.title].contains(wanted) })
    else {
      throw Failure(
        .usage, "--state: “\(state)” is no state of a task; write one of: \(Self.known)")
    }
    return { $0.taskStatus == status }
  }
}
