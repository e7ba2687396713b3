/// An issue's row as cells of a task; what the other tool does not say has no cell.
struct IssueCells {
  let issue: Issue
  /// The task it became before; nil for a new one.
  let task: Item?

  func cells(_ oddities: inout IssueOddities) -> [String: String] {
    var cells: [String: String] = [:]
    for column in issue.dialect.columns {
      guard let text = issue.row.cells[column.name]?.trimmed, !GapTransition.isBlank(text) else {
        continue
      }
      switch column.meaning {
      case .field(let field): cells[field] = cells[field] ?? text
      case .firstPerson(let field):
        let separator = issue.dialect.separatesPeople
        let names = text.split(whereSeparator: { $0 == separator || $0.isNewline })
        if names.count > 1 { oddities.count("several people where a task has one owner") }
        cells[field] = cells[field] ?? names.first.map(\.trimmed)
      case .workingTime(let field):
        guard let days = TaskWords.days(text) else {
          oddities.count("a time that is none, “\(excerpt(text, limit: 20))”")
          continue
        }
        cells[field] = cells[field] ?? String(days)
      case .points: oddities.count("a size in points, which are no days")
      case .state, .resolution, .priority, .ended, .key, .repository, .address, .blocks, .waitsFor:
        continue
      }
    }
    addPriority(&cells, &oddities)
    addLink(&cells)
    addState(&cells, &oddities)
    return cells
  }

  private func addPriority(_ cells: inout [String: String], _ oddities: inout IssueOddities) {
    guard let text = issue.first(.priority) else { return }
    let words = SpreadsheetText.normalized(text)
    if let priority = TaskWords.priorities[words] {
      cells["priority"] = priority.rawValue
    } else {
      oddities.count("a priority nobody knows here, “\(excerpt(text, limit: 20))”")
    }
  }

  private func addLink(_ cells: inout [String: String]) {
    guard let address = issue.first(.address) else { return }
    let links = task?.lines("links") ?? []
    if !links.contains(address) { cells["links"] = (links + [address]).joined(separator: "\n") }
  }

  private func addState(_ cells: inout [String: String], _ oddities: inout IssueOddities) {
    guard let status = status(&oddities), status != task?.taskStatus else { return }
    // What was verified here is done there.
    if status == .done, task?.taskStatus == .verified { return }
    cells["status"] = status.rawValue
    let tool = issue.dialect.name
    switch status {
    case .done: cells["done_on"] = issue.first(.ended)
    case .blocked: cells["reason"] = "Blocked in \(tool)."
    case .cancelled:
      cells["reason"] = "\(tool): \(issue.first(.resolution) ?? issue.first(.state) ?? "closed")."
    case .backlog, .planned, .inProgress, .verified: break
    }
  }

  /// The state the tool's words come to; nil where a task stays in its own.
  private func status(_ oddities: inout IssueOddities) -> TaskStatus? {
    let words = issue.all(.state)
    let meant = words.compactMap { TaskWords.states[SpreadsheetText.normalized($0)] }
    // What is closed is over, wherever it stands on a board.
    let isOver = meant.contains(.exactly(.done)) && meant.first != .exactly(.cancelled)
    let state = isOver ? .exactly(.done) : meant.first
    switch state {
    case .exactly(.done)? where isCancelled: return .cancelled
    case .exactly(let status)?: return status
    case .open?:
      guard let task else { return .backlog }
      return task.taskStatus.isOpen ? nil : .planned
    case nil:
      if let word = words.first {
        oddities.count("a status nobody knows here, “\(excerpt(word, limit: 20))”")
      }
      return nil
    }
  }

  private var isCancelled: Bool {
    issue.all(.resolution).contains {
      TaskWords.cancelling.contains(SpreadsheetText.normalized($0))
    }
  }
}
