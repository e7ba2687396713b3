import Jobs
import ProjectFile
import Readiness
import Terminal

/// The cursor over the subjects of a matrix.
enum DutyMatrixUpdate {
  /// What the cursor is on.
  struct Cell: Sendable {
    let board: DutyBoard
    let subject: Item
    /// Nil where the list is empty.
    let person: Item?
    /// Nil where it is not asked of them.
    let duty: Duty?
  }

  /// The matrix one is in.
  static func kind(_ place: Place) -> DutyBoard.Kind? {
    if case .dutyMatrix(let kind) = place { kind } else { nil }
  }

  static func cell(_ kind: DutyBoard.Kind, _ state: WorkbenchState) -> Cell? {
    guard let board = DutyMatrixList.board(kind, state), let last = board.subjects.indices.last
    else { return nil }
    let subject = board.subjects[min(state.matrix[kind]?.cursor.selection ?? 0, last)]
    let person = state[list: .dutyMatrix(kind)].selected.flatMap {
      state.project?.snapshot.items.item(.person, $0.id)
    }
    return Cell(
      board: board, subject: subject, person: person,
      duty: person.flatMap { board.duty(subject.id, $0.id) })
  }

  static func move(_ action: WorkbenchAction, _ state: inout WorkbenchState) {
    guard let kind = kind(state.place),
      let count = DutyMatrixList.board(kind, state)?.subjects.count
    else { return }
    let page = page(kind, state)
    let by =
      switch action {
      case .left: -1
      case .right: 1
      case .earlier: -page
      default: page
      }
    var matrix = state.matrix[kind] ?? MatrixState()
    matrix.cursor.select(matrix.cursor.selection + by, count: count, page: page)
    state.matrix[kind] = matrix
  }

  /// How many subjects are in sight.
  private static func page(_ kind: DutyBoard.Kind, _ state: WorkbenchState) -> Int {
    let place = Place.dutyMatrix(kind)
    let width = (state.layout.pane(of: place)?.rect ?? state.body).width
    let places = ListView.columnPlaces(
      DutyMatrixList.definition(kind), at: place, state, width: width)
    let column = places[DutyMatrixList.cells]?.width ?? 0
    return max(1, DutyMatrixList.window(kind, state, width: column).range.count)
  }
}
