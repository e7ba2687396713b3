/// Reads the issues another tool exported as rows of tasks.
///
/// An issue that became a task here before is found by its key or its address, so that it is never
/// doubled. A cell that says nothing leaves its field alone: what people decided here about a task
/// stands where the other tool knows nothing of it.
package struct TaskIssues {
  private let dialect: TaskDialect
  private let table: SpreadsheetText
  private let tasks: [Item.ID: Item]
  private var known: [String: Item.ID]
  private var seen: [String: Int] = [:]
  private var refused: [RowRefusal] = []
  /// By its key, the keys of the issues an issue waits for.
  private var waiting: [String: [String]] = [:]
  private var oddities = IssueOddities()

  /// - Parameter tasks: those of the project.
  package static func rows(
    of table: SpreadsheetText, in dialect: TaskDialect, among tasks: [Item]
  ) -> ItemRows {
    var issues = TaskIssues(dialect, table, tasks)
    return issues.read()
  }

  private init(_ dialect: TaskDialect, _ table: SpreadsheetText, _ tasks: [Item]) {
    self.dialect = dialect
    self.table = table
    self.tasks = Dictionary(tasks.map { ($0.id, $0) }) { first, _ in first }
    known = [:]
    for task in tasks {
      for word in [dialect.origin(in: task["origin"])] + task.lines("links")
      where known[word] == nil {
        known[word] = task.id
      }
    }
    refused = table.refused
  }

  private mutating func read() -> ItemRows {
    var found: [(issue: Issue, key: String, task: Item?)] = []
    for row in table.rows {
      let issue = Issue(row: row, dialect: dialect)
      do throws(CellRefusal) {
        let key = try key(of: issue)
        learnLinks(of: issue, key)
        found.append((issue, key, task(of: issue, key)))
      } catch {
        refused.append(error.inRow(row.number))
      }
    }
    let keys = Set(found.map(\.key))
    var rows: [ListedRow] = []
    for (issue, key, task) in found {
      var cells = IssueCells(issue: issue, task: task).cells(&oddities)
      cells["id"] = task?.id ?? ""
      if task?["origin"].isEmpty ?? true { cells["origin"] = dialect.origin(key) }
      if !waiting.isEmpty { cells["after"] = after(key, task, keys) }
      rows.append(ListedRow(number: issue.row.number, cells: cells))
    }
    var result = ItemRows(
      columns: Set(rows.flatMap(\.cells.keys)).union(["id"]).sorted(), rows: rows,
      refused: refused)
    result.keys = Dictionary(found.map { ($0.issue.row.number, $0.key) }) { first, _ in first }
    result.walksMoves = true
    result.notes =
      ["Read as issues that \(dialect.name) exported."] + oddities.sentences + leftAlone
    return result
  }

  /// Columns that say something no task has a field for.
  private var leftAlone: [String] {
    let known = Set(dialect.columns.map(\.name))
    let left = table.columns.filter { name in
      !known.contains(name)
        && table.rows.contains { !GapTransition.isBlank($0.cells[name] ?? "") }
    }
    if left.isEmpty { return [] }
    return [
      "No field of tasks, so left alone: \(left.map { excerpt($0) }.joined(separator: ", "))."
    ]
  }

  /// The key that tells the issue from all others; each may stand once.
  private mutating func key(of issue: Issue) throws(CellRefusal) -> String {
    guard let key = issue.key else {
      throw CellRefusal(why: "The row names no issue: its key, number or address is missing.")
    }
    if let first = seen.updateValue(issue.row.number, forKey: key) {
      throw CellRefusal(why: "\(excerpt(key)) stands in row \(first) already.")
    }
    return key
  }

  private func task(of issue: Issue, _ key: String) -> Item? {
    let id = known[dialect.origin(key)] ?? issue.first(.address).flatMap { known[$0] }
    return id.flatMap { tasks[$0] }
  }

  private mutating func learnLinks(of issue: Issue, _ key: String) {
    for other in issue.all(.waitsFor) { waiting[key, default: []].append(other) }
    for other in issue.all(.blocks) { waiting[other, default: []].append(key) }
  }

  /// What the task waits for: tasks that are no issues as before, and the issues of the table's links.
  private mutating func after(_ key: String, _ task: Item?, _ keys: Set<String>) -> String {
    let issues = Set(keys.compactMap { known[dialect.origin($0)] })
    let kept = (task?.references("after") ?? []).filter { !issues.contains($0) }
    var words = kept
    for other in waiting[key] ?? [] {
      if keys.contains(other) {
        words.append(other)
      } else if let id = known[dialect.origin(other)] {
        words.append(id)
      } else {
        oddities.count("a link to an issue that is not in the table, such as \(excerpt(other))")
      }
    }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}

extension TaskDialect {
  /// What a task says it came from: `Jira ABC-12`.
  func origin(_ key: String) -> String { "\(name) \(key)" }

  /// The part of an origin that names an issue, whatever somebody wrote behind it.
  func origin(in text: String) -> String {
    guard text.hasPrefix(name + " ") else { return text }
    let key = text.dropFirst(name.count + 1).prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
    return origin(String(key))
  }
}

/// One row of another tool's table, by what its columns mean.
struct Issue {
  let row: ListedRow
  let dialect: TaskDialect

  /// What the columns of a meaning say, each line for itself, empty ones left out.
  func all(_ meaning: TaskDialect.Meaning) -> [String] {
    dialect.columns.filter { $0.meaning == meaning }.flatMap { column in
      (row.cells[column.name] ?? "").split(whereSeparator: \.isNewline).map(\.trimmed)
    }.filter { !$0.isEmpty }
  }

  /// The whole cell of the first column of a meaning that says something.
  func first(_ meaning: TaskDialect.Meaning) -> String? {
    dialect.columns.lazy.filter { $0.meaning == meaning }.compactMap { row.cells[$0.name] }
      .first { !GapTransition.isBlank($0) }?.trimmed
  }

  /// `ABC-12`, or `owner/name#12` where only an address or a number within a repository is told.
  var key: String? {
    let parts = (first(.address) ?? "").split(separator: "/").map(String.init)
    if parts.count >= 4, ["issues", "pull"].contains(parts[parts.count - 2]) {
      return parts[(parts.count - 4)..<(parts.count - 2)].joined(separator: "/") + "#"
        + parts[parts.count - 1]
    }
    guard let key = first(.key) ?? first(.address) else { return nil }
    let repository = first(.repository).map { "\($0)#" } ?? ""
    return key.allSatisfy(\.isNumber) ? (repository.isEmpty ? "#" : repository) + key : key
  }
}

/// What was odd in a table, counted so that a thousand rows make no thousand sentences.
struct IssueOddities {
  private var counts: [String: Int] = [:]

  mutating func count(_ what: String) { counts[what, default: 0] += 1 }

  var sentences: [String] {
    counts.sorted { $0.key < $1.key }.prefix(20).map { what, count in
      "\(count == 1 ? "Once" : "\(count) times") \(what)."
    }
  }
}
