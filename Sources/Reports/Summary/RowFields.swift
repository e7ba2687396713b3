import Readiness

extension SummaryFields {
  static let criterion = ReportFields<CriterionRow>(
    [
      .line("id", "the id, such as CC6.1") { $0.score.criterion.description },
      .line("title", "what it asks for, in a few words") { $0.title },
      .line("question", "what an assessor asks") { $0.question },
      .line("status", "met, partially met, not met, not assessed or not applicable") {
        $0.score.status.title
      },
      .flag("isStale", "whether the assessment has grown old") { $0.score.isStale },
      .line("score", "its score; a dash when it does not apply") { $0.scoreText },
      .line("band", "the band of its score") { $0.bandText },
      .line("design", "D, the design assessment") { $0.designText },
      .line("findings", "F, what open findings take") { $0.findingsText },
      .flag("hasCap", "whether a limit lowers its score") { $0.score.bindingCap != nil },
      .line("cap", "the limit that lowers its score") {
        $0.score.bindingCap.map { Percent($0.limit).description } ?? "—"
      },
      .line("capCause", "why the limit stands") { $0.score.bindingCap?.cause ?? "" },
      .line("open", "how many open findings are linked to it") { String($0.score.openFindings) },
      .line("late", "how many of them are past their target") { String($0.score.lateFindings) },
      .line("owner", "who owns it") { $0.owner },
      .line("ownerRole", "who answers for it in a small company, as a role") { $0.ownerRole },
      .line("assessedOn", "the day its status was set") {
        $0.assessment.assessedOn?.description ?? "—"
      },
      .line("pointsConsidered", "points of focus somebody looked at") {
        String($0.score.pointsConsidered)
      },
      .line("pointsApplicable", "points of focus that count") { String($0.score.pointsApplicable) },
      .flag("hasRationale", "whether a reason was given") { !$0.assessment.rationale.isEmpty },
      .line("rationale", "why the status is what it is, on one line") { $0.assessment.rationale },
      .block("rationaleQuoted", "why the status is what it is") { $0.assessment.rationale },
      .flag("hasNote", "whether there is a note") { !$0.assessment.note.isEmpty },
      .line("note", "the note, on one line") { $0.assessment.note },
      .block("noteQuoted", "the note") { $0.assessment.note },
      .line("pointNames", "points of focus not met or partially met, on one line") {
        $0.openPoints.isEmpty
          ? "none recorded"
          : $0.openPoints.map { "\($0.assessment.point) (\($0.assessment.status.title))" }
            .joined(separator: ", ")
      },
    ]
      + ReportField.list("points", "points of focus not met or partially met", of: point) {
        $0.openPoints
      } + ChecklistFields.criterion)

  static let point = ReportFields<PointRow>([
    .line("point", "the point's id") { $0.assessment.point },
    .line("label", "the point in a few words") { $0.label },
    .line("pointStatus", "partially met or not met") { $0.assessment.status.title },
    .flag("hasPointNote", "whether there is a note") { !$0.assessment.note.isEmpty },
    .line("pointNote", "the note, on one line") { $0.assessment.note },
  ])

  static let category = ReportFields<CategoryRow>([
    .line("category", "the category's name") { $0.score.category.title },
    .line("score", "the mean score; a dash when no criterion applies") {
      $0.score.percent?.description ?? "—"
    },
    .line("band", "the band of the score") { $0.score.band?.title ?? "no criterion applies" },
    .line("ready", "how many of its criteria are ready") { String($0.score.readyCount) },
    .line("counted", "how many of its criteria count") { String($0.score.count) },
    .line("open", "how many of its criteria are not assessed") { String($0.notAssessed) },
  ])

  static let cap = ReportFields<CapRow>([
    .line("limit", "the highest score it allows") { Percent($0.cap.limit).description },
    .line("cause", "why it stands, as a sentence") { $0.cap.cause },
    .line("lowers", "the criteria it lowers") { $0.lowers },
  ])

  static let effect = ReportFields<EffectRow>([
    .line("fix", "what to do") { $0.effect.title },
    .line("subject", "the criterion's id, or the check's tool and id") { $0.subject },
    .line("raise", "percentage points of the overall score, before caps") {
      Figure.raise($0.effect.raise)
    },
    .line("owner", "who owns its main criterion") { $0.main?.owner ?? CriterionRow.noOwner },
    .line("title", "what its main criterion asks for") { $0.main?.title ?? "" },
    .line("raises", "the criteria it raises") { $0.criteria },
  ])

  static let severity = ReportFields<SeverityRow>([
    .line("severity", "how bad the tool says it is") { $0.severity.rawValue },
    .line("open", "how many are open") { String($0.open) },
    .line("late", "how many of them are past their target") { String($0.late) },
    .line("target", "the days until they are late") {
      $0.targetDays.map { Figure.count($0, "day", "days") } ?? "none"
    },
  ])

  static let check = ReportFields<CheckRow>([
    .line("name", "the check's title, or its id where it has none") { $0.name },
    .line("checkId", "the check's id") { $0.group.check.id },
    .line("tool", "the tool the check belongs to") { $0.group.check.tool },
    .line("severity", "the worst severity open") { $0.severity.rawValue },
    .line("mappedTo", "the criteria it speaks to, the main one first") { $0.criteria },
    .flag("isUnconfirmed", "whether its criteria wait for a person's yes") {
      $0.waitsForConfirmation
    },
    .line("failing", "failing resources, of those checked") { $0.failing },
    .line("open", "how many findings are open") { String($0.open) },
    .line("late", "how many of them are past their target") { String($0.late) },
  ])

  static let imported = ReportFields<ImportRow>([
    .line("tool", "the tool") { $0.report.tool },
    .line("toolVersion", "the tool's version") {
      $0.report.toolVersion.isEmpty ? "not stated" : $0.report.toolVersion
    },
    .line("report", "the report's file name") { $0.report.reportName },
    .line("scannedOn", "the day it was taken") { $0.report.scannedOn.description },
    .line("age", "how far that is from the as-of date") { $0.age },
    .line("rows", "how many rows it has") { String($0.report.rows) },
    .line("refused", "how much of it could not be read") { String($0.report.refused) },
  ])
}
