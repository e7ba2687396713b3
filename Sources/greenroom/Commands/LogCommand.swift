import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show the journal, newest first.",
    discussion: "Example: greenroom log -n 5")

  @Option(
    name: [.customShort("n"), .customLong("limit")],
    help: "How many entries at most; else 20, as JSON all.")
  var limit: Int?

  @Flag(help: "Print them as a JSON array.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more") }
  }

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    if json { return try JSONOutput.print(LogJSON(try file.journal(limit: limit ?? .max))) }
    let entries = try file.journal(limit: limit ?? 20)
    var table = TextTable([
      .init(title: "No.", alignment: .right), .init(title: "When (UTC)"),
      .init(title: "Who", limit: 24), .init(title: "Kind"), .init(title: "What", limit: 120),
    ])
    for entry in entries {
      table.add([
        "\(entry.seq)".styled, "\(entry.at)".styled, entry.actor.styled,
        entry.kind.rawValue.styled, entry.title.styled,
      ])
    }
    Console.output.print(table.lines(width: Console.output.columns))
  }
}
