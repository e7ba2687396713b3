import Jobs
import ProjectFile
import Readiness
import Terminal

/// What reports would change, or came to, as a text to read: nothing is dropped without a word.
enum ImportText {
  /// Refusals shown of one report; the others are counted.
  private static let mostRefusals = 100
  /// Changes shown of one report and one kind.
  private static let mostChanges = 10

  /// What would change, before anything is written.
  static func preview(_ outcomes: [ImportJob.Outcome], _ plan: ImportPlan) -> Reading {
    guard outcomes.contains(where: \.isRead) else {
      return Reading(
        "Not imported",
        outcomes.flatMap(notRead) + [.blank, .paragraph("Nothing of it is in the project.")])
    }
    var blocks = total(outcomes, isDone: false)
    if !plan.target.isEmpty {
      blocks.append(.bullet("filed under \(plan.target), where a report does not say"))
    }
    return Reading("Import \(plan.name)?", blocks + each(outcomes))
  }

  /// What became of them.
  static func result(_ outcomes: [ImportJob.Outcome], _ project: ProjectState) -> Reading {
    var blocks = total(outcomes, isDone: true)
    if outcomes.allSatisfy({ $0.entry == nil }) { blocks.append(.bullet("It changed nothing.")) }
    blocks += [.blank, .heading("Criteria it hurts most")] + hurt(project)
    return Reading("Imported", blocks + each(outcomes))
  }

  private static func total(
    _ outcomes: [ImportJob.Outcome], isDone: Bool
  ) -> [TextView.Block] {
    let read = outcomes.filter(\.isRead)
    func sum(_ count: KeyPath<ImportCounts, Int>) -> String {
      grouped(read.reduce(0) { $0 + $1.counts[keyPath: count] })
    }
    let head = isDone ? "" : "would be "
    return [
      .heading(counted(read.count, "report") + ", \(sum(\.rows)) rows, \(sum(\.failed)) failed"),
      .bullet(
        "\(sum(\.created)) \(head)new, \(sum(\.reopened)) reopened, "
          + "\(sum(\.resolved)) resolved, \(sum(\.unchanged)) unchanged"),
      .bullet("\(sum(\.gone)) open no longer listed where the reports looked, and so resolved"),
    ] + absent(outcomes) + others(outcomes)
  }

  /// What stays open although the reports no longer list it.
  private static func absent(_ outcomes: [ImportJob.Outcome]) -> [TextView.Block] {
    let count = outcomes.filter(\.isRead).reduce(0) { $0 + $1.counts.absent }
    if count == 0 { return [] }
    return [
      .bullet(
        "\(grouped(count)) open no longer listed, of checks the reports do not show to have run: "
          + "they stay open")
    ]
  }

  private static func others(_ outcomes: [ImportJob.Outcome]) -> [TextView.Block] {
    [
      (outcomes.count { $0.failure != nil }, "refused as a whole"),
      (outcomes.count(where: \.isPassedOver), "passed over, being no report"),
      (outcomes.count { $0.repeats != nil }, "with the bytes of another"),
    ].filter { $0.0 > 0 }.map { .bullet("\(counted($0.0, "file")) \($0.1)") }
  }

  private static func each(_ outcomes: [ImportJob.Outcome]) -> [TextView.Block] {
    outcomes.flatMap { [.blank] + ($0.isRead ? report($0) : notRead($0)) }
  }

  private static func report(_ outcome: ImportJob.Outcome) -> [TextView.Block] {
    let counts = outcome.counts
    let tool = [outcome.header.tool, outcome.header.toolVersion].filter { !$0.isEmpty }
      .joined(separator: " ")
    var blocks: [TextView.Block] = [
      .heading("\(outcome.path.fileName): \(tool.isEmpty ? outcome.header.format : tool)"),
      .bullet(
        "\(counted(counts.rows, "row")): \(grouped(counts.failed)) failed, "
          + "\(grouped(counts.passed)) passed, \(grouped(counts.other)) other"),
      .bullet(
        "\(grouped(counts.created)) new, \(grouped(counts.reopened)) reopened, "
          + "\(grouped(counts.resolved)) resolved, \(grouped(counts.gone)) gone, "
          + "\(grouped(counts.unchanged)) unchanged, \(counted(counts.duplicates, "duplicate"))"),
      .bullet(
        "\(grouped(counts.checksMapped)) of \(counted(counts.checks, "check")) mapped to criteria"),
    ]
    blocks += outcome.header.warnings.map { .bullet("not whole: \($0)") }
    if counts.maskedSecrets > 0 {
      blocks.append(.bullet("\(counted(counts.maskedSecrets, "secret")) masked"))
    }
    if counts.cutFields > 0 {
      blocks.append(.bullet("\(counted(counts.cutFields, "field")) over 64 KiB cut"))
    }
    return blocks + refusals(outcome) + changes(outcome)
  }

  /// Some of what would change, the worst first.
  private static func changes(_ outcome: ImportJob.Outcome) -> [TextView.Block] {
    ImportChange.Kind.allCases.flatMap { kind -> [TextView.Block] in
      let changes = outcome.changes.filter { $0.kind == kind }.prefix(mostChanges)
      return changes.map { change in
        .bullet(
          "\(kind.rawValue), \(change.severity.rawValue): \(change.title) on \(change.resource)")
      }
    }
  }

  private static func refusals(_ outcome: ImportJob.Outcome) -> [TextView.Block] {
    guard !outcome.refusals.isEmpty else { return [] }
    let others = outcome.refusals.count - mostRefusals
    return [.bullet("\(grouped(outcome.refusals.count)) not read:")]
      + outcome.refusals.prefix(mostRefusals).map { .bullet("\($0.place): \($0.reason)") }
      + (others > 0 ? [.bullet("and \(grouped(others)) more")] : [])
  }

  private static func notRead(_ outcome: ImportJob.Outcome) -> [TextView.Block] {
    let why =
      outcome.failure.map { WorkbenchUpdate.sentence($0.message) }
      ?? outcome.repeats.map { "It holds the same bytes as \($0.fileName): nothing to add." }
      ?? outcome.refusals.first.map { "Passed over: \($0.reason)" } ?? ""
    return [.heading(outcome.path.fileName), .paragraph(why)]
  }

  private static func hurt(_ project: ProjectState) -> [TextView.Block] {
    let worst = project.readiness.scores.filter { $0.openFindings > 0 }
      .sorted { ($1.openFindings, $0.criterion) < ($0.openFindings, $1.criterion) }.prefix(5)
    if worst.isEmpty { return [.paragraph("None: nothing is open.")] }
    return worst.map { score in
      let title = Catalogue.shipped.criterion(score.criterion)?.title ?? ""
      let late = score.lateFindings > 0 ? ", \(grouped(score.lateFindings)) late" : ""
      return .bullet("\(score.criterion) \(title): \(grouped(score.openFindings)) open\(late)")
    }
  }
}
