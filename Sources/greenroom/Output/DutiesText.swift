import Jobs
import Readiness
import Terminal

/// What is asked of people as a table, then the share of those who did it, and who is not in it.
struct DutiesText {
  let rows: [DutyRow]
  let board: DutyBoard
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  private var isSigned: Bool { board.kind == .acknowledgements }

  var lines: [StyledText] {
    (rows.isEmpty ? [] : table.lines(width: width) + [""]) + [share]
      + named("Late", board.people(in: .overdue)) + named("Not yet due", board.people(in: .pending))
      + named("On leave", board.people(in: .onLeave))
      + named("Left, and not counted", board.leavers.map { ($0, 1) })
  }

  private var share: StyledText {
    let word = isSigned ? "Signed" : "Taken"
    let late = board.completion()[.overdue]
    return StyledText("\(word): \(board.completion().words), on \(board.asOf)")
      + StyledText(late == 0 ? "" : "; \(late) overdue", Theme.standard.style(.bad))
  }

  private var table: TextTable {
    // What it is called comes last, where a narrow terminal clips it.
    var table = TextTable([
      .init(title: "Person", limit: 30), .init(title: "Code"),
      .init(title: isSigned ? "Version" : "Score"), .init(title: "State"),
      .init(title: "Due"), .init(title: isSigned ? "Signed on" : "Completed"),
      .init(title: "Manager", limit: 20), .init(title: isSigned ? "Policy" : "Course", limit: 90),
    ])
    for row in rows {
      let style = row.daysLate > 0 ? Theme.standard.style(.bad) : .plain
      let score = row.doneOn == nil ? "" : row.duty.detail
      table.add([
        row.person.name.styled, row.subject.code.styled, (isSigned ? row.version : score).styled,
        row.duty.state.title.styled, StyledText(row.dueWords, style),
        (row.doneOn?.description ?? "").styled, row.manager.styled, row.subject.name.styled,
      ])
    }
    return table
  }

  /// So that a number has its list: `Not yet due: Ada Example, Ben Example (2)`.
  private func named(_ title: String, _ people: [(person: Item, count: Int)]) -> [StyledText] {
    let names = people.map { $0.count == 1 ? $0.person.name : "\($0.person.name) (\($0.count))" }
    return names.isEmpty ? [] : [StyledText("\(title): \(names.joined(separator: ", "))")]
  }
}
