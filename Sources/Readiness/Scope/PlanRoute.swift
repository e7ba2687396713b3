/// One step on the way to a report, and how long it takes.
struct PlanStep: Hashable, Sendable {
  enum Span: Hashable, Sendable {
    case weeks(Int)
    case months(Int)
    /// Months of observation, which the project's own period replaces.
    case period(months: Int)
  }

  let title: String
  /// What is reached at its end.
  let milestone: String
  let span: Span

  init(_ title: String, _ milestone: String, _ span: Span) {
    self.title = title
    self.milestone = milestone
    self.span = span
  }

  var isPeriod: Bool { if case .period = span { true } else { false } }

  /// The first of the days that end on a day; both are counted.
  func start(endingOn end: CalendarDate) -> CalendarDate {
    switch span {
    case .weeks(let weeks): end.adding(days: 1 - 7 * weeks)
    case .months(let months), .period(let months): end.adding(days: 1).adding(months: -months)
    }
  }
}

/// A way to a report: its steps, and how long it usually takes (DOMAIN §3, §6).
struct PlanRoute: Hashable, Sendable {
  let steps: [PlanStep]
  /// In words, as a sentence begins.
  let usual: String
  let leastMonths: Int
  /// Whether an earlier report shortens it, so that the long lead is not needed.
  let isRenewal: Bool

  /// A report is issued this many weeks after the end of the period (DOMAIN §6, convention).
  static let reportingWeeks = 4...8
  /// Planning begins this many months ahead (DOMAIN §3).
  static let leadMonths = 12...18

  /// The way from where the company stands to what it needs.
  static func of(_ goal: Goal) -> PlanRoute {
    let isDocumented = goal.plan == .documentationFirst
    guard goal.report == .typeII else {
      return PlanRoute(
        steps: preparation(isDocumented, remediation: 6) + [typeI],
        usual: "A Type I takes 2 to 4 months to reach", leastMonths: 2, isRenewal: false)
    }
    switch goal.previous {
    case .typeII?:
      return PlanRoute(
        steps: [period(12), report], usual: "A next Type II takes its period and the report",
        leastMonths: 0, isRenewal: true)
    case .typeI?:
      return PlanRoute(
        steps: [remediation(4), rehearsal, period(3), report],
        usual: "A Type II takes 3 to 6 months from a Type I", leastMonths: 3, isRenewal: true)
    case nil where goal.plan == .typeIFirst:
      return PlanRoute(
        steps: preparation(false, remediation: 6) + [typeI, period(3), report],
        usual: "A Type I and then a Type II take 5 to 10 months", leastMonths: 5, isRenewal: false)
    case nil:
      return PlanRoute(
        steps: preparation(isDocumented, remediation: 11) + [period(6), report],
        usual: "A Type II from nothing takes 1 to 2 years", leastMonths: 12, isRenewal: false)
    }
  }

  private static func preparation(_ isDocumented: Bool, remediation weeks: Int) -> [PlanStep] {
    [scope] + (isDocumented ? [documentation] : []) + [gaps, remediation(weeks), rehearsal]
  }

  private static func remediation(_ weeks: Int) -> PlanStep {
    PlanStep("Remediation", "Key controls in place", .weeks(weeks))
  }

  private static func period(_ months: Int) -> PlanStep {
    PlanStep("Observation period", "Observation period over", .period(months: months))
  }

  private static let scope = PlanStep("Scope", "Scope frozen", .weeks(2))
  /// With the scope, these weeks are the three months of documentation first.
  private static let documentation = PlanStep(
    "Policies and procedures", "Policies and procedures approved", .weeks(11))
  private static let gaps = PlanStep("Gap analysis", "Every criterion assessed", .weeks(3))
  private static let rehearsal = PlanStep("Pre-audit check", "Ready for the auditor", .weeks(2))
  private static let typeI = PlanStep("Type I examination", "Type I report issued", .weeks(4))
  private static let report = PlanStep(
    "Fieldwork and report", "Type II report issued", .weeks(reportingWeeks.upperBound))
}

/// What is needed, by when, and what there is already.
struct Goal: Hashable, Sendable {
  var report: Project.AuditType
  var target: CalendarDate?
  var plan: PlanTemplate?
  /// The type of the report before this one; nil for a first one.
  let previous: Project.AuditType?
  /// The period the project decided on for a Type II.
  let period: Period?

  init(project: Project, items: Items) {
    let goal = items.single(.goal)
    report = Self.type(goal["report_type"]) ?? project.auditType
    target = goal.date("target_date")
    plan = PlanTemplate(rawValue: goal["plan"])
    previous = Self.type(items.single(.audit)["previous_type"])
    period = project.auditType == .typeII ? project.period : nil
  }

  /// The last day a period may end for its report to be there in time, at the quickest.
  var latestPeriodEnd: CalendarDate? {
    target?.adding(days: -7 * PlanRoute.reportingWeeks.lowerBound)
  }

  /// The project's own period, where a report on it can be there in time.
  var fittingPeriod: Period? {
    guard report == .typeII, let period, let latestPeriodEnd, period.end <= latestPeriodEnd
    else { return nil }
    return period
  }

  private static func type(_ text: String) -> Project.AuditType? {
    switch text {
    case "type_1": .typeI
    case "type_2": .typeII
    default: nil
    }
  }
}
