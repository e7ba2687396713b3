import ProjectFile
package import Readiness

/// Which people, and what of what is asked of them, a list or a sheet is about.
package struct PaperSelection {
  package var showing: DueSelection
  private let isMeant: (Item) -> Bool
  private let isAsked: (Item) -> Bool

  /// - Parameters:
  ///   - isMeant: of people.
  ///   - isAsked: of policies and courses.
  package init(
    showing: DueSelection = .all, people isMeant: @escaping (Item) -> Bool = { _ in true },
    subjects isAsked: @escaping (Item) -> Bool = { _ in true }
  ) {
    self.showing = showing
    self.isMeant = isMeant
    self.isAsked = isAsked
  }

  package func board(_ kind: DutyBoard.Kind, of state: ProjectState) -> DutyBoard {
    let board = kind == .acknowledgements ? state.acknowledgements : state.training
    return board.narrowed(people: isMeant, subjects: isAsked)
  }

  /// What is to be listed of a board that `board` narrowed.
  package func duties(of board: DutyBoard) -> [Duty] { showing.duties(of: board) }

  /// By their names.
  package func people(of state: ProjectState) -> [PersonRow] {
    let boards = DutyBoard.Kind.allCases.map { board($0, of: state) }
    return PersonRow.rows(
      state.snapshot.items, boards: boards, showing: showing, asOf: state.snapshot.asOf
    ).filter { isMeant($0.person) }
  }
}
