import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import scanner reports.",
    discussion: """
      Each report is a change of its own: one that is refused leaves the others in. What it holds is \
      told from its content. - is standard input.

      Examples:
        greenroom import prowler-output.ocsf.json
        greenroom import --dry-run *.ocsf.json
        prowler-scan | greenroom import - --format prowler-ocsf --json
      """)

  @Argument(help: ArgumentHelp("The reports to import.", valueName: "report"))
  var reports: [String]

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp("The format, instead of telling it from the content.", valueName: "id"))
  var format: String?

  @Flag(help: "End with 65 when anything of a report was refused.")
  var strict = false

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    let job = try ImportJob(
      file: file, author: options.author.author(here), format: format, isRehearsal: dryRun)
    let day = try options.day(here, of: file)
    Interruption.watch()
    var outcomes: [ImportJob.Outcome] = []
    for path in reports {
      let before = json ? nil : try ProjectState.load(file, asOf: day)
      let outcome = try run(job, path)
      outcomes.append(outcome)
      if let failure = outcome.failure { Console.error.say(failure.message) }
      if let before, outcome.failure == nil {
        let after = dryRun ? nil : try ProjectState.load(file, asOf: day)
        Console.output.print(ImportSummaryText.lines(outcome, before: before, after: after))
      }
    }
    try file.close()
    if json { try JSONOutput.print(ImportJSON(outcomes)) }
    try end(outcomes)
  }

  private func run(_ job: ImportJob, _ path: String) throws -> ImportJob.Outcome {
    var bar = ProgressBar(path)
    defer { bar.clear() }
    return try job.run(path: path) { progress in
      guard !Interruption.isAsked else {
        throw Interruption(message: "stopped; nothing of \(path) was imported")
      }
      bar.show(progress)
    }
  }

  private func end(_ outcomes: [ImportJob.Outcome]) throws {
    let failures = outcomes.compactMap(\.failure)
    if let bad = failures.first(where: { $0.kind == .badInput }) ?? failures.first {
      throw Ending(bad.kind)
    }
    if strict, outcomes.contains(where: { !$0.refusals.isEmpty }) { throw Ending(.badInput) }
  }
}
