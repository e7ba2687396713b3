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
      check, its title, a resource, its account or region. !word must not occur, quotes hold words \
      together, and FIELD:value asks one field, or FIELD>value, FIELD<=value for dates and \
      severities. FIELD: alone finds those without one.

      Fields: \(FindingField.fields.map(\.id).joined(separator: ", ")).
      Dates: \(DateReading.forms).

      Examples:
        greenroom findings --filter "CC6 critical"
        greenroom findings --filter "severity>=high owner: seen<-30d" --sort resource
        greenroom findings --all --limit 0 --sort seen:desc --json
      """)

  @Option(help: ArgumentHelp("Keep those that match, see above.", valueName: "text"))
  var filter = ""

  @Option(
    help: ArgumentHelp("Order by a field instead; FIELD:desc reverses.", valueName: "field"),
    transform: Self.order)
  var sort: SortKey?

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
    query.filter = ListFilter(filter, fields: FindingField.fields, today: query.asOf)
    if let problem = query.filter.problem { throw Failure(.usage, "--filter: \(problem)") }
    query.showsAll = all
    query.order = sort
    query.limit = limit == 0 ? Int(Int32.max) : limit
    let page = try file.findings(query)
    if json {
      let people = try file.snapshot(asOf: query.asOf).people
      return try JSONOutput.print(FindingsJSON(page, people: people))
    }
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

  /// Reads `FIELD` or `FIELD:desc`.
  private static func order(_ text: String) throws -> SortKey {
    let parts = text.lowercased().split(separator: ":", omittingEmptySubsequences: false)
    guard let field = parts.first.flatMap({ FindingField(rawValue: String($0)) }),
      parts.count == 1 || parts.count == 2 && ["asc", "desc"].contains(parts[1])
    else {
      let known = FindingField.fields.map(\.id).joined(separator: ", ")
      throw ValidationError("“\(text)” is no order; write one of \(known), or FIELD:desc")
    }
    return SortKey(field.rawValue, isDescending: parts.last == "desc")
  }
}
