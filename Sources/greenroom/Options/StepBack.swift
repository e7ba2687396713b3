import ArgumentParser
import Jobs
import ProjectFile
import Readiness

/// What undo and redo have in common: show the step, ask where it is another person's, take it.
struct StepBack: ParsableArguments {
  @Flag(help: "Do it without asking, also when the change is another person's.")
  var yes = false

  @OptionGroup var options: ProjectOptions

  /// - Parameters:
  ///   - candidate: the entry the step is about; nil when there is none.
  ///   - take: takes the step for the entry that was shown.
  func run(
    candidate: (ProjectFile) throws -> JournalEntry?, nothing: ProjectFileError,
    take: (ProjectFile, JournalEntry.ID, Author) throws -> JournalEntry
  ) throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let author = try options.author.author(here)
    guard let entry = try candidate(file) else { throw nothing }
    if entry.actor != author.name, !yes { try ask(about: entry, here) }
    let step = try take(file, entry.id, author)
    try file.close()
    Console.output.print("Saved as journal entry \(step.seq): \(step.title)".styled)
  }

  private func ask(about entry: JournalEntry, _ here: Surroundings) throws {
    let change = "“\(entry.title)” by \(entry.actor), \(entry.at.utcDate)"
    guard here.inputIsTerminal else {
      throw Failure(
        .answerIsNo, "the change is another person's: \(change); repeat it with --yes to go on")
    }
    guard Questions.confirm("The change is another person's: \(change). Go on?") else {
      throw Failure(.answerIsNo, "left as it is")
    }
  }
}
