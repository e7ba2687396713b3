/// A made-up company half way through its period, for looking around; nothing in it is real.
///
/// Everything is placed relative to the as-of day, so that the same day gives the same company.
package struct DemoCompany: Sendable {
  /// The day the demo is looked at.
  package let asOf: CalendarDate
  package let project: Project
  /// Those who work in the project from its first day; the roster names everyone.
  package let people: [Person]
  /// What happened so far, the earliest first.
  package let steps: [DemoStep]

  private let tables: DemoTables

  /// Throws when a text of the demo is broken, which a test excludes.
  package init(asOf: CalendarDate) throws(Refusal) {
    let tables = try DemoTables.shipped()
    self.asOf = asOf
    self.tables = tables
    people = tables.people.filter(\.isFounder).map(\.person)
    let project = Self.project(asOf: asOf)
    self.project = project
    let reports = DemoReport.Edition.allCases.map { edition in
      DemoStep(
        at: edition.takenAt(asOf: asOf).adding(seconds: 2 * 3_600), actor: tables.lead,
        change: .importReport(edition))
    }
    let values = DemoValues(
      tables: tables, asOf: asOf, period: project.period, company: project.name)
    let kept = try DemoItems(values: values).read()
    steps =
      (try tables.assessments(asOf: asOf) + tables.points(asOf: asOf) + kept.steps + reports
      + Self.staff(values, kept.items))
      .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  /// The bytes of one of the two scanner reports.
  package func report(_ edition: DemoReport.Edition) -> [UInt8] {
    DemoReport(edition, tables: tables, takenAt: edition.takenAt(asOf: asOf)).bytes()
  }

  /// The roster, and who signed and took what.
  private static func staff(
    _ values: DemoValues, _ items: Items
  ) throws(Refusal) -> [DemoStep] {
    let recorder = values.tables.person("hannah") ?? values.tables.lead
    let roster = DemoRoster(values: values)
    let duties = try DemoDuties(values, items: items, people: roster.people(on: values.asOf))
    return try roster.steps(by: recorder) + duties.steps(by: recorder)
  }

  /// Six months from the first of the month nearest to 84 days before the as-of day.
  private static func project(asOf: CalendarDate) -> Project {
    let about = asOf.adding(days: -84)
    let first = about.adding(days: 1 - about.day)
    let start = about.day <= 15 ? first : first.adding(months: 1)
    let end = start.adding(months: 6).adding(days: -1)
    return Project(
      id: "5c0e7a14-2b3d-4f61-9a70-1d4e8b52c600", name: "Pennywharf",
      categories: [.security, .availability, .confidentiality], auditType: .typeII,
      period: Period(start: start, end: end), timeZone: "Europe/Dublin")
  }
}

/// One thing that happened in the demo company.
package struct DemoStep: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// The assessment as it stands from then on; one that is not assessed only names an owner.
    case assess(Assessment)
    case point(PointAssessment)
    /// Items as they stand from then on; without a title the change names itself.
    case items([Item], title: String?)
    /// A version of the scope as it stands then, signed off by who records it.
    case freeze(Item, title: String)
    /// A baseline of the plan as it stands then.
    case freezePlan(Item, title: String)
    /// Versions of policies, and the policies they approve, as one decision: who made it, when and on
    /// what proof stands in the first version.
    case approve([Item], title: String)
    case settings([String: String], title: String)
    case importReport(DemoReport.Edition)
  }

  package let at: Instant
  package let actor: Person.ID
  package let change: Change
}
