/// A new cycle in the same file: what begins anew, and what goes over from the last one (DOMAIN §3.10).
package enum CarryOver {
  /// What the next report is.
  package struct Choice: Hashable, Sendable {
    package var auditType: Project.AuditType
    /// For a Type I its one day.
    package var period: Period?
    /// Statuses stand instead of beginning anew, as when a Type I's results seed a Type II.
    package var keepsStatuses: Bool

    package init(auditType: Project.AuditType, period: Period?, keepsStatuses: Bool) {
      self.auditType = auditType
      self.period = period
      self.keepsStatuses = keepsStatuses
    }
  }

  /// What will be done, to be looked at before it is.
  package struct Plan: Hashable, Sendable {
    /// One change of the journal, each with its base.
    package let edits: [Edit]
    /// What goes over, as sentences with counts.
    package let carried: [String]
    /// What begins anew, as sentences with counts.
    package let reset: [String]
    /// What the journal calls the change.
    package let title: String
  }

  /// After a Type II the period that follows without a gap, as long in months; after a Type I a
  /// Type II of six months on its results (DOMAIN §6).
  ///
  /// Without a period of its own, the project follows on the previous report.
  package static func proposal(project: Project, items: Items) -> Choice {
    let last = project.period ?? previousPeriod(items.single(.audit))
    guard project.auditType == .typeII else {
      return Choice(
        auditType: .typeII, period: last.flatMap { period(after: $0, months: 6) },
        keepsStatuses: true)
    }
    return Choice(
      auditType: .typeII, period: last.flatMap { period(after: $0, months: $0.wholeMonths) },
      keepsStatuses: false)
  }

  package static func plan(
    _ choice: Choice, project: Project, assessments: [CriterionID: Assessment],
    points: [String: PointAssessment], items: Items, asOf: CalendarDate, people: [Person]
  ) -> Plan {
    let known = assessments.values.sorted { $0.criterion < $1.criterion }
    let checklist = known.map { before in
      Edit(.assess(carried(before, choice)), base: .assess(before))
    }
    let looked = choice.keepsStatuses ? [] : points.values.sorted { $0.point < $1.point }
    let pointEdits = looked.map { before in
      Edit(
        .assessPoint(PointAssessment(point: before.point, note: before.note)),
        base: .assessPoint(before))
    }
    var next = project
    (next.auditType, next.period) = (choice.auditType, choice.period)
    let audit = items.single(.audit)
    let edits =
      [
        Edit(.putProject(next), base: .putProject(project)),
        Edit(.putItem(previousReport(project, audit)), base: .putItem(audit)),
      ] + checklist + pointEdits
    let summary = CarryOverSummary(
      choice: choice, project: project, assessments: known, points: Array(points.values),
      items: items, asOf: asOf, people: people)
    return Plan(
      edits: edits.filter { $0.change != $0.base }, carried: summary.carried,
      reset: summary.reset,
      title: "New cycle: \(choice.auditType.title) \(choice.period?.spoken ?? "without a period")")
  }

  /// Owner and note go over; what was found is kept as last time.
  private static func carried(_ before: Assessment, _ choice: Choice) -> Assessment {
    var after =
      choice.keepsStatuses
      ? before
      : Assessment(criterion: before.criterion, owner: before.owner, note: before.note)
    after.lastTime = before.lastTime
    if before.status != .notAssessed {
      let day = before.assessedOn.map { " on \($0)" } ?? ""
      after.lastTime = "\(before.status.title)\(day): \(before.rationale)"
    }
    return after
  }

  /// A cycle without a period leaves what is known of the report before it.
  private static func previousReport(_ project: Project, _ audit: Item) -> Item {
    guard let period = project.period else { return audit }
    var audit = audit
    audit["previous_type"] = project.auditType == .typeI ? "type_1" : "type_2"
    audit["previous_start"] = period.start.description
    audit["previous_end"] = period.end.description
    audit["previous_firm"] = audit["firm"]
    return audit
  }

  private static func previousPeriod(_ audit: Item) -> Period? {
    guard let start = audit.date("previous_start"), let end = audit.date("previous_end")
    else { return nil }
    return Period(start: start, end: end)
  }

  /// A period of odd length is followed by one of as many days.
  private static func period(after last: Period, months: Int?) -> Period? {
    let start = last.end.adding(days: 1)
    let end =
      months.map { start.adding(months: $0).adding(days: -1) }
      ?? start.adding(days: last.days - 1)
    return Period(start: start, end: end)
  }
}

extension Period {
  /// The number of whole months it lasts; nil where it ends within one.
  package var wholeMonths: Int? {
    let months = (end.year - start.year) * 12 + end.month - start.month
    return [months, months + 1].first {
      $0 > 0 && start.adding(months: $0).adding(days: -1) == end
    }
  }

  /// As titles say it: a single day is one date.
  package var spoken: String { start == end ? start.description : "\(start) to \(end)" }
}
