import Jobs
import ProjectFile
import Readiness
import Terminal

/// What the roster shows beside the fields of people, and whom it shows.
enum PeopleList {
  private static let marks: [PersonStanding: (Mark.Sign, Theme.Role)] = [
    .active: (.check, .good), .onLeave: (.half, .partial), .notStarted: (.circle, .neutral),
    .left: (.dash, .dim), .offRoster: (.dot, .dim),
  ]

  static func mark(_ standing: PersonStanding) -> Mark {
    let look = marks[standing] ?? (.dot, .dim)
    return Mark(look.0, standing.title, look.1)
  }

  static let followed = [
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(
          id: "standing", title: "Standing", kind: .choice(PersonStanding.allCases.map(\.title))),
        width: .fixed(15)),
      cell: { person, state in
        let standing = PersonStanding(person, asOf: state.asOf)
        let rank = PersonStanding.allCases.firstIndex(of: standing) ?? 0
        return ListCell(mark(standing), rank: rank)
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "overdue", title: "Late", kind: .number), width: .fixed(4),
        alignment: .right),
      cell: { person, state in
        let late = state.lateDuties[person.id] ?? 0
        return ListCell(
          late == 0 ? "" : String(late), value: .number(Double(late)), role: .bad)
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "steps", title: "Late steps", kind: .number), width: .fixed(10),
        alignment: .right, isExtra: true),
      cell: { person, state in ListCell(count: state.lateSteps[person.id] ?? 0) }),
  ]

  /// Those who work here or will, by name; everyone on demand.
  static func shown(_ people: [Item], _ state: WorkbenchState) -> [Item] {
    let showsAll = state[list: .items(.person)].showsAll
    return people.filter { showsAll || PersonStanding($0, asOf: state.asOf).isCurrent }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// Why people cannot be removed: they are named somewhere; nil when they can.
  static func obstacleToRemove(_ chosen: [Item], _ state: WorkbenchState) -> String? {
    guard let snapshot = state.project?.snapshot else { return nil }
    for person in chosen where person.kind == .person {
      let mentions = PersonMentions(
        of: person.id, items: snapshot.items, assessments: snapshot.assessments,
        triage: snapshot.triage, settings: snapshot.settings)
      if !mentions.isEmpty {
        return "\(person.name) is named by \(mentions.words): give a last day instead "
          + "(\(state.keyName(.edit)))."
      }
    }
    return nil
  }

  /// What someone hands over once their last day is known; a sentence, or nil.
  static func handover(_ person: Item, before: Item, _ state: WorkbenchState) -> String? {
    guard person.kind == .person, !person["last_day"].isEmpty,
      person["last_day"] != before["last_day"], let ground = state.personGround
    else { return nil }
    let owned = ground.owned(by: person)
    guard !owned.isEmpty else { return nil }
    let tasks = owned.count { $0.kind == .task }
    let parts = [
      tasks == 0 ? nil : counted(tasks, "open task"),
      owned.count == tasks ? nil : counted(owned.count - tasks, "policy", "policies"),
    ].compactMap(\.self).joined(separator: " and ")
    return "They still own \(parts)."
  }
}

extension PersonGround {
  init(_ project: ProjectState) {
    let snapshot = project.snapshot
    self.init(
      DutyGround(
        items: snapshot.items, project: snapshot.project, settings: snapshot.settings,
        asOf: snapshot.asOf),
      acknowledgements: project.acknowledgements, training: project.training)
  }
}
