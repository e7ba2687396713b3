import Readiness

/// The criteria of a series, with what was found of them.
struct SeriesRow: Sendable {
  let series: Series
  let rows: [CriterionRow]

  func count(_ status: GapStatus) -> Int { rows.count { $0.score.status == status } }
}

extension ReadinessSummary {
  /// Every series with a criterion in scope, in the order of the catalogue.
  var series: [SeriesRow] {
    let bySeries = Dictionary(grouping: criteria) { $0.score.criterion.series }
    return input.catalogue.series.compactMap { series in
      bySeries[series.id].map { SeriesRow(series: series, rows: $0) }
    }
  }
}

/// The names a template may use for the checklist: answers, gaps and tasks by criterion.
enum ChecklistFields {
  static let report: [ReportField<ReadinessSummary>] =
    [
      .line("gapPhrase", "how many gaps have which status") { $0.checklist.gapPhrase },
      .line("effortPhrase", "the person-days of open gaps") { $0.checklist.effortPhrase },
      .line("outOfScope", "the categories that are not in scope") { summary in
        let left = Category.allCases.filter { !summary.input.project.categories.contains($0) }
        return left.isEmpty ? "none" : left.map(\.title).joined(separator: ", ")
      },
    ] + ReportField.list("series", "the series in scope", of: series) { $0.series }
    + ReportField.list("allGaps", "every gap", of: gap) { $0.checklist.allGaps }
    + ReportField.list("otherGaps", "gaps of no criterion in scope", of: gap) {
      $0.checklist.otherGaps
    }
    + ReportField.list("otherTasks", "tasks of no criterion in scope", of: task) {
      $0.checklist.otherTasks
    }

  /// What a criterion has beside its score.
  static let criterion: [ReportField<CriterionRow>] =
    [
      .flag("isMet", "whether it is met") { $0.score.status == .met },
      .flag("isAssessed", "whether somebody set a status") {
        $0.score.status != .notAssessed
      },
      .line("ownedBy", "who owns it, as a sentence goes on") {
        $0.assessment.owner == nil ? CriterionRow.noOwner : "owned by \($0.owner)"
      },
      .paragraph("grounds", "why the status is what it is, in full on one line") {
        $0.assessment.rationale
      },
      .paragraph("howKnown", "method, source and who said it") { $0.howKnown },
      .flag("hasEvidence", "whether evidence was seen") { !$0.assessment.evidence.isEmpty },
      .block("evidenceQuoted", "the evidence seen") { $0.assessment.evidence },
      .flag("hasLastTime", "whether there is something of the cycle before") {
        !$0.assessment.lastTime.isEmpty
      },
      .block("lastTimeQuoted", "what was said in the cycle before") { $0.assessment.lastTime },
      .flag("isRestingOnServices", "whether a subservice organisation does part of it") {
        !$0.work.restsOn.isEmpty
      },
      .paragraph("restsOn", "the subservice organisations that do part, with their share") {
        $0.work.restsOn
      },
    ] + ReportField.list("answers", "what people said", of: answer) { $0.work.answers }
    + ReportField.list("recordedGaps", "the gaps found", of: gap) { $0.work.gaps }
    + ReportField.list("tasks", "what is done about it", of: task) { $0.work.tasks }

  private static let series = ReportFields<SeriesRow>(
    [
      .line("seriesId", "the id, such as CC6") { $0.series.id },
      .line("seriesTitle", "what it is about") { $0.series.title },
      .line("seriesMet", "how many criteria are met") { String($0.count(.met)) },
      .line("seriesPartial", "how many are partially met") { String($0.count(.partiallyMet)) },
      .line("seriesNotMet", "how many are not met") { String($0.count(.notMet)) },
      .line("seriesNotAssessed", "how many are not assessed") { String($0.count(.notAssessed)) },
      .line("seriesNotApplicable", "how many do not apply") { String($0.count(.notApplicable)) },
    ]
      + ReportField.list("seriesCriteria", "its criteria", of: SummaryFields.criterion) {
        $0.rows
      })

  private static let answer = ReportFields<ItemRow>([
    .said("text", "what was said"), .said("saidBy", "who said it", field: "said_by"),
    .said("method", "document review, interview or inspection"),
    .flag("hasSource", "whether a source is named") { !$0.item["source"].isEmpty },
    .said("source", "the document, system or meeting"), .said("day", "the day"),
    .flag("hasAnswerStatus", "whether they see a status") { !$0.item["status"].isEmpty },
    .said("answerStatus", "the status they see", field: "status"),
    .flag("hasSeen", "whether evidence was seen") { !$0.item["evidence"].isEmpty },
    .said("seen", "the evidence seen", field: "evidence"),
  ])

  private static let step = ReportFields<String>([
    .paragraph("step", "one step, in words") { $0 }
  ])

  private static let gap = ReportFields<GapRow>(
    [
      .paragraph("gapName", "its code and name") { $0.row.item.label },
      .paragraph("gapStatus", "its status, and what an acceptance rests on") { $0.status },
      .flag("isToldElsewhere", "whether another criterion tells it in full") {
        $0.toldUnder != nil
      },
      .line("toldUnder", "the criterion that tells it in full") {
        $0.toldUnder?.description ?? ""
      },
      .line("effort", "the effort it takes") { $0.row.words("effort") },
      .line("gapOwner", "who owns it") { $0.row.words("owner") },
      .line("foundOn", "the day it was found") { $0.row.words("found_on") },
      .line("gapCriteria", "its criteria") { $0.row.words("criteria") },
      .flag("hasGapReason", "whether a reason is given") { !$0.row.item["reason"].isEmpty },
      .paragraph("gapReason", "why it is closed, accepted or false") { $0.row.words("reason") },
      .flag("hasGapDescription", "whether it is described") {
        !$0.row.item["description"].isEmpty
      },
      .paragraph("gapDescription", "the description") { $0.row.words("description") },
      .flag("hasGapNote", "whether it has a note") { !$0.row.item["note"].isEmpty },
      .paragraph("gapNote", "the note") { $0.row.words("note") },
    ]
      + ReportField.list("steps", "the steps of the remediation", of: step) {
        $0.row.item.lines("steps")
      })

  private static let task = ReportFields<TaskRow>(
    [
      .paragraph("taskName", "its code and name") { $0.row.item.label },
      .line("taskStatus", "its status, and when it is due") { $0.status },
      .line("taskOwner", "who owns it") { $0.row.words("owner") },
      .flag("hasTaskReason", "whether it is blocked or cancelled for a reason") {
        !$0.row.item["reason"].isEmpty
      },
      .paragraph("taskReason", "why it is blocked or cancelled") { $0.row.words("reason") },
      .flag("hasTaskNote", "whether it has a note") { !$0.row.item["note"].isEmpty },
      .paragraph("taskNote", "the note") { $0.row.words("note") },
    ]
      + ReportField.list("taskSteps", "its steps", of: step) { $0.row.item.lines("steps") })
}

extension CriterionRow {
  /// How its assessor came to know: method, who was asked, source.
  fileprivate var howKnown: String {
    let parts = [
      assessment.method?.title ?? "", saidBy.isEmpty ? "" : "said by \(saidBy)",
      assessment.source.isEmpty ? "" : "source: \(assessment.source)",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "not recorded" : parts.joined(separator: ", ")
  }
}
