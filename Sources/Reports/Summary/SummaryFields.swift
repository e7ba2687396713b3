import Readiness

/// Every name a template of a report on readiness may use.
///
/// A name that ends in `Quoted` is a block of quoted lines; every other text is one line.
enum SummaryFields {
  static let report = ReportFields<ReadinessSummary>(
    facts + verdict + lists.flatMap { $0 } + ChecklistFields.report + DescriptionFields.report
      + RoadmapFields.report + PaperFields.report)

  private static let facts: [ReportField<ReadinessSummary>] = [
    .line("project", "the project's name") { $0.input.project.name },
    .line("auditType", "Type I or Type II") { $0.input.project.auditType.title },
    .line("categoryNames", "the categories in scope") {
      $0.input.project.orderedCategories.map(\.title).joined(separator: ", ")
    },
    .line("period", "the period or date, and the day within it") { $0.period },
    .line("timeZone", "the zone in which its days begin") { $0.input.project.timeZone },
    .line("asOf", "the day the report speaks of") { $0.input.asOf.description },
    .line("version", "this program's version") { $0.input.productVersion },
    .line("journalHead", "the hash of the journal's newest entry") {
      $0.input.journalHead.isEmpty ? "none" : $0.input.journalHead
    },
    .line("journalCount", "how many entries the journal has") { String($0.input.journalCount) },
  ]

  private static let verdict: [ReportField<ReadinessSummary>] = [
    .line("scoreName", "what the score is called") { _ in Readiness.name },
    .flag("isScored", "whether any criterion in scope applies") { $0.overall.count > 0 },
    .line("score", "the overall score") { $0.overall.percent.description },
    .line("band", "the band of the overall score") { $0.overall.band.title },
    .flag("isReady", "whether the overall band is ready") { $0.overall.band == .ready },
    .line("readyPhrase", "n of N criteria ready") { $0.overall.readyPhrase },
    .line("readyCount", "how many criteria are ready") { String($0.overall.readyCount) },
    .line("count", "how many criteria count") { String($0.overall.count) },
    .line("statusPhrase", "how many criteria have which status") { $0.statusPhrase },
    .flag("isNothingAssessed", "whether no criterion was assessed") {
      $0.criteria(.notAssessed).count == $0.criteria.count
    },
    .line("openPhrase", "how many findings are open") {
      Figure.count($0.checks.reduce(0) { $0 + $1.open }, "open finding", "open findings")
    },
    .line("late", "how many open findings are past their target") {
      String($0.checks.reduce(0) { $0 + $1.late })
    },
    .line("lateCritical", "how many critical findings are past their target") {
      String($0.checks.reduce(0) { $0 + ($1.group.open[.critical]?.late ?? 0) })
    },
    .line("moreGapEffects", "how many gaps the list leaves out") {
      Figure.count($0.gapEffects.leftOut, "more gap", "more gaps")
    },
    .flag("hasMoreGapEffects", "whether the list of gaps leaves some out") {
      $0.gapEffects.leftOut > 0
    },
    .line("moreFindingEffects", "how many checks the list leaves out") {
      Figure.count($0.findingEffects.leftOut, "more check", "more checks")
    },
    .flag("hasMoreFindingEffects", "whether the list of findings leaves some out") {
      $0.findingEffects.leftOut > 0
    },
    .line("checkPhrase", "how many checks have open findings") {
      Figure.count($0.checks.count, "check", "checks")
    },
    .line("moreChecks", "how many checks the list leaves out") {
      let more = max(0, $0.checks.count - ReadinessSummary.checkLimit)
      return Figure.count(more, "more check", "more checks")
    },
    .flag("hasMoreChecks", "whether the list of checks leaves some out") {
      $0.checks.count > ReadinessSummary.checkLimit
    },
    .line("unmappedChecks", "how many checks speak to no criterion in scope") {
      Figure.count($0.unmappedChecks, "check", "checks")
    },
    .flag("hasUnmappedChecks", "whether some check speaks to no criterion in scope") {
      $0.unmappedChecks > 0
    },
  ]

  private static let lists: [[ReportField<ReadinessSummary>]] = [
    ReportField.list("categories", "the categories in scope", of: category) { $0.categories },
    ReportField.list("criteria", "every criterion in scope", of: criterion) { $0.criteria },
    ReportField.list("lowest", "up to three criteria, the lowest first", of: criterion) {
      $0.lowest
    },
    ReportField.list("gaps", "criteria not met or partially met", of: criterion) { $0.gaps },
    ReportField.list("met", "criteria that are met", of: criterion) { $0.criteria(.met) },
    ReportField.list("notAssessed", "criteria not assessed", of: criterion) {
      $0.criteria(.notAssessed)
    },
    ReportField.list("notApplicable", "criteria that do not apply", of: criterion) {
      $0.criteria(.notApplicable)
    },
    ReportField.list("caps", "the limits that lower a score", of: cap) { $0.caps },
    ReportField.list("gapEffects", "the gaps that raise the score most", of: effect) {
      $0.gapEffects.rows
    },
    ReportField.list("findingEffects", "the findings that raise the score most", of: effect) {
      $0.findingEffects.rows
    },
    ReportField.list("severities", "open findings by severity", of: severity) { $0.severities },
    ReportField.list("checks", "the most urgent checks with open findings", of: check) {
      Array($0.checks.prefix(ReadinessSummary.checkLimit))
    },
    ReportField.list("imports", "the reports imported, newest first", of: imported) {
      $0.imports
    },
  ]
}
