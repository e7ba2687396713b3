import Readiness

/// Whom to remind of what is overdue or due soon, and their managers.
struct Reminders: Sendable {
  /// One text for one person: of their own things, or of those they manage.
  struct Mail: Sendable {
    let person: Item
    /// For a manager, those of each; for everyone else only their own.
    let parts: [Part]

    var address: String { person["email"].trimmed }
    var count: Int { parts.reduce(0) { $0 + $1.rows.count } }
    var late: Int { parts.reduce(0) { $0 + $1.late } }

    /// `3 things to sign or take, 1 overdue`.
    var phrase: String {
      Figure.count(count, "thing", "things") + " to sign or take"
        + (late == 0 ? "" : ", \(late) overdue")
    }
  }

  /// What is due of one person, the first first.
  struct Part: Sendable {
    let person: Item
    let rows: [DutyRow]

    var late: Int { rows.count { $0.daysLate > 0 } }
  }

  let people: [Mail]
  let managers: [Mail]
  /// Those to remind whose address is not known.
  let withoutAddress: [Mail]
  /// Those with something due whom nobody here is known to manage.
  let unmanaged: [Part]

  init(_ papers: Papers) {
    let asOf = papers.register.asOf
    let parts = Self.parts(papers, by: asOf.adding(days: papers.input.warningDays))
    let own = parts.map { Mail(person: $0.person, parts: [$0]) }
    let byManager = Dictionary(grouping: parts) { $0.person["manager"] }
    let managers = byManager.compactMap { id, parts -> Mail? in
      guard let manager = papers.items.item(.person, id),
        Employment(manager).leftOn(asOf: asOf) == nil
      else { return nil }
      return Mail(person: manager, parts: parts)
    }.sorted { Self.order($0.person) < Self.order($1.person) }
    let managed = Set(managers.flatMap(\.parts).map(\.person.id))
    people = own.filter(\.hasAddress)
    self.managers = managers.filter(\.hasAddress)
    withoutAddress = (own + managers).filter { !$0.hasAddress }
    unmanaged = parts.filter { !managed.contains($0.person.id) }
  }

  private static func parts(_ papers: Papers, by day: CalendarDate) -> [Part] {
    let boards = [papers.input.acknowledgements, papers.input.training]
    let rows = boards.flatMap { DutyRow.rows($0.due(by: day), of: $0, among: papers.items) }
    return Dictionary(grouping: rows, by: \.person).map { person, rows in
      // They come by their boards, and the order among equals is kept.
      let ordered = rows.enumerated().sorted {
        ($0.element.duty.endsOn, $0.offset) < ($1.element.duty.endsOn, $1.offset)
      }
      return Part(person: person, rows: ordered.map(\.element))
    }.sorted { order($0.person) < order($1.person) }
  }

  private static func order(_ person: Item) -> (String, Item.ID) {
    (person.name.lowercased(), person.id)
  }
}

extension Reminders.Mail {
  /// Whether what is known as their address can be one.
  fileprivate var hasAddress: Bool { address.contains("@") }
}

extension DutyRow {
  /// `Sign POL-02 Access control, version 2.0: due 2026-03-01, 12 days late`.
  var reminder: String {
    let isPolicy = subject.kind == .policy
    let verb = (isPolicy ? "Sign" : "Take") + (duty.done == nil ? "" : " again")
    let version = isPolicy ? ", version \(duty.detail)" : ""
    return "\(verb) \(subject.label)\(version): due \(dueWords)"
  }
}
