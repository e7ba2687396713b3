import Jobs
import ProjectFile
import Readiness
import Terminal

/// The cursor on the board, and cards on their way.
enum BoardUpdate {
  enum Direction {
    case left, right
  }

  static func move(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    let columns = state.board.columns
    guard let (column, place) = columns.position(of: state[list: .board].cursor.selection) else {
      return []
    }
    let own = columns.lines[column]
    let page = BoardView.page(state)
    let target: Int? =
      switch action {
      case .up: place - 1
      case .down: place + 1
      case .pageUp: place - page
      case .pageDown: place + page
      case .top: 0
      case .bottom: own.count - 1
      default: nil
      }
    if let target { return select(own[min(max(0, target), own.count - 1)], &state) }
    return step(action == .left ? -1 : 1, from: column, place, columns, &state)
  }

  /// Goes to the next column with cards, to the card at the same height.
  private static func step(
    _ by: Int, from column: Int, _ place: Int, _ columns: BoardColumns,
    _ state: inout WorkbenchState
  ) -> [Effect] {
    var next = column + by
    while columns.lines.indices.contains(next), columns.lines[next].isEmpty { next += by }
    guard columns.lines.indices.contains(next) else { return [] }
    let page = BoardView.page(state)
    let height = place - columns.window(of: column, height: page, state).lowerBound
    let window = columns.window(of: next, height: page, state)
    return select(
      columns.lines[next][min(window.lowerBound + height, window.upperBound - 1)], &state)
  }

  /// Puts the cursor on a line of the list, and remembers how far its column is scrolled for that.
  static func select(_ line: Int, _ state: inout WorkbenchState) -> [Effect] {
    let effects = ListUpdate.select(line, &state)
    let columns = state.board.columns
    if let (column, _) = columns.position(of: line) {
      let window = columns.window(of: column, height: BoardView.page(state), state)
      state.board.offsets[BoardList.states[column]] = window.lowerBound
    }
    return effects
  }

  /// The way of a task that nothing holds up; to be blocked is chosen, never passed through.
  private static let course: [TaskStatus] = [.backlog, .planned, .inProgress, .done, .verified]

  /// Gives the marked cards, else the one under the cursor, the next state on their way.
  static func moveCard(_ direction: Direction, _ state: inout WorkbenchState) -> [Effect] {
    let tasks = ItemUpdate.chosen(state)
    guard let first = tasks.first else { return [] }
    guard tasks.allSatisfy({ $0.taskStatus == first.taskStatus }) else {
      state.toast = Toast.problem(
        "What is marked has different states: \(state.keyName(.statusMenu)) gives all the same one."
      )
      return []
    }
    guard let next = next(of: first, direction) else {
      state.toast = Toast.problem(refusal(first, direction, state))
      return []
    }
    return EditUpdate.proceed(
      EditRequest(
        records: tasks.map { .item(.task, $0.id) }, field: "status",
        values: ["status": next.rawValue]), &state)
  }

  /// The first state in a direction that a task may have after its own.
  static func next(of task: Item, _ direction: Direction) -> TaskStatus? {
    let all = BoardList.states
    guard let here = all.firstIndex(of: task.taskStatus) else { return nil }
    let ahead = direction == .right ? Array(all[(here + 1)...]) : all[..<here].reversed()
    return ahead.first {
      course.contains($0) && ItemMoves.obstacle(to: $0.rawValue, of: task) == nil
    }
  }

  private static func refusal(
    _ task: Item, _ direction: Direction, _ state: WorkbenchState
  ) -> String {
    let title = task.taskStatus.title
    let moves = (ItemMoves.of(.task)?[task.taskStatus.rawValue] ?? [])
      .compactMap { TaskStatus(rawValue: $0)?.title }
    let side = direction == .right ? "right" : "left"
    return "\(task.code) is \(title): no state to the \(side) follows. It can become "
      + "\(moves.joined(separator: ", ")) (\(state.keyName(.statusMenu)))."
  }
}
