import Jobs
import ProjectFile
import Readiness
import Terminal

/// What an import came to, as a text to read: nothing is dropped without a word.
enum ImportText {
  /// Refusals shown; the others are counted.
  private static let mostRefusals = 100

  static func view(_ outcome: ImportJob.Outcome, _ project: ProjectState) -> Reading {
    if let failure = outcome.failure {
      return Reading(
        "Not imported",
        [
          .paragraph(WorkbenchUpdate.sentence(failure.message)), .blank,
          .paragraph("Nothing of the report is in the project."),
        ])
    }
    let counts = outcome.counts
    var blocks: [TextView.Block] = [
      .heading(
        "\(outcome.header.tool) \(outcome.header.toolVersion): \(counted(counts.rows, "row"))"),
      .bullet(
        "\(grouped(counts.failed)) failed, \(grouped(counts.passed)) passed, "
          + "\(grouped(counts.other)) other"),
      .bullet(
        "\(grouped(counts.created)) new, \(grouped(counts.reopened)) reopened, "
          + "\(grouped(counts.resolved)) resolved, \(grouped(counts.unchanged)) unchanged, "
          + counted(counts.duplicates, "duplicate")),
      .bullet("\(counted(counts.gone, "open finding")) no longer listed, and so resolved"),
      .bullet(
        "\(grouped(counts.checksMapped)) of \(counted(counts.checks, "check")) mapped to criteria"),
    ]
    if counts.maskedSecrets > 0 {
      blocks.append(.bullet("\(counted(counts.maskedSecrets, "secret")) masked"))
    }
    if counts.cutFields > 0 {
      blocks.append(.bullet("\(counted(counts.cutFields, "field")) over 64 KiB cut"))
    }
    if outcome.entry == nil { blocks.append(.bullet("It changed nothing.")) }
    blocks += [.blank, .heading("Criteria it hurts most")] + hurt(project)
    if !outcome.refusals.isEmpty {
      blocks += [.blank, .heading("\(grouped(outcome.refusals.count)) not read")]
      blocks += outcome.refusals.prefix(mostRefusals).map { .bullet("\($0.place): \($0.reason)") }
      let others = outcome.refusals.count - mostRefusals
      if others > 0 { blocks.append(.bullet("and \(grouped(others)) more")) }
    }
    return Reading("Imported \(outcome.path.split(separator: "/").last ?? "a report")", blocks)
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
