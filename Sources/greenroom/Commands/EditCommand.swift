import ArgumentParser
import Jobs
import ProjectFile
import Readiness
import Terminal
import Workbench

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Fill in the form of a record.",
    discussion: """
      It opens the workbench on the form of a criterion. With --plain the same fields are asked \
      line by line and nothing moves the cursor, for screen readers and scripts: an empty answer \
      keeps what stands.

      Examples:
        greenroom edit CC6.1
        greenroom edit CC6.1-03 --plain
        greenroom edit B-03 --plain
      """)

  @Argument(
    help: ArgumentHelp(
      "A criterion (CC6.1); with --plain also a point of focus (CC6.1-03), a record (B-03, goal, audit, availability) or a finding's identity.",
      valueName: "record"))
  var record: String

  @Flag(help: "Ask line by line.")
  var plain = false

  @OptionGroup var options: ProjectOptions
  @OptionGroup var workbench: WorkbenchOptions

  func run() throws {
    let here = Surroundings.current()
    guard plain else { return try open(here) }
    let file = try options.open(here)
    defer { try? file.close() }
    if let reason = file.readOnlyReason {
      throw ProjectFileError.readOnly(reason: reason)
    }
    let project = try ProjectState.load(file, asOf: try options.day(here, of: file))
    let outcome = try answer(
      try RecordQuestions(record, in: project), file, try options.author.author(here), here)
    try file.close()
    for warning in outcome.warnings { Console.error.note(warning) }
    if let entry = outcome.entry {
      Console.output.print("Saved as journal entry \(entry.seq): \(entry.title)".styled)
    } else {
      Console.output.print("\(record) stands like this already; nothing was changed".styled)
    }
  }

  private func open(_ here: Surroundings) throws {
    let id = try CriterionArgument.read(record)
    let asOf = try options.day.asOf == nil ? nil : options.day.day(here, timeZone: here.timeZone)
    try WorkbenchLauncher(
      here: here, actor: try options.author.author(here).name, asOf: asOf,
      readOnly: options.readOnly, options: workbench, edits: id
    ).open(try options.path(here))
  }

  /// Asks until the answers go together; a script has to give them right at once.
  private func answer(
    _ questions: RecordQuestions, _ file: ProjectFile, _ author: Author, _ here: Surroundings
  ) throws -> (entry: JournalEntry?, warnings: [String]) {
    var values = questions.values
    while true {
      let answers = PlainForm.ask(
        title: questions.title, fields: questions.fields, values: values,
        read: { readLine(strippingNewline: true) },
        write: { Console.error.write(Sanitize.output($0) + "\n") })
      guard let answers else {
        throw Failure(.usage, "the questions were left before the last; nothing was changed")
      }
      do {
        return try questions.write(answers, to: file, by: author)
      } catch let failure as Failure where here.inputIsTerminal {
        Console.error.say(failure.message)
        values = answers
      }
    }
  }
}
