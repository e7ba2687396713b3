import Jobs
import Readiness
import Terminal

/// People as a table, and how many there are of whom.
struct PeopleText {
  let rows: [PersonRow]
  let asOf: CalendarDate
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  var lines: [StyledText] {
    (rows.isEmpty ? [] : table.lines(width: width) + [""])
      + [StyledText("\(PersonRow.words(rows)), on \(asOf)")]
  }

  private var table: TextTable {
    var table = TextTable([
      .init(title: "Name", limit: 30), .init(title: "Team", limit: 20),
      .init(title: "Manager", limit: 20), .init(title: "Works as"), .init(title: "First day"),
      .init(title: "Last day"), .init(title: "Standing"),
      .init(title: "Overdue", alignment: .right), .init(title: "Next due"),
      .init(title: "E-mail", limit: 50),
    ])
    for row in rows {
      let bad = Theme.standard.style(.bad)
      table.add([
        row.person.name.styled, row.person["team"].styled, row.manager.styled,
        row.person["worker"].styled, row.person["start"].styled, row.person["last_day"].styled,
        row.standing.title.styled,
        StyledText(row.overdue == 0 ? "" : "\(row.overdue)", row.overdue > 0 ? bad : .plain),
        (row.nextDue?.description ?? "").styled, row.person["email"].styled,
      ])
    }
    return table
  }
}
