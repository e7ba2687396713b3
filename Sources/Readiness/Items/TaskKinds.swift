/// What is done about gaps and findings, what is said about it, and a plan as it was frozen
/// (DOMAIN §4, Remediation item).
extension ItemDefinition {
  static let task = ItemDefinition(
    "task", "tasks", prefix: "T",
    fields: [
      ItemField("name", "Task", isRequired: true),
      ItemField(
        "detail", "Detail", .text(rows: 3), help: "What is to be done, as Markdown if you like."),
      ItemField("criteria", "Criteria", .criteria),
      ItemField(
        "control", "Control", .control, help: "The control it puts in place, such as IAM-03."),
      ItemField(
        "status", "Status", .choice(TaskStatus.choices), isRequired: true,
        standing: TaskStatus.backlog.rawValue),
      ItemField("priority", "Priority", .choice(TaskPriority.choices)),
      effort,
      ItemField(
        "days", "Days", .number, help: "Person-days, where S, M and L are too coarse."),
      ItemField("owner", "Owner", .person),
      ItemField("start", "Not before", .date, help: "The first day it can be worked on."),
      ItemField("due", "Due", .date),
      ItemField(
        "after", "Waits for", .references(.task),
        help: "Tasks that have to be done before it, such as T-03 T-07."),
      ItemField(
        "gap", "Gaps", .references(.gap),
        help: "The gaps it closes once it is done, such as G-03 G-07."),
      ItemField("origin", "Origin", help: "What it was raised from, in words."),
      ItemField(
        "steps", "Steps", .text(rows: 3), help: "One a line; [x] before a step says it is done."),
      ItemField("links", "Links", .text(rows: 1), help: "Addresses, one a line."),
      ItemField(
        "cadence", "Comes again", .choice(TaskCadence.choices),
        help: "Once it is done, the next one appears ahead of its window."),
      ItemField(
        "verified_by", "Verified by", .person, help: "Someone other than its owner."),
      ItemField("reason", "Reason", .text(rows: 2), help: "Why it is blocked or cancelled."),
      ItemField("days_spent", "Days spent", .number, help: "Person-days it took so far."),
      ItemField("cost_planned", "Cost planned", .number, help: "In your own currency."),
      ItemField("cost_actual", "Cost so far", .number, help: "In your own currency."),
      ItemField("note", "Note", .text(rows: 2)),
      ItemField("raised_on", "Raised on", .date),
      ItemField("done_on", "Done on", .date),
      ItemField(
        "findings", "Findings", .text(rows: 1), help: "The findings it was raised from, one a line."
      ),
      ItemField(
        "checks", "Checks", .text(rows: 1),
        help: "The checks all of whose findings it fixes, tool and id, one a line."),
    ])

  static let comment = ItemDefinition(
    "comment", "comments", prefix: "N",
    fields: [
      ItemField("text", "Comment", .text(rows: 3), isRequired: true),
      ItemField("task", "Task", .reference(.task), isRequired: true),
      ItemField("author", "By"),
      ItemField("day", "On", .date, isRequired: true),
    ])

  static let planBaseline = ItemDefinition(
    "baseline", "baselines", prefix: "PB",
    fields: [
      ItemField("name", "Baseline", isRequired: true),
      ItemField("frozen_on", "Frozen on", .date, isRequired: true),
      ItemField("reason", "Reason", .text(rows: 2)),
      ItemField(
        "content", "Content", .text(rows: 1), help: "The plan as it was, a task a line."),
    ])
}

/// The states of a task; which follow which is in `ItemMoves` (DOMAIN §4).
package enum TaskStatus: String, CaseIterable, Hashable, Sendable {
  case backlog, planned
  case inProgress = "in_progress"
  case blocked, done, verified, cancelled

  package var title: String { self == .inProgress ? "in progress" : rawValue }
  /// Whether there is still something to do.
  package var isOpen: Bool { ![.done, .verified, .cancelled].contains(self) }

  static let choices: [ItemField.Choice] = allCases.map { .init($0.rawValue, $0.title) }
}

/// How much a task matters, the most urgent first.
package enum TaskPriority: String, CaseIterable, Hashable, Sendable, Comparable {
  case critical, high, medium, low

  static let choices: [ItemField.Choice] = allCases.map { .init($0.rawValue, $0.rawValue) }

  package static func < (left: TaskPriority, right: TaskPriority) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// How often a task comes again (DOMAIN §8).
package enum TaskCadence: String, CaseIterable, Hashable, Sendable {
  case monthly, quarterly
  case semiannual = "semi-annual"
  case annual

  /// The length of a window in calendar months.
  package var months: Int {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .semiannual: 6
    case .annual: 12
    }
  }

  static let choices: [ItemField.Choice] = allCases.map { .init($0.rawValue, $0.rawValue) }
}

extension Item {
  /// The state of a task; backlog where it says none.
  package var taskStatus: TaskStatus { TaskStatus(rawValue: self["status"]) ?? .backlog }

  /// The ids of other items a field of several names.
  package func references(_ field: String) -> [Item.ID] {
    self[field].split(separator: " ").map(String.init)
  }
}
