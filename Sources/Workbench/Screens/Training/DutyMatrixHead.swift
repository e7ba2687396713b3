import Jobs
import ProjectFile
import Readiness
import Terminal

/// What stands above a matrix: the views and how it stands overall, the cell under the cursor in
/// words, what the letters mean, and how many percent did each.
enum DutyMatrixHead {
  static func lines(
    _ kind: DutyBoard.Kind, _ state: WorkbenchState, width: Int
  ) -> [StyledText] {
    guard let board = DutyMatrixList.board(kind, state) else { return [] }
    let overall = state.matrix[kind]?.overall.map {
      "done \($0.done) of \($0.required)" + ($0.percent.map { " (\($0))" } ?? "")
    }
    let views = ViewRing.line(
      state, width: width, aside: board.duties.isEmpty ? "" : overall ?? "")
    guard !board.duties.isEmpty else { return [views] }
    return [
      views,
      DutyMatrixUpdate.cell(kind, state).map { sentence($0, state, width: width) } ?? "",
      DutyMark.legend(width: width, state.look), shares(kind, board, state, width: width),
    ]
  }

  /// The cell in words, with the subject's name where there is room.
  private static func sentence(
    _ cell: DutyMatrixUpdate.Cell, _ state: WorkbenchState, width: Int
  ) -> StyledText {
    let who = cell.person.map { "\($0.name) \(state.look.glyphs.dot) " } ?? ""
    let stands =
      cell.duty.map {
        StyledText($0.words(asOf: state.asOf), DutyMark.style($0.state, state.look))
      } ?? StyledText("not asked of them", state.look.theme.dim)
    let code = cell.board.name(of: cell.subject, cell.duty)
    let named = StyledText("\(who)\(code) \(cell.subject.name): ") + stands
    return TextWidth.of(named.text) <= width ? named : StyledText("\(who)\(code): ") + stands
  }

  /// The share of each subject over its column.
  private static func shares(
    _ kind: DutyBoard.Kind, _ board: DutyBoard, _ state: WorkbenchState, width: Int
  ) -> StyledText {
    let place = Place.dutyMatrix(kind)
    let places = ListView.columnPlaces(
      DutyMatrixList.definition(kind), at: place, state, width: width)
    guard let column = places[DutyMatrixList.cells] else { return "" }
    let window = DutyMatrixList.window(kind, state, width: column.width)
    let completions = state.matrix[kind]?.completions ?? []
    guard completions.count == board.subjects.count else { return "" }
    let label = TextWidth.pad("% done", column.x, .right)
    return StyledText(
      TextWidth.clip(label, column.x) + window.shares(completions, state.look),
      state.look.theme.dim)
  }
}
