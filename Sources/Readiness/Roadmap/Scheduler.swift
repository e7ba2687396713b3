/// Lays the tasks of a plan out from its first day on: each owner works on one at a time, whatever
/// is waited for comes first, and of what can be begun the most urgent is (DOMAIN §9).
package enum Scheduler {
  /// - Parameters:
  ///   - tasks: those without an owner, an estimate or a capacity, and those that wait for each other
  ///     in a circle, get no slot; neither does what waits for one of them.
  ///   - capacity: person-days a week by owner.
  ///   - stretch: what every effort is taken times.
  package static func schedule(
    _ tasks: [PlannedTask], capacity: [Person.ID: Double], from day: CalendarDate,
    stretch: Double = 1
  ) -> Schedule {
    var run = SchedulerRun(tasks, capacity: capacity, from: day, stretch: stretch)
    return run.schedule()
  }
}

/// One pass over the plan, from event to event.
///
/// Moments are millionths of a calendar day from the start of the first one, so that what follows
/// without a pause is found by equality.
private struct SchedulerRun {
  typealias Moment = Int
  static let day: Moment = 1_000_000
  /// Longer than the calendar is; a plan of them all is still counted.
  static let longest = Double(day) * 10_000_000

  /// Something happens: a task can be begun, or one is finished.
  private struct Event: Comparable {
    let at: Moment
    let task: Int
    let isFinish: Bool

    static func < (left: Event, right: Event) -> Bool {
      (left.at, left.isFinish ? 0 : 1, left.task) < (right.at, right.isFinish ? 0 : 1, right.task)
    }
  }

  private struct Stretch {
    let task: Int
    let start: Moment
    let finish: Moment
    let follows: Int?
  }

  private let tasks: [PlannedTask]
  private let first: CalendarDate
  /// By task; nil where it can't be worked on.
  private let lengths: [Moment?]
  private var waitsFor: [Int]
  private var followers: [[Int]]
  /// The last of what a task waited for, once all of it is finished.
  private var lastBefore: [(task: Int, at: Moment)?]
  private var events = Heap<Event>()
  private var eligible: [Person.ID: Heap<Int>] = [:]
  private var busy: Set<Person.ID> = []
  private var previous: [Person.ID: Stretch] = [:]
  private var stretches: [Stretch] = []

  init(
    _ all: [PlannedTask], capacity: [Person.ID: Double], from day: CalendarDate, stretch: Double
  ) {
    // By rank, so that the number of a task tells which of two is begun first.
    tasks = all.map { ($0.rank, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    first = day
    lengths = tasks.map { task in
      guard let owner = task.owner, let days = task.days, let week = capacity[owner], week > 0
      else { return nil }
      let length = (days * stretch * 7 / week * Double(Self.day)).rounded()
      return max(1, Int(min(length, Self.longest)))
    }
    let places = Dictionary(tasks.enumerated().map { ($0.element.id, $0.offset) }) { one, _ in one }
    waitsFor = Array(repeating: 0, count: tasks.count)
    followers = Array(repeating: [], count: tasks.count)
    lastBefore = Array(repeating: nil, count: tasks.count)
    for (index, task) in tasks.enumerated() {
      for before in Set(task.after).compactMap({ places[$0] }) {
        waitsFor[index] += 1
        followers[before].append(index)
      }
    }
  }

  mutating func schedule() -> Schedule {
    for index in tasks.indices where waitsFor[index] == 0 { open(index, at: 0) }
    while let moment = events.least?.at {
      var owners: Set<Person.ID> = []
      while let event = events.least, event.at == moment {
        _ = events.removeLeast()
        guard let owner = tasks[event.task].owner else { continue }
        owners.insert(owner)
        if event.isFinish {
          busy.remove(owner)
          release(event.task, at: moment)
        } else {
          eligible[owner, default: Heap()].insert(event.task)
        }
      }
      for owner in owners { begin(owner, at: moment) }
    }
    return Schedule(slots: stretches.sorted { ($0.start, $0.task) < ($1.start, $1.task) }.map(slot))
  }

  /// The task can be begun from a moment on, but not before its own first day.
  private mutating func open(_ index: Int, at moment: Moment) {
    guard lengths[index] != nil else { return }
    let own = tasks[index].notBefore.map { max(0, $0.days(since: first)) * Self.day } ?? 0
    events.insert(Event(at: max(moment, own), task: index, isFinish: false))
  }

  private mutating func release(_ index: Int, at moment: Moment) {
    for next in followers[index] {
      waitsFor[next] -= 1
      if (lastBefore[next]?.at ?? -1) < moment { lastBefore[next] = (index, moment) }
      if waitsFor[next] == 0 { open(next, at: moment) }
    }
  }

  private mutating func begin(_ owner: Person.ID, at moment: Moment) {
    guard !busy.contains(owner), let index = eligible[owner]?.removeLeast(),
      let length = lengths[index]
    else { return }
    let stretch = Stretch(
      task: index, start: moment, finish: moment + length,
      follows: cause(of: index, owner, at: moment))
    busy.insert(owner)
    previous[owner] = stretch
    stretches.append(stretch)
    events.insert(Event(at: stretch.finish, task: index, isFinish: true))
  }

  private func cause(of index: Int, _ owner: Person.ID, at moment: Moment) -> Int? {
    if let before = lastBefore[index], before.at == moment { return before.task }
    return previous[owner].flatMap { $0.finish == moment ? $0.task : nil }
  }

  private func slot(_ stretch: Stretch) -> Schedule.Slot {
    let last = (stretch.finish + Self.day - 1) / Self.day - 1
    let begun = stretch.start / Self.day
    return Schedule.Slot(
      id: tasks[stretch.task].id, owner: tasks[stretch.task].owner ?? Person.ID(""),
      start: Double(stretch.start) / Double(Self.day),
      finish: Double(stretch.finish) / Double(Self.day), firstDay: first.adding(days: begun),
      lastDay: first.adding(days: max(begun, last)),
      follows: stretch.follows.map { tasks[$0].id })
  }
}
