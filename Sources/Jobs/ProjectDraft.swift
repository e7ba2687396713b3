import ProjectFile
package import Readiness

/// What a new project needs to know; one list for flags and for questions asked line by line.
package enum ProjectField: String, CaseIterable, Sendable {
  case name, categories, type, period, timezone

  /// How a person is asked for it.
  package var question: String {
    switch self {
    case .name: "Name of the company or system"
    case .categories: "Categories beside security (\(Self.optionalCategories)), or empty"
    case .type: "Audit type, 1 (one day) or 2 (a period)"
    case .period: "Period, such as 2026-01-01..2026-12-31, or empty while undecided"
    case .timezone: "Time zone, such as Europe/Berlin"
    }
  }

  private static var optionalCategories: String {
    Category.allCases.dropFirst().map(\.rawValue).joined(separator: ",")
  }
}

/// A project in the making, filled field by field from text.
package struct ProjectDraft: Hashable, Sendable {
  package var name = ""
  package var categories: Set<Category> = [.security]
  package var auditType = Project.AuditType.typeII
  package var period: Period?
  package var timeZone: String

  /// - Parameter timeZone: where nothing else is said, the IANA name of the system's own.
  package init(timeZone: String) { self.timeZone = timeZone }

  /// What a field holds before anybody says something; empty where it has to be said.
  package func standing(_ field: ProjectField) -> String {
    switch field {
    case .name: name
    case .categories, .period: ""
    case .type: String(auditType.rawValue)
    case .timezone: timeZone
    }
  }

  /// Reads one field from text.
  ///
  /// - Throws: `Failure` of kind usage that says what is allowed.
  package mutating func set(_ field: ProjectField, to text: String) throws {
    switch field {
    case .name:
      guard !GapTransition.isBlank(text) else { throw Failure(.usage, "the project needs a name") }
      name = text
    case .categories: categories = try Self.categories(text)
    case .type:
      guard let type = Int(text).flatMap(Project.AuditType.init(rawValue:)) else {
        throw Failure(.usage, "“\(text)” is no audit type; write 1 or 2")
      }
      auditType = type
    case .period: period = text.isEmpty ? nil : try Self.period(text)
    case .timezone:
      guard ProjectCalendar.knows(timeZone: text) else {
        throw Failure(
          .usage, "the system knows no time zone “\(text)”; write one such as Europe/Berlin or UTC")
      }
      timeZone = text
    }
  }

  /// The project, and what its maker should hear.
  ///
  /// - Parameter id: a new UUID.
  /// - Throws: `Failure` for fields that do not go together.
  package func project(id: String) throws -> (project: Project, warnings: [String]) {
    if auditType == .typeI, let period, period.days > 1 {
      throw Failure(.usage, "a Type I answers for one day; write --period \(period.end)")
    }
    var warnings: [String] = []
    if auditType == .typeII, period == nil {
      warnings.append("a Type II needs a period before anything can be judged by its days")
    } else if auditType == .typeII, let period, period.end < Self.soonestEnd(of: period) {
      warnings.append(
        "many readers refuse a period under three months; this has \(period.days) days")
    }
    let project = Project(
      id: id, name: name, categories: categories, auditType: auditType, period: period,
      timeZone: timeZone)
    return (project, warnings)
  }

  /// The last day of the first three months (DOMAIN §6).
  private static func soonestEnd(of period: Period) -> CalendarDate {
    period.start.adding(months: 3).adding(days: -1)
  }

  private static func categories(_ text: String) throws -> Set<Category> {
    let words = text.split(separator: ",").map { String($0.trimmingBlanks) }
    let read = try words.filter { !$0.isEmpty }.map { word in
      guard let category = Category(word) else {
        let known = Category.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "“\(word)” is no category; the categories are: \(known)")
      }
      return category
    }
    return Set(read).union([.security])
  }

  private static func period(_ text: String) throws -> Period {
    if let day = CalendarDate(iso: text), let period = Period(start: day, end: day) {
      return period
    }
    if let period = Period(text) { return period }
    let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
      .map { CalendarDate(iso: $0) }
    if ends.count == 2, let first = ends[0], let last = ends[1] {
      throw Failure(.usage, "the period ends before it begins; write it as \(last)..\(first)")
    }
    throw Failure(
      .usage, "“\(text)” is no period; write its first and last day as 2026-01-01..2026-12-31")
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
