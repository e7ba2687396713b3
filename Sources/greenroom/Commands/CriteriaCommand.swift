import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal

struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria", abstract: "List the trust services criteria, in our own words.",
    discussion: """
      Works without a project; with one, each criterion has its status and score.

      Example: greenroom criteria --category availability --json
      """)

  @Option(help: "Only one category: \(Category.allCases.map(\.rawValue).joined(separator: ", ")).")
  var category: String?

  @Flag(help: "Print them as a JSON array.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let category = try self.category.map { text in
      guard let category = Category(text) else {
        let known = Category.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "“\(text)” is no category; the categories are: \(known)")
      }
      return category
    }
    let criteria = Catalogue.shipped.criteria.filter {
      category == nil || $0.category == category
    }
    let state = try state(here)
    if json { return try JSONOutput.print(CriteriaJSON(criteria, of: .shipped, state: state)) }
    Console.output.print(table(criteria, state).lines(width: Console.output.columns))
  }

  /// The project, when one is named or the only one here.
  private func state(_ here: Surroundings) throws -> ProjectState? {
    guard options.namedPath(here) != nil || here.projectsHere.count == 1 else { return nil }
    let file = try options.open(here)
    defer { try? file.close() }
    return try ProjectState.load(file, asOf: options.day(here, of: file))
  }

  private func table(_ criteria: [Criterion], _ state: ProjectState?) -> TextTable {
    guard let state else {
      var table = TextTable([
        .init(title: "Id"), .init(title: "Category"), .init(title: "Points", alignment: .right),
        .init(title: "Title"),
      ])
      for criterion in criteria {
        table.add([
          "\(criterion.id)".styled, criterion.category.title.styled,
          "\(Catalogue.shipped.points(of: criterion.id).count)".styled, criterion.title.styled,
        ])
      }
      return table
    }
    var table = TextTable([
      .init(title: "Id"), .init(title: "Status"), .init(title: "Score", alignment: .right),
      .init(title: "Title"),
    ])
    for criterion in criteria {
      let score = state.readiness[criterion.id]
      table.add([
        "\(criterion.id)".styled,
        score?.status.shown ?? StyledText("out of scope", Theme.standard.style(.dim)),
        StyledText(score?.percent.description ?? "", score?.band.style ?? .plain),
        criterion.title.styled,
      ])
    }
    return table
  }
}
