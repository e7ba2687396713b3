import ArgumentParser
import Jobs
import Terminal

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List the formats of reports that greenroom reads.",
    discussion: """
      The format of a report is told from its content, never from its name; import --format forces \
      one. What makes a finding the same one in the next report is named beside each.

      Example: greenroom formats --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    if json { return try JSONOutput.print(KnownFormats.all) }
    var table = TextTable([
      .init(title: "Format"), .init(title: "Reports"),
      .init(title: "The same finding has the same"),
    ])
    for row in KnownFormats.all {
      table.add([
        StyledText(row.id, Theme.standard.style(.heading)), StyledText(row.title),
        StyledText(row.identity),
      ])
    }
    Console.output.print(table.lines(width: Console.output.columns))
  }
}
