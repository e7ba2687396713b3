/// Someone of the roster, with what a list tells beside them.
package struct PersonRow: Sendable, Identifiable {
  package let person: Item
  package let standing: PersonStanding
  /// Their manager's name; empty where none is known.
  package let manager: String
  /// What they have to sign or take and did not in time.
  package let overdue: Int
  /// The first day something is due of them, or was; nil where nothing is.
  package let nextDue: CalendarDate?

  package var id: Item.ID { person.id }

  /// All people by their names; of a choice of what is due, those who have something of it.
  package static func rows(
    _ items: Items, boards: [DutyBoard], showing: DueSelection, asOf: CalendarDate
  ) -> [PersonRow] {
    let overdue = Dictionary(grouping: boards.flatMap(\.overdue), by: \.person)
    let open = Dictionary(grouping: boards.flatMap(\.duties).filter(\.isAhead), by: \.person)
    let wanted = Set(boards.flatMap { showing.duties(of: $0) }.map(\.person))
    return items[.person].filter { showing == .all || wanted.contains($0.id) }.sorted {
      ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id)
    }.map { person in
      PersonRow(
        person: person, standing: PersonStanding(person, asOf: asOf),
        manager: items.item(.person, person["manager"])?.name ?? "",
        overdue: overdue[person.id]?.count ?? 0,
        nextDue: open[person.id]?.map(\.endsOn).min())
    }
  }

  /// `38 people: 31 active, 2 on leave, 1 not started, 4 left`.
  package static func words(_ rows: [PersonRow]) -> String {
    let counts = PersonStanding.allCases.map { standing in
      (rows.count { $0.standing == standing }, standing.title)
    }.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return Wording.count(rows.count, "person", "people")
      + (counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))")
  }
}

extension Duty {
  /// Whether a day lies ahead of the person, or behind with nothing done.
  fileprivate var isAhead: Bool {
    state != .onLeave && (!state.isDone || holdsUntil != nil)
  }
}
