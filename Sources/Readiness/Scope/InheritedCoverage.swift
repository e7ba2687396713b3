/// Whether what a provider does for a criterion may be counted as ours (DOMAIN §5, §8).
///
/// It is conditional, and never makes a criterion not applicable.
package struct InheritedCoverage: Hashable, Sendable {
  /// What is missing, each a sentence.
  package let reasons: [String]
  /// What should be known and stands in no way, each a sentence.
  package let notes: [String]

  package var isValid: Bool { reasons.isEmpty }

  /// Asks whether coverage by a service is valid for a criterion on a day.
  ///
  /// Days that are still to come can be covered by nobody's report yet, so they are a note.
  package static func of(
    _ service: Item, _ criterion: CriterionID, project: Project, items: Items,
    asOf: CalendarDate
  ) -> InheritedCoverage {
    var check = Check(service: service, asOf: asOf)
    check.responsibility(SharedResponsibility.row(of: service, criterion, items: items))
    check.report(covering: project.period)
    if service["report"] == Check.report {
      check.categories(Catalogue.shipped.criterion(criterion)?.category)
      check.exceptions()
    }
    check.complementaryControls(items.complementaryControls(side: "us", service: service))
    return InheritedCoverage(reasons: check.reasons, notes: check.notes)
  }
}

/// The report of a provider, as far as days are concerned.
struct ProviderReport: Hashable, Sendable {
  let period: Period
  /// Days a bridge letter speaks for; at most three calendar months count (DOMAIN §8).
  let bridge: Period?

  /// Nil while its dates are not known.
  init?(_ service: Item) {
    guard let start = service.date("report_start"), let end = service.date("report_end"),
      let period = Period(start: start, end: end)
    else { return nil }
    self.period = period
    let next = end.adding(days: 1)
    let latest = next.adding(months: 3).adding(days: -1)
    bridge = service.date("bridge_end").flatMap { Period(start: next, end: min($0, latest)) }
  }

  /// The days of a period for which neither the report nor the bridge speaks.
  func uncovered(of wanted: Period) -> [Period] {
    let end = bridge?.end ?? period.end
    let before = Period(start: wanted.start, end: min(wanted.end, period.start.adding(days: -1)))
    let after = Period(start: max(wanted.start, end.adding(days: 1)), end: wanted.end)
    return [before, after].compactMap(\.self)
  }
}

private struct Check {
  static let report = "soc2_type_2"

  let service: Item
  let asOf: CalendarDate
  var reasons: [String] = []
  var notes: [String] = []

  init(service: Item, asOf: CalendarDate) {
    self.service = service
    self.asOf = asOf
  }

  private var name: String { service.name }

  mutating func responsibility(_ row: SharedResponsibility.Row) {
    if row.party == .us {
      reasons.append("\(row.criterion) is ours alone where \(name) is used: nothing is inherited.")
    }
  }

  mutating func report(covering wanted: Period?) {
    guard service["report"] == Self.report else {
      reasons.append(Self.otherReports[service["report"]] ?? Self.noReport)
      return
    }
    guard let report = ProviderReport(service) else {
      reasons.append("Enter the dates the report of \(name) covers, from and to.")
      return
    }
    guard let wanted else {
      reasons.append("Decide our own period: until then no report can be said to cover it.")
      return
    }
    if let letter = service.date("bridge_end"), let bridge = report.bridge, letter > bridge.end {
      notes.append(
        "The bridge letter counts up to \(bridge.end): three months after the report at most.")
    }
    days(wanted, report)
  }

  /// Before the period begins, the report has to speak for the day itself.
  private mutating func days(_ wanted: Period, _ report: ProviderReport) {
    let due =
      asOf < wanted.start
      ? Period(start: asOf, end: asOf) : Period(start: wanted.start, end: min(asOf, wanted.end))
    let missing = due.map(report.uncovered) ?? []
    if !missing.isEmpty {
      let list = missing.map(Wording.days).joined(separator: " and ")
      reasons.append("The report of \(name) does not cover \(list): ask for a newer one.")
    }
    let ahead = Period(start: max(wanted.start, asOf.adding(days: 1)), end: wanted.end)
    let open = ahead.map(report.uncovered) ?? []
    if !open.isEmpty {
      let list = open.map(Wording.days).joined(separator: " and ")
      notes.append("Still to be covered: \(list), by the next report or a bridge letter.")
    }
  }

  mutating func categories(_ category: Category?) {
    let covered = service.categories("report_categories")
    if covered.isEmpty {
      reasons.append("Enter the categories the report of \(name) covers.")
    } else if let category, !covered.contains(category) {
      reasons.append("The report of \(name) does not cover \(category.title).")
    }
  }

  /// A review older than the report was of another one.
  mutating func exceptions() {
    guard let reviewed = service.date("exceptions_reviewed") else {
      reasons.append("Review the exceptions in the report of \(name), and enter the day.")
      return
    }
    if let end = service.date("report_end"), reviewed < end {
      reasons.append(
        "The exceptions were reviewed on \(reviewed), before the report ended on \(end):"
          + " review those of this report.")
    } else if reviewed > asOf {
      reasons.append("The review of the exceptions is dated \(reviewed), which is still to come.")
    }
  }

  /// - Parameter asked: what the provider's report asks of us.
  mutating func complementaryControls(_ asked: [Item]) {
    let unmapped = asked.filter { $0.lacks("mapped_to") }
    if !unmapped.isEmpty {
      let list = Wording.list(unmapped.map(Wording.name))
      reasons.append("Map what \(name) asks of us to our own controls: \(list).")
    }
    if asked.isEmpty {
      notes.append(
        "No control that \(name) asks of us is recorded; nearly every report lists some.")
    }
  }

  private static let noReport =
    "There is no report to rest on: ask for the provider's SOC 2 Type II report."
  private static let otherReports = [
    "soc2_type_1":
      "A Type I report says nothing about operation: ask for the provider's Type II report.",
    "iso_27001":
      "An ISO 27001 certificate shows no tests of controls: ask for the SOC 2 Type II report.",
    "other": "The report held is no SOC 2 Type II report: ask for one.",
  ]
}
