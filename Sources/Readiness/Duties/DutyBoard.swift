/// Everything of one kind that is asked of people: policies to sign, or courses to take.
package struct DutyBoard: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case acknowledgements, training

    /// The kind of item that is asked of people.
    package var subject: ItemKind { self == .acknowledgements ? .policy : .course }
  }

  package let kind: Kind
  package let asOf: CalendarDate
  /// The policies in force or the active courses that are asked of anyone, by their codes.
  package let subjects: [Item]
  /// Those something is asked of, by their names.
  package let people: [Item]
  /// By subject, then person, each in the order above.
  package let duties: [Duty]
  /// Those who left since the examination began, and do not count (DOMAIN §8).
  package let leavers: [Item]
  private let places: [String: Int]

  init(
    _ kind: Kind, _ ground: DutyGround, subjects: [Item], workers: [Worker], duties: [Duty]
  ) {
    self.init(
      kind, asOf: ground.asOf, subjects: subjects, people: workers.map(\.item), duties: duties,
      leavers: ground.leavers)
  }

  private init(
    _ kind: Kind, asOf: CalendarDate, subjects: [Item], people: [Item], duties: [Duty],
    leavers: [Item]
  ) {
    self.kind = kind
    self.asOf = asOf
    self.subjects = subjects
    let asked = Set(duties.map(\.person))
    self.people = people.filter { asked.contains($0.id) }
    self.duties = duties
    self.leavers = leavers
    places = Dictionary(duties.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first
    }
  }

  /// What one person owes on one subject; nil where it is not asked of them.
  package func duty(_ subject: Item.ID, _ person: Item.ID) -> Duty? {
    places["\(subject) \(person)"].map { duties[$0] }
  }

  /// The board of some people and subjects alone, with figures of their own.
  package func narrowed(
    people isMeant: (Item) -> Bool, subjects isAsked: (Item) -> Bool
  ) -> DutyBoard {
    let subjects = subjects.filter(isAsked)
    let people = people.filter(isMeant)
    let meant = (Set(subjects.map(\.id)), Set(people.map(\.id)))
    return DutyBoard(
      kind, asOf: asOf, subjects: subjects, people: people,
      duties: duties.filter { meant.0.contains($0.subject) && meant.1.contains($0.person) },
      leavers: leavers.filter(isMeant))
  }

  /// Those with duties in a state, by their names, and how many each has.
  package func people(in state: DutyState) -> [(person: Item, count: Int)] {
    var counts: [Item.ID: Int] = [:]
    for duty in duties where duty.state == state { counts[duty.person, default: 0] += 1 }
    return people.compactMap { person in counts[person.id].map { (person, $0) } }
  }

  /// How many did it, of one subject or of all.
  package func completion(of subject: Item.ID? = nil) -> Completion {
    Completion(duties.lazy.filter { subject == nil || $0.subject == subject })
  }

  /// The same of each subject, in their order.
  package var completions: [Completion] {
    let bySubject = Dictionary(grouping: duties, by: \.subject)
    return subjects.map { Completion(bySubject[$0.id] ?? []) }
  }

  /// What is overdue, the latest first.
  package var overdue: [Duty] {
    duties.enumerated().filter { $0.element.state == .overdue }
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }

  /// What is overdue, or falls due or runs out by a day, the first first.
  package func due(by day: CalendarDate) -> [Duty] {
    duties.enumerated().filter { $0.element.isDue(by: day) }
      .sorted { ($0.element.endsOn, $0.offset) < ($1.element.endsOn, $1.offset) }.map(\.element)
  }
}

extension Duty {
  /// The day something has to have happened by: what was done has to be done again, or is due.
  package var endsOn: CalendarDate { state.isDone ? holdsUntil ?? due : due }

  /// Whether it is overdue, or falls due or runs out by a day.
  package func isDue(by day: CalendarDate) -> Bool {
    switch state {
    case .overdue: true
    case .pending: due <= day
    case .done, .expiring: holdsUntil.map { $0 <= day } ?? false
    case .onLeave: false
    }
  }
}

/// How many of those who had to did it, and who does not count yet (DOMAIN §8).
package struct Completion: Hashable, Sendable {
  package private(set) var counts: [DutyState: Int] = [:]

  package init(_ duties: some Sequence<Duty>) {
    for duty in duties { counts[duty.state, default: 0] += 1 }
  }

  package subscript(state: DutyState) -> Int { counts[state] ?? 0 }

  /// Those who did it, and it holds.
  package var done: Int { self[.done] + self[.expiring] }
  /// Those who had to: they did it, or are overdue.
  package var required: Int { done + self[.overdue] }
  /// Nil while nobody had to: no data is no share.
  package var percent: Percent? {
    required == 0 ? nil : Percent(Double(done) / Double(required))
  }

  /// `31 of 34 (91 %), 2 not yet due, 1 on leave`; says so where nobody had to yet.
  package var words: String {
    let share = percent.map { "\(done) of \(required) (\($0))" }
    let rest = [DutyState.pending, .onLeave].filter { self[$0] > 0 }
      .map { ", \(self[$0]) \($0.title)" }.joined()
    return (share ?? (rest.isEmpty ? "nobody is asked" : "nobody yet")) + rest
  }
}
