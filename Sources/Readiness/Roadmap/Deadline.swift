/// A day by which something has to be done, decided or renewed.
package struct Deadline: Hashable, Sendable, Identifiable {
  /// What ends or is due on the day; a row of `DeadlineSource.all` finds those of each kind.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case task, milestone
    case acceptedRisk = "accepted-risk"
    case findingDecision = "finding-decision"
    case triageRule = "triage-rule"
    case vendorReport = "vendor-report"
    case vendorBridge = "vendor-bridge"
    case policyReview = "policy-review"
    case policyException = "policy-exception"
    case acknowledgement, training
    case reportNeeded = "report-needed"
    case periodStart = "period-start"
    case periodEnd = "period-end"

    package var title: String {
      switch self {
      case .task, .milestone, .acknowledgement, .training: rawValue
      case .acceptedRisk: "accepted risk"
      case .findingDecision: "decision about findings"
      case .triageRule: "triage rule"
      case .vendorReport: "vendor's report"
      case .vendorBridge: "bridge letter"
      case .policyReview: "policy review"
      case .policyException: "policy exception"
      case .reportNeeded: "report needed"
      case .periodStart, .periodEnd: "audit period"
      }
    }

    /// Whether the day comes by itself, so that nobody is late for it; nothing in a project says
    /// that the report has come, so its day only passes too.
    package var comesByItself: Bool { [.reportNeeded, .periodStart, .periodEnd].contains(self) }
  }

  package let kind: Kind
  /// What it is about: the id of an item, of the project where it has one such day; for decisions
  /// about findings and for what many people have to do, an id and the day.
  package let record: String
  package let date: CalendarDate
  package let title: String
  /// Who has to see to it; nil where nobody is named.
  package let owner: Person.ID?
  /// Whether nothing has to be done about it any more.
  package let isDone: Bool
  /// What is known beside it, each a sentence or a line of the user's.
  package let notes: [String]

  /// Stays the same when the day moves, so that a calendar moves it too.
  package var id: String { "\(kind.rawValue)-\(record)" }

  package func isOverdue(asOf day: CalendarDate) -> Bool {
    !isDone && !kind.comesByItself && date < day
  }
}

/// What the deadlines of a project follow from.
package struct DeadlineGround: Sendable {
  package let project: Project
  package let items: Items
  /// By the finding's identity.
  package let triage: [String: Triage]
  let duties: DutyGround
  package var asOf: CalendarDate { duties.asOf }

  package init(
    project: Project, items: Items, triage: [String: Triage] = [:],
    settings: [String: String] = [:], asOf: CalendarDate
  ) {
    self.project = project
    self.items = items
    self.triage = triage
    duties = DutyGround(items: items, project: project, settings: settings, asOf: asOf)
  }

  /// All deadlines, those that are done too, the first one first.
  package var deadlines: [Deadline] {
    DeadlineSource.all.flatMap { $0.find(self) }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }
}
