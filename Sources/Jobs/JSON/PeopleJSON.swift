import ProjectFile
package import Readiness

/// The documented shape of `people --json`.
///
/// An object with `as_of`, `counts` of those shown by their standing, and an array `people`. A person
/// is as `ItemJSON` has it, with `standing` (`active`, `on_leave`, `not_started`, `left` or
/// `off_roster`, of whom nothing is asked), `overdue` (how much of what they have to sign or take they
/// did not in time) and `next_due`, null where nothing is.
package struct PeopleJSON: Encodable, Sendable {
  private let rows: [PersonRow]
  private let state: ProjectState

  package init(_ rows: [PersonRow], of state: ProjectState) {
    self.rows = rows
    self.state = state
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    let counts = PersonStanding.allCases.map { standing in
      (standing.rawValue, rows.count { $0.standing == standing })
    }
    try values.encode(state.snapshot.asOf.description, forKey: TextKey("as_of"))
    try values.encode(Dictionary(uniqueKeysWithValues: counts), forKey: TextKey("counts"))
    var list = values.nestedUnkeyedContainer(forKey: TextKey("people"))
    for row in rows {
      var one = list.nestedContainer(keyedBy: TextKey.self)
      try ItemJSON(item: row.person, state: state).encode(to: &one)
      try one.encode(row.standing.rawValue, forKey: TextKey("standing"))
      try one.encode(row.overdue, forKey: TextKey("overdue"))
      try one.encode(row.nextDue?.description, forKey: TextKey("next_due"))
    }
  }
}
