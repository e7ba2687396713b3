import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import scanner reports, the checklist, tasks, people, training or policies.",
    discussion: """
      Each report is a change of its own: one that is refused leaves the others in. What it holds is \
      told from its content (greenroom formats lists what is read). A folder stands for the files in \
      it, of which those that are no reports are passed over; - is standard input. Where a report does \
      not say what was scanned, a repository or an image, --target does, so that a report of one never \
      resolves the findings of another.

      The checklist is a table as greenroom gaps --csv writes it, also saved by a spreadsheet with \
      semicolons or tabs: an empty cell empties its field, a missing column leaves the field alone. \
      A boundary list holds accounts, subscriptions or repositories, as CSV or as the JSON of \
      aws organizations list-accounts, az account list, gcloud projects list or gh repo list. \
      Tasks are a table as greenroom tasks --csv writes it, or the issues that Jira or GitHub \
      exported, told by their headers: an issue imported again changes its task. Each is one change, \
      which one undo takes back; a row that is refused leaves the others in.

      People are what BambooHR, Rippling, Gusto, Google Workspace or Okta exported; training is what \
      KnowBe4, Huntress SAT (Curricula), Vanta or a gradebook as Google Classroom's says; \
      acknowledgements are what DocuSign, Dropbox Sign or a learning system says of signatures. Our \
      own tables are read as well, and those of any other tool by a mapping of the project (--mapping). \
      The same table imported again changes nothing. Nobody leaves without a day: those who are \
      missing from a table of people, or gone by it without a day, are named, and leave on \
      --leavers-on. Where dates such as 03/04/2026 can be read in two ways, --dates says how.

      Examples:
        greenroom import prowler-output.ocsf.json
        greenroom import --dry-run reports/
        greenroom import gitleaks.json --target payments-api
        prowler-scan | greenroom import - --format prowler-ocsf --json
        greenroom import --gaps checklist.csv --dry-run
        aws organizations list-accounts | greenroom import --boundary -
        greenroom import --tasks jira-export.csv --dry-run
        greenroom import --people bamboohr.csv --leavers-on 2026-03-31 --dry-run
        greenroom import --training knowbe4.csv --dates month-first --json
        greenroom import --acknowledgements docusign.csv --mapping "Our signatures"
      """)

  @Argument(help: ArgumentHelp("The reports to import.", valueName: "report"))
  var reports: [String] = []

  @Option(help: ArgumentHelp("The gap checklist as CSV, instead of reports.", valueName: "file"))
  var gaps: String?

  @Option(
    help: ArgumentHelp(
      "Accounts, subscriptions or repositories as CSV or JSON, instead of reports.",
      valueName: "file"))
  var boundary: String?

  @Option(
    help: ArgumentHelp(
      "Tasks as CSV, or Jira's or GitHub's export of issues, instead of reports.",
      valueName: "file"))
  var tasks: String?

  @Option(
    help: ArgumentHelp(
      "People as CSV: the roster, or what an HR system or a directory exported, instead of reports.",
      valueName: "file"))
  var people: String?

  @Option(
    help: ArgumentHelp(
      "Training as CSV, or what a learning system exported, instead of reports.",
      valueName: "file"))
  var training: String?

  @Option(
    help: ArgumentHelp(
      "Signatures of policies as CSV, or what a signature tool exported, instead of reports.",
      valueName: "file"))
  var acknowledgements: String?

  @Option(help: ArgumentHelp("Policies as CSV, instead of reports.", valueName: "file"))
  var policies: String?

  @Option(
    help: ArgumentHelp(
      "The mapping of the project that says what the columns of the table are.",
      valueName: "name"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "How dates are meant that can be read in two ways: day-first or month-first.",
      valueName: "order"))
  var dates: DateOrder?

  @Option(
    help: ArgumentHelp(
      "The last day of people who are gone, where the table says none.", valueName: "date"))
  var leaversOn: String?

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp("The format, instead of telling it from the content.", valueName: "id"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "What was scanned, for reports that do not say: a repository, an image.", valueName: "name"))
  var target = ""

  @Flag(help: "End with 65 when anything was refused.")
  var strict = false

  @OptionGroup var options: ProjectOptions

  func validate() throws {
    let kinds = (reports.isEmpty ? 0 : 1) + tables.count
    if kinds != 1 {
      throw ValidationError(
        "Name reports, or one of --gaps, --boundary, --tasks, --people, --training, "
          + "--acknowledgements and --policies.")
    }
    if mapping != nil || dates != nil, !(tables.first?.0.takesOptions ?? false) {
      throw ValidationError(
        "--mapping and --dates are about people, training, acknowledgements and policies.")
    }
    if leaversOn != nil, people == nil {
      throw ValidationError("--leavers-on is about people.")
    }
    if reports.isEmpty, format != nil || !target.isEmpty {
      throw ValidationError("--format and --target are about reports.")
    }
  }

  func run() throws {
    let here = Surroundings.current()
    let file = try options.open(here)
    defer { try? file.close() }
    if let (kind, path) = tables.first { return try importTable(kind, path, into: file, here) }
    try importReports(into: file, here)
  }

  /// The tables that are named instead of reports.
  private var tables: [(TableKind, String)] {
    [
      (.checklist, gaps), (.boundary, boundary), (.tasks, tasks), (.people, people),
      (.training, training), (.acknowledgements, acknowledgements), (.policies, policies),
    ].compactMap { kind, path in path.map { (kind, $0) } }
  }

  private func importTable(
    _ kind: TableKind, _ path: String, into file: ProjectFile, _ here: Surroundings
  ) throws {
    let today = try options.day(here, of: file)
    let leaveDay = try leaversOn.map { try DateReading.read($0, today: today).get() }
    let context = TableContext(
      file: file, author: try options.author.author(here), asOf: today,
      choices: TableChoices(mapping: mapping, dates: dates, leaversOn: leaveDay),
      newID: Surroundings.newID)
    try TableImport(
      path: path, job: kind.job(context), isRehearsal: dryRun, printsJSON: json, isStrict: strict
    ).run()
  }

  private func importReports(into file: ProjectFile, _ here: Surroundings) throws {
    let job = try ImportJob(
      file: file, author: options.author.author(here), format: format, target: target,
      isRehearsal: dryRun)
    let day = try options.day(here, of: file)
    Interruption.watch()
    var before = json ? nil : try ProjectState.load(file, asOf: day)
    var bar: (path: String, bar: ProgressBar)?
    let outcomes = try job.run(paths: reports) { path, progress in
      guard !Interruption.isAsked else {
        bar?.bar.clear()
        throw Interruption(message: "stopped; nothing of \(path) was imported")
      }
      if bar?.path != path { bar = (path, ProgressBar(path)) }
      bar?.bar.show(progress)
    } done: { outcome in
      bar?.bar.clear()
      if let failure = outcome.failure { return Console.error.say(failure.message) }
      guard let was = before else { return }
      let after = dryRun || !outcome.isRead ? nil : try ProjectState.load(file, asOf: day)
      Console.output.print(ImportSummaryText.lines(outcome, before: was, after: after))
      before = after ?? was
    }
    if outcomes.isEmpty { throw Failure(.missing, "there is no file in \(reports[0])") }
    try file.close()
    if json { try JSONOutput.print(ImportJSON(outcomes)) }
    if !json, outcomes.count > 1 { Console.output.print(ImportSummaryText.total(outcomes)) }
    try end(outcomes)
  }

  private func end(_ outcomes: [ImportJob.Outcome]) throws {
    let failures = outcomes.compactMap(\.failure)
    if let bad = failures.first(where: { $0.kind == .badInput }) ?? failures.first {
      throw Ending(bad.kind)
    }
    if strict, outcomes.contains(where: { !$0.refusals.isEmpty }) { throw Ending(.badInput) }
  }
}

extension DateOrder: ExpressibleByArgument {}
