import ArgumentParser
import Foundation
import Jobs
import ProjectFile
import Readiness

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new project.",
    discussion: """
      On a terminal, what is not said by an option is asked for line by line.

      Example: greenroom init acme.greenroom --name "Acme" --categories security,availability \
      --type 2 --period 2026-01-01..2026-12-31 --timezone Europe/Berlin
      """)

  @Argument(help: ArgumentHelp("The file to make, such as acme.greenroom.", valueName: "file"))
  var file: String

  @Option(help: "The name of the company or system.")
  var name: String?

  @Option(help: "The categories in scope, parted by commas; security is always one.")
  var categories: String?

  @Option(help: "The audit type: 1 answers for one day, 2 for a period.")
  var type: String?

  @Option(help: ArgumentHelp("The first and last day, or the one day.", valueName: "a..b"))
  var period: String?

  @Option(help: "The zone in which the project's days begin, such as Europe/Berlin.")
  var timezone: String?

  @OptionGroup var author: AuthorOptions

  func run() throws {
    let here = Surroundings.current()
    let author = try author.author(here)
    try refuseTaken()
    let draft = try draft(here)
    let (file, warnings) = try CreateJob(path: file, author: author).run(
      draft, id: Surroundings.newID())
    for warning in warnings { Console.error.note(warning) }
    let project = try file.project()
    try file.close()
    Console.output.print("Made \(self.file): \(project.summary)".styled)
    Console.output.print("Open it with: greenroom \(self.file)".styled)
  }

  /// Told before anything is asked.
  private func refuseTaken() throws {
    if FileManager.default.fileExists(atPath: file) { throw ProjectFileError.exists(path: file) }
  }

  private func draft(_ here: Surroundings) throws -> ProjectDraft {
    var draft = ProjectDraft(timeZone: here.timeZone)
    let flags: [ProjectField: String?] = [
      .name: name, .categories: categories, .type: type, .period: period, .timezone: timezone,
    ]
    let said = flags.compactMapValues { $0 }
    for field in ProjectField.allCases {
      if let text = said[field] { try draft.set(field, to: text) }
    }
    let missing = ProjectField.allCases.filter { said[$0] == nil }
    guard here.inputIsTerminal else {
      if said[.name] == nil {
        throw Failure(.usage, "without a terminal to ask on, init needs --name")
      }
      return draft
    }
    for field in missing {
      try Questions.ask(field.question, standing: draft.standing(field)) {
        try draft.set(field, to: $0)
      }
    }
    return draft
  }
}
