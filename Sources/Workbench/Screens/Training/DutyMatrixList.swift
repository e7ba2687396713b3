import Jobs
import ProjectFile
import Readiness
import Terminal

/// People and what each has to sign or take: a row a person, a letter a policy or course.
enum DutyMatrixList {
  static let cells = "duties"

  static func definition(_ kind: DutyBoard.Kind) -> ListDefinition {
    ListDefinition(
      id: .matrix(kind), noun: "person", plural: "people",
      kind: { $0.showsAll ? "late or soon due" : "" },
      columns: columns(kind), source: .memory { rows(kind, $0) },
      emptyText: { own, state in emptyText(kind, own, state) },
      place: { .item(.person, $0.id) }, head: { DutyMatrixHead.lines(kind, $0, width: $1) },
      isWide: true, hasCharts: true,
      chartTitle: { state, width in
        let board = board(kind, state)
        return window(kind, state, width: width).codes(board?.subjects ?? [], state.look)
      })
  }

  static func board(_ kind: DutyBoard.Kind, _ state: WorkbenchState) -> DutyBoard? {
    switch kind {
    case .acknowledgements: state.project?.acknowledgements
    case .training: state.project?.training
    }
  }

  static func window(
    _ kind: DutyBoard.Kind, _ state: WorkbenchState, width: Int
  ) -> MatrixWindow {
    MatrixWindow(
      board(kind, state)?.subjects ?? [], cursor: state.matrix[kind]?.cursor ?? ListCursor(),
      width: width)
  }

  private static func columns(_ kind: DutyBoard.Kind) -> [ListColumn] {
    [
      ListColumn(field: ListField(id: "name", title: "Name"), width: .flex(min: 14, weight: 2)),
      ListColumn(field: ListField(id: "team", title: "Team"), width: .flex(min: 8, weight: 1)),
      ListColumn(
        field: ListField(id: "manager", title: "Manager"), width: .flex(min: 8, weight: 1),
        isExtra: true),
      ListColumn(
        field: ListField(id: "role", title: "Role"), width: .flex(min: 8, weight: 1),
        isExtra: true),
      ListColumn(
        field: ListField(id: "next", title: "Next due", kind: .date), width: .fixed(10),
        isExtra: true),
      ListColumn(
        field: ListField(id: "overdue", title: "Late", kind: .number), width: .fixed(4),
        alignment: .right),
      ListColumn(
        field: ListField(
          id: cells, title: kind.subject.definition.plural.capitalizedFirst, kind: .number),
        width: .flex(min: 24, weight: 6)),
    ]
  }

  private static func emptyText(
    _ kind: DutyBoard.Kind, _ own: ListState, _ state: WorkbenchState
  ) -> String {
    if !own.filter.isEmpty { return "Nobody matches the filter. Esc clears it." }
    guard let board = board(kind, state) else { return "" }
    if board.subjects.isEmpty {
      return kind == .training
        ? "No course is asked of anyone yet. \(state.keyName(.nextView)) goes to the courses: add one."
        : "No policy is in force yet, so nobody has to sign one."
    }
    return own.showsAll
      ? "Nobody is late, and nothing is due soon. \(state.keyName(.showAll)) shows everyone."
      : "Nobody on the roster is asked for any. The screen of people shows who is on it."
  }

  private static func rows(_ kind: DutyBoard.Kind, _ state: WorkbenchState) -> [ListRow] {
    guard let board = board(kind, state), let project = state.project else { return [] }
    let soon = state.asOf.adding(
      days: PaperLimits(settings: project.snapshot.settings).warningDays)
    let isNarrowed = state[list: .dutyMatrix(kind)].showsAll
    let names = Dictionary(project.snapshot.people.map { ($0.id, $0.name) }) { first, _ in first }
    let rows = board.people.compactMap { person -> ListRow? in
      let duties = board.subjects.map { board.duty($0.id, person.id) }
      let due = duties.compactMap(\.self).filter { $0.isDue(by: soon) }
      if isNarrowed, due.isEmpty { return nil }
      let manager = person.person("manager").flatMap { names[$0] } ?? ""
      return row(person, manager: manager, duties, board, state)
    }
    guard state.dutyGrouping != .none else { return rows }
    return rows.enumerated().sorted {
      (key($0.element), $0.offset) < (key($1.element), $1.offset)
    }.map(\.element)
  }

  /// What is not said comes last.
  private static func key(_ row: ListRow) -> String {
    row.group.map { $0 == DutyGrouping.unsaid ? "\u{10FFFF}" : $0.lowercased() } ?? ""
  }

  private static func row(
    _ person: Item, manager: String, _ duties: [Duty?], _ board: DutyBoard,
    _ state: WorkbenchState
  ) -> ListRow {
    let late = duties.count { $0?.state == .overdue }
    let open = duties.compactMap { $0.flatMap { $0.state == .done ? nil : $0.endsOn } }
    let words = zip(board.subjects, duties).compactMap { subject, duty in
      duty.map { "\(subject.code) \($0.state.title)" }
    }
    return ListRow(
      id: person.id, label: person.name,
      cells: [
        ListCell(person.name), ListCell(person["team"]), ListCell(manager),
        ListCell(person["role"]), ListCell(open.min()),
        ListCell(
          late == 0 ? "" : String(late), value: .number(Double(late)), role: .bad),
        ListCell(
          .duties(duties.map { $0?.state }), text: words.joined(separator: ", "),
          value: .number(Double(late))),
      ], group: state.dutyGrouping.heading(of: person, manager: manager))
  }
}
