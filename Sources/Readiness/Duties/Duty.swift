/// How it stands with what one person has to sign or take, on a day.
package enum DutyState: String, CaseIterable, Hashable, Sendable {
  case done, expiring, pending, overdue
  case onLeave = "on_leave"

  package var title: String {
    switch self {
    case .done: "done"
    case .expiring: "expiring"
    case .pending: "not yet due"
    case .overdue: "overdue"
    case .onLeave: "on leave"
    }
  }

  /// In a matrix, as the screens have it.
  package var letter: Character {
    switch self {
    case .done: "d"
    case .expiring: "e"
    case .pending: "·"
    case .overdue: "L"
    case .onLeave: "v"
    }
  }

  /// Whether someone in this state counts as having done it.
  package var isDone: Bool { self == .done || self == .expiring }
  /// Whether it counts in the share of those who did it: nobody is late whose days are not over, and
  /// nobody on leave (DOMAIN §8).
  package var counts: Bool { isDone || self == .overdue }
}

/// What one person has to sign or take: a policy, or a course.
package struct Duty: Hashable, Sendable, Identifiable {
  /// A policy or a course.
  package let subject: Item.ID
  package let person: Item.ID
  /// The first day it was asked of them; nil where nothing says since when.
  package let since: CalendarDate?
  /// The last day it is done in time: for the first time, or of a renewal.
  package let due: CalendarDate
  /// The last time they did it, of what counts.
  package let done: CalendarDate?
  /// The last day what they did holds; nil where it holds on.
  package let holdsUntil: CalendarDate?
  package let state: DutyState
  /// What was asked of them and is known of it, such as the version that has to be signed.
  package let detail: String

  package var id: String { "\(subject) \(person)" }

  /// How many days past due; 0 in every other state than overdue.
  package func daysLate(asOf day: CalendarDate) -> Int {
    state == .overdue ? day.days(since: due) : 0
  }
}

/// What duties follow from.
package struct DutyGround: Sendable {
  package let items: Items
  package let asOf: CalendarDate
  package let limits: PaperLimits
  /// The first day of the examination, from which what nothing else dates is asked; nil while
  /// undecided.
  package let begins: CalendarDate?

  package init(
    items: Items, project: Project, settings: [String: String] = [:], asOf: CalendarDate
  ) {
    self.items = items
    self.asOf = asOf
    limits = PaperLimits(settings: settings)
    begins = project.period?.start
  }

  /// Those on the roster who work here on the day, in the order of their names.
  var workers: [Worker] {
    items[.person].filter(\.isOnRoster).compactMap { Worker($0, asOf: asOf) }.sorted {
      ($0.item.name.lowercased(), $0.item.id) < ($1.item.name.lowercased(), $1.item.id)
    }
  }

  /// Those on the roster who left between the first day of the examination and the day: they leave
  /// the count (DOMAIN §8).
  var leavers: [Item] {
    items[.person].filter { person in
      guard person.isOnRoster, let last = Employment(person).leftOn(asOf: asOf) else {
        return false
      }
      return begins.map { $0 <= last } ?? true
    }.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// The first day from which on what someone did counts: what was done before a rehire does not;
  /// nil where any day counts.
  func countsFrom(_ worker: Worker) -> CalendarDate? {
    worker.start?.adding(days: -limits.boardingDays)
  }

  /// How it stands with a duty, from what is known of it.
  ///
  /// - Parameter holdsUntil: the last day of what was done last; nil where that holds on.
  func state(
    of worker: Worker, due: CalendarDate, done: CalendarDate?, holdsUntil: CalendarDate?
  ) -> DutyState {
    if done != nil {
      guard let holdsUntil else { return .done }
      if holdsUntil >= asOf {
        return holdsUntil <= asOf.adding(days: limits.warningDays) ? .expiring : .done
      }
    }
    if worker.isOnLeave { return .onLeave }
    return due < asOf ? .overdue : .pending
  }
}

/// Someone who works here on a day.
struct Worker {
  let item: Item
  /// The first day of the stint they are in; nil where nobody said.
  let start: CalendarDate?
  let isOnLeave: Bool

  /// Nil for those who do not work here on the day.
  init?(_ person: Item, asOf day: CalendarDate) {
    let employment = Employment(person)
    guard let stint = employment.stint(on: day) else { return nil }
    item = person
    start = stint.start
    isOnLeave = employment.isOnLeave(on: day)
  }
}
