import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal

struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "List what scanners found, worst and oldest first.",
    discussion: """
      The filter takes words that must all occur: a series or criterion, a severity, or part of a \
      check, resource or account; !word must not occur.

      Examples:
        greenroom findings --filter "CC6 critical"
        greenroom findings --all --limit 0 --json
      """)

  @Option(help: ArgumentHelp("Words that must all occur.", valueName: "text"))
  var filter = ""

  @Flag(help: "Also those that pass, are muted, resolved or undecided.")
  var all = false

  @Option(help: "How many to list at most; 0 lists all.")
  var limit = 100

  @Flag(help: "Print them as JSON.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    var query = FindingQuery(asOf: try options.day(here, of: file))
    query.filter = filter
    query.showsAll = all
    query.limit = limit == 0 ? Int(Int32.max) : limit
    let page = try file.findings(query)
    if json { return try JSONOutput.print(FindingsJSON(page)) }
    Console.output.print(
      table(page).lines(width: Console.output.columns) + [StyledText(""), summary(page)])
  }

  private func summary(_ page: FindingPage) -> StyledText {
    let kind = all ? "finding" : "open finding"
    var text = counted(page.matching, kind)
    if !filter.isEmpty { text += " of \(page.total) match" }
    if page.rows.count < page.matching {
      text += "; \(page.rows.count) are listed, --limit 0 lists all"
    }
    return text.styled
  }

  private func table(_ page: FindingPage) -> TextTable {
    var table = TextTable([
      .init(title: "Severity"), .init(title: "State"), .init(title: "Criteria"),
      .init(title: "First seen"), .init(title: "Resource", limit: 40),
      .init(title: "Account", limit: 14), .init(title: "Finding", limit: 90),
    ])
    for row in page.rows {
      table.add([
        StyledText(row.severity.rawValue, row.severity.style),
        (row.isLate ? "\(row.state.title), late" : row.state.title).styled,
        row.criteria.map(\.description).joined(separator: " ").styled,
        row.firstSeen.utcDate.description.styled, row.resource.styled, row.account.styled,
        (row.title.isEmpty ? row.check.id : row.title).styled,
      ])
    }
    return table
  }
}
