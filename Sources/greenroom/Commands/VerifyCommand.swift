import ArgumentParser
import Jobs
import ProjectFile
import Terminal

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that the file is what its journal says.",
    discussion: """
      Checks the journal's chain, replays it, and compares the result with the file. Ends with 1 \
      when something was changed behind the journal's back, and names all it finds. Keep the head \
      elsewhere to prove later that no entry was cut off.

      Example: greenroom verify
      """)

  @Flag(help: "Print it as JSON.")
  var json = false

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let found = try file.verify()
    if json {
      try JSONOutput.print(VerifyJSON(found))
    } else {
      Console.output.print(lines(found))
    }
    if !found.isIntact { throw Ending(.answerIsNo) }
  }

  private func lines(_ found: Verification) -> [StyledText] {
    let problems = found.problems.map { problem in
      StyledText(
        problem.isBreach ? problem.message : "note: \(problem.message)",
        Theme.standard.style(problem.isBreach ? .bad : .warning))
    }
    let breaches = found.problems.count(where: \.isBreach)
    let verdict =
      breaches == 0
      ? StyledText("Intact", Theme.standard.style(.good))
      : StyledText("Not intact, \(counted(breaches, "problem"))", Theme.standard.style(.bad))
    return problems + [verdict + ": \(found.entries) journal entries, head \(found.head)".styled]
  }
}
