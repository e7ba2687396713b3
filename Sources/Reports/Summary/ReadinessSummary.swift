import Readiness

/// What the readiness summary tells, section by section, drawn from the input (DOMAIN §12).
struct ReadinessSummary: Sendable {
  /// The list of checks is this long, and says how many more there are.
  static let checkLimit = 20

  let input: ReportInput
  /// Every criterion in scope, in the order of the catalogue.
  let criteria: [CriterionRow]
  /// Every check with open findings, the most urgent first.
  let checks: [CheckRow]
  let gapEffects: TopEffects
  let findingEffects: TopEffects
  let checklist: Checklist
  let description: SystemDescription
  let roadmap: Roadmap
  let papers: Papers

  init(_ input: ReportInput) {
    self.input = input
    let names = PersonNames(input.people)
    checklist = Checklist(input, names: names)
    description = SystemDescription(input, names: names)
    roadmap = Roadmap(input, names: names)
    papers = Papers(input, names: names)
    let rows = CriterionRows(input, names: names, checklist: checklist)
    criteria = input.readiness.scores.map(rows.row)
    checks = input.groups.compactMap(CheckRow.init)
      .sorted(by: CheckRow.isBefore)
    gapEffects = TopEffects.gaps(input.readiness.effects, criteria: criteria)
    findingEffects = TopEffects.findings(
      input.readiness.effects, criteria: criteria, groups: input.groups)
  }

  var overall: Readiness.Overall { input.readiness.overall }
  var counted: [CriterionRow] { criteria.filter(\.score.counts) }
  var gaps: [CriterionRow] {
    criteria.filter { $0.score.status == .notMet || $0.score.status == .partiallyMet }
  }
  func criteria(_ status: GapStatus) -> [CriterionRow] {
    criteria.filter { $0.score.status == status }
  }
  var lowest: [CriterionRow] {
    overall.lowest.compactMap { id in criteria.first { $0.score.criterion == id } }
  }

  var categories: [CategoryRow] {
    input.readiness.categories.map { score in
      let members = Set(input.catalogue.criteria(in: score.category).map(\.id))
      let open = criteria(.notAssessed).count { members.contains($0.score.criterion) }
      return CategoryRow(score: score, notAssessed: open)
    }
  }

  /// The limits that lower a score, the lowest limit first, each with what it lowers.
  var caps: [CapRow] {
    var lowered: [Readiness.Cap: [String]] = [:]
    for row in counted {
      guard let cap = row.score.bindingCap else { continue }
      lowered[cap, default: []].append(row.score.criterion.description)
    }
    if let cap = overall.cap, cap.limit < overall.mean {
      lowered[cap, default: []].append("the overall score")
    }
    return lowered.sorted { ($0.key.limit, $0.key.cause) < ($1.key.limit, $1.key.cause) }
      .map { CapRow(cap: $0.key, lowers: Self.list($0.value)) }
  }

  var statusPhrase: String {
    let order: [GapStatus] = [.met, .partiallyMet, .notMet, .notAssessed, .notApplicable]
    return order.map { "\(criteria($0).count) \($0.title)" }.joined(separator: ", ")
  }

  var severities: [SeverityRow] {
    Severity.allCases.compactMap { severity in
      let open = input.openBySeverity[severity] ?? 0
      guard open > 0 else { return nil }
      let late = checks.reduce(0) { $0 + ($1.group.open[severity]?.late ?? 0) }
      return SeverityRow(
        severity: severity, open: open, late: late,
        targetDays: input.targets.days[severity])
    }
  }

  /// Newest first; of one day by tool and name, so that the order never depends on the reader's.
  var imports: [ImportRow] {
    input.imports.sorted { left, right in
      (right.scannedOn, left.tool, left.reportName, left.rows, left.toolVersion)
        < (left.scannedOn, right.tool, right.reportName, right.rows, right.toolVersion)
    }.map { ImportRow(report: $0, asOf: input.asOf) }
  }

  /// Checks with open findings that speak to no criterion in scope, and so move no figure.
  var unmappedChecks: Int {
    let scope = Set(criteria.map(\.score.criterion))
    return checks.count { !$0.group.criteria.contains(where: scope.contains) }
  }

  var period: String {
    guard let period = input.project.period else { return "not decided yet" }
    if input.project.auditType == .typeI {
      return "\(period.end) (\(DayDistance.words(from: input.asOf, to: period.end)))"
    }
    let place =
      if let day = period.day(of: input.asOf) {
        "day \(day) of \(period.days)"
      } else if input.asOf < period.start {
        "not begun: it starts \(Figure.count(period.start.days(since: input.asOf), "day", "days"))"
          + " after the as-of date"
      } else {
        "over: it ended \(Figure.count(input.asOf.days(since: period.end), "day", "days"))"
          + " before the as-of date"
      }
    return "\(period.start) to \(period.end), \(place)"
  }

  private static func list(_ names: [String]) -> String {
    let shown = 8
    guard names.count > shown else { return names.joined(separator: ", ") }
    return names.prefix(shown).joined(separator: ", ") + " and \(names.count - shown) more"
  }
}
