/// A scope that is signed off as it stands; later edits make a new version (DOMAIN §3).
package enum ScopeFreeze {
  /// What has to be put right before a freeze, each a sentence; all else is a warning.
  package static func problems(
    project: Project, items: Items, today: CalendarDate
  ) -> [String] {
    var problems: [String] = []
    if items.single(.organisation).lacks("legal_name") {
      problems.append("Enter the legal name of the organisation: it stands on the report's cover.")
    }
    if project.auditType == .typeII {
      problems += period(project.period, today: today)
    }
    if !items[.component].contains(where: { $0["scope"] == "in" }) {
      problems.append("Take something into the boundary: nothing is in scope yet.")
    }
    return problems
  }

  /// The version a freeze adds.
  package static func item(
    name: String, reason: String, on day: CalendarDate, content: ScopeContent, id: String
  ) -> Item {
    Item(
      kind: .scopeVersion, id: id,
      values: [
        "name": name, "reason": reason, "frozen_on": day.description, "content": content.text,
      ])
  }

  private static func period(_ period: Period?, today: CalendarDate) -> [String] {
    guard let period else { return ["A Type II needs its period: choose its first and last day."] }
    guard period.end.adding(months: 12) < today else { return [] }
    return [
      "The period ended on \(period.end), more than 12 months ago, and a report on it would be out"
        + " of date: choose the period to be examined."
    ]
  }
}
