import Readiness

/// What is asked of people, of one kind: who did it, who is late, and who is not counted.
struct PaperBoard: Sendable {
  let board: DutyBoard
  let papers: Papers

  /// Nil where nothing is asked of anyone.
  init?(_ board: DutyBoard, papers: Papers) {
    if board.duties.isEmpty { return nil }
    self.board = board
    self.papers = papers
  }

  var latePeople: Int { board.people(in: .overdue).count }

  var subjects: [PaperSubject] {
    let duties = Dictionary(grouping: board.duties, by: \.subject)
    let people = Dictionary(board.people.map { ($0.id, $0) }) { first, _ in first }
    return board.subjects.compactMap { subject in
      guard let duties = duties[subject.id] else { return nil }
      return PaperSubject(subject: subject, duties: duties, people: people, asOf: board.asOf)
    }
  }

  /// Who has to do anything, against the subjects of the board.
  var matrix: [PaperMatrixRow] {
    let subjects = subjects.map(\.subject)
    return board.people.map { person in
      PaperMatrixRow(
        person: person,
        states: subjects.map { board.duty($0.id, person.id)?.state })
    }
  }

  /// What is to be shown, by the managers of those it is asked of.
  var managers: [PaperManager] {
    let rows = DutyRow.rows(
      papers.input.showing.duties(of: board), of: board, among: papers.items)
    return Dictionary(grouping: rows) { $0.person["manager"] }
      .map { id, rows in PaperManager(id: id, name: rows.first?.manager ?? "", rows: rows) }
      .sorted { $0.order < $1.order }
  }

  /// `Ada Example, Ben Example (2)`, so that a number has its list.
  func names(in state: DutyState) -> String {
    board.people(in: state).map { person, count in
      count == 1 ? person.name : "\(person.name) (\(count))"
    }.joined(separator: ", ")
  }
}

/// One policy or course, with those it is asked of.
struct PaperSubject: Sendable {
  let subject: Item
  /// By the names of the people; there is at least one.
  let duties: [Duty]
  let people: [Item.ID: Item]
  let asOf: CalendarDate

  var completion: Completion { Completion(duties) }

  /// `Ada Example (12 days late)`, the latest first.
  var late: String {
    duties.filter { $0.state == .overdue }.enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
      .map { _, duty in
        let days = Figure.count(duty.daysLate(asOf: asOf), "day", "days")
        return "\(people[duty.person]?.name ?? "unknown person") (\(days) late)"
      }.joined(separator: ", ")
  }
}

/// One person of a matrix.
struct PaperMatrixRow: Sendable {
  let person: Item
  /// In the order of the subjects; nil where one is not asked of them.
  let states: [DutyState?]

  var done: Int { states.count { $0?.isDone ?? false } }
  var required: Int { states.count { $0?.counts ?? false } }
}

/// What those one person manages have to sign or take.
struct PaperManager: Sendable {
  let id: Item.ID
  /// Empty where nobody is known to manage them.
  let name: String
  let rows: [DutyRow]

  /// By name, nobody last.
  var order: (Int, String, String) { (name.isEmpty ? 1 : 0, name.lowercased(), id) }
}
