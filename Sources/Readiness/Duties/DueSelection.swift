/// Which of what is asked of people, and of the policies to review, a list shows.
package enum DueSelection: Hashable, Sendable {
  case all, overdue
  /// What is overdue, or falls due by a day.
  case due(by: CalendarDate)

  package func duties(of board: DutyBoard) -> [Duty] {
    switch self {
    case .all: board.duties
    case .overdue: board.overdue
    case .due(let day): board.due(by: day)
    }
  }

  package func standings(of register: PolicyRegister) -> [PolicyStanding] {
    switch self {
    case .all: register.standings
    case .overdue: register.overdue
    case .due(let day): register.due(by: day)
    }
  }

  /// What is shown, as a sentence goes on; nil where everything is.
  package var words: String? {
    switch self {
    case .all: nil
    case .overdue: "what is overdue"
    case .due(let day): "what is overdue or due by \(day)"
    }
  }
}
