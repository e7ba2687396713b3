package import ProjectFile
package import Readiness

/// The tables people keep elsewhere that become changes here.
package enum TableKind: String, CaseIterable, Hashable, Sendable {
  /// The gap checklist, as it was exported.
  case checklist
  /// Accounts, subscriptions and repositories of the boundary.
  case boundary

  /// Tasks, as they were exported, or as Jira or GitHub exports issues.
  case tasks

  /// The roster, as HR systems and directories export it.
  case people
  /// Who took which course, as learning systems export it.
  case training
  /// Who signed which policy, as signature tools export it.
  case acknowledgements
  /// Policies, as they were exported.
  case policies

  /// What one of its rows is about.
  package var noun: String { words.one }
  package var plural: String { words.many }

  /// What the journal says happened to the rows.
  fileprivate var deed: String { words.deed }

  private var words: (one: String, many: String, deed: String) {
    switch self {
    case .checklist: ("criterion", "criteria", "changed")
    case .boundary: ("component", "components", "added")
    case .tasks: ("task", "tasks", "added or changed")
    case .people: ("person", "people", "added or changed")
    case .training: ("training record", "training records", "added or changed")
    case .acknowledgements: ("acknowledgement", "acknowledgements", "added or changed")
    case .policies: ("policy", "policies", "added or changed")
    }
  }

  package func job(_ context: TableContext) -> any TableJob {
    switch self {
    case .checklist: ChecklistJob(context)
    case .boundary: BoundaryJob(context)
    case .tasks: TasksJob(context)
    case .people: PaperJob.people(context)
    case .training: PaperJob.training(context)
    case .acknowledgements: PaperJob.acknowledgements(context)
    case .policies: PaperJob.policies(context)
    }
  }

  /// Whether a table of the kind may need a mapping or the order of its dates.
  package var takesOptions: Bool {
    switch self {
    case .checklist, .boundary, .tasks: false
    case .people, .training, .acknowledgements, .policies: true
    }
  }
}

/// What a table is compared with, and in whose name it is written.
package struct TableContext: Sendable {
  package let file: ProjectFile
  package let author: Author
  /// The day scores are judged on, and what a new status is assessed on.
  package let asOf: CalendarDate
  /// What was chosen about the table.
  package let choices: TableChoices
  /// A new UUID each time, for records and for people nobody knew yet.
  package let newID: @Sendable () -> String

  package init(
    file: ProjectFile, author: Author, asOf: CalendarDate, choices: TableChoices = TableChoices(),
    newID: @escaping @Sendable () -> String
  ) {
    self.file = file
    self.author = author
    self.asOf = asOf
    self.choices = choices
    self.newID = newID
  }
}

/// What people choose about a table of people, training, acknowledgements or policies.
package struct TableChoices: Hashable, Sendable {
  /// The name or the code of a mapping of the project.
  package var mapping: String?
  /// How dates are meant that can be read in two ways; nil to be asked.
  package var dates: DateOrder?
  /// The last day of those who are gone, where the table says none.
  package var leaversOn: CalendarDate?

  package init(
    mapping: String? = nil, dates: DateOrder? = nil, leaversOn: CalendarDate? = nil
  ) {
    self.mapping = mapping
    self.dates = dates
    self.leaversOn = leaversOn
  }
}

/// Reads a table, says what it would change, and writes that as one step.
package protocol TableJob: Sendable {
  var kind: TableKind { get }
  var context: TableContext { get }

  /// What the table at `path` would change; `-` is standard input.
  ///
  /// - Throws: `Failure` for a table that is refused as a whole.
  func compare(path: String) throws -> TableComparison
}

extension TableJob {
  /// Writes what a table changes as one entry, which one undo takes back.
  ///
  /// - Parameters:
  ///   - path: where the table came from, for the entry's title.
  ///   - overwriting: its author saw what others changed meanwhile, and wants the table to stand.
  /// - Returns: the entry; nil when nothing differs.
  /// - Throws: `ProjectFileError.editedMeanwhile`.
  package func apply(
    _ comparison: TableComparison, from path: String, overwriting: Bool = false
  ) throws -> JournalEntry? {
    guard !comparison.edits.isEmpty else { return nil }
    let count = comparison.changedRecords
    let rows = "\(count) \(count == 1 ? kind.noun : kind.plural)"
    let title = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    return try context.file.apply(
      comparison.edits,
      title: "\(title) imported from \(TextFile.name(of: path)): \(rows) \(kind.deed)",
      overwriting: overwriting, by: context.author)
  }
}
