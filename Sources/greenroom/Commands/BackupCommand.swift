import ArgumentParser
import ProjectFile

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a consistent copy, also while the project is in use.",
    discussion: "Example: greenroom backup -o acme-2026-03-31.greenroom")

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The copy to make; it must not exist yet.", valueName: "file"))
  var output: String

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let file = try options.open(Surroundings.current())
    defer { try? file.close() }
    try file.backup(to: output)
    Console.output.print("Copied \(file.path) to \(output)".styled)
  }
}
