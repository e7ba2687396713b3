/// One column of the checklist as a table, and how its cells are read back.
package struct ChecklistColumn: Sendable, Identifiable {
  /// As it stands in the header.
  package let id: String
  package let title: String
  /// What it says of a criterion, in words that read back as the same.
  let text: @Sendable (ChecklistLine) -> String
  /// Takes over a cell that says something else; nil where the column is only for reading.
  let take: (@Sendable (String, inout ChecklistLine) throws(CellRefusal) -> Void)?

  /// Whether an import leaves it alone.
  package var isReadOnly: Bool { take == nil }

  /// In the order they stand in a table.
  package static let all: [ChecklistColumn] = [
    readOnly("id", "Criterion") { $0.criterion.id.description },
    readOnly("category", "Category") { $0.criterion.category.title },
    readOnly("series", "Series") { $0.criterion.series },
    readOnly("title", "Criterion title") { $0.criterion.title },
    readOnly("question", "Question") { $0.criterion.question },
    status, words("rationale", "Rationale", \.rationale), method,
    words("source", "Source", \.source), person("said_by", "Said by", \.saidBy), assessedOn,
    person("owner", "Owner", \.owner), words("evidence", "Evidence seen", \.evidence),
    words("note", "Note", \.note), words("last_time", "Last time", \.lastTime),
    readOnly("gaps", "Gaps") { codes(.gap, $0) }, readOnly("tasks", "Tasks") { codes(.task, $0) },
    readOnly("score", "Score %") { line in
      let score = line.checklist.readiness[line.criterion.id]
      return score.flatMap { $0.counts ? "\($0.percent.whole)" : nil } ?? ""
    },
  ]

  /// The column that a header's name means: its id or its title, as `SpreadsheetText` writes names.
  static func named(_ name: String) -> ChecklistColumn? {
    all.first { $0.id == name || SpreadsheetText.normalized($0.title) == name }
  }

  private static let status = ChecklistColumn(
    id: "status", title: "Status", text: { $0.assessment.status.rawValue },
    take: { (cell, line) throws(CellRefusal) in
      guard let status = cell.trimmed.isEmpty ? .notAssessed : GapStatus(cell.trimmed) else {
        throw CellRefusal(
          why: "“\(excerpt(cell))” is no status.", allowed: GapStatus.allCases.map(\.rawValue))
      }
      line.assessment.status = status
    })

  private static let method = ChecklistColumn(
    id: "method", title: "Method", text: { $0.assessment.method?.rawValue ?? "" },
    take: { (cell, line) throws(CellRefusal) in
      let word = cell.trimmed.lowercased()
      let method = AssessmentMethod.allCases.first { $0.rawValue == word || $0.title == word }
      guard method != nil || word.isEmpty else {
        throw CellRefusal(
          why: "“\(excerpt(cell))” is no method.",
          allowed: AssessmentMethod.allCases.map(\.rawValue))
      }
      line.assessment.method = method
    })

  private static let assessedOn = ChecklistColumn(
    id: "assessed_on", title: "Assessed on",
    text: { $0.assessment.assessedOn?.description ?? "" },
    take: { (cell, line) throws(CellRefusal) in
      if GapTransition.isBlank(cell) {
        line.day = .emptied
      } else {
        line.day = .given(
          try SpreadsheetDate.read(
            cell, standing: line.assessment.assessedOn, today: line.today))
      }
    })

  private static func readOnly(
    _ id: String, _ title: String, _ text: @escaping @Sendable (ChecklistLine) -> String
  ) -> ChecklistColumn {
    ChecklistColumn(id: id, title: title, text: text, take: nil)
  }

  private static func words(
    _ id: String, _ title: String, _ path: any WritableKeyPath<Assessment, String> & Sendable
  ) -> ChecklistColumn {
    ChecklistColumn(
      id: id, title: title, text: { $0.assessment[keyPath: path] },
      take: { $1.assessment[keyPath: path] = $0 })
  }

  private static func person(
    _ id: String, _ title: String, _ path: any WritableKeyPath<Assessment, Person.ID?> & Sendable
  ) -> ChecklistColumn {
    ChecklistColumn(
      id: id, title: title, text: { $0.people.word($0.assessment[keyPath: path]) },
      take: { (cell, line) throws(CellRefusal) in
        line.assessment[keyPath: path] = try line.people.read(cell)
      })
  }

  /// The codes of the gaps or tasks that name the criterion.
  private static func codes(_ kind: ItemKind, _ line: ChecklistLine) -> String {
    line.checklist.items[kind].filter { $0.criteria("criteria").contains(line.criterion.id) }
      .map(\.code).joined(separator: " ")
  }
}
