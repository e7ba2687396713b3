import Readiness

/// A checklist of a made-up project, and tables of it as a spreadsheet would hand them back.
struct SampleChecklist {
  static let today = date(2026, 3, 31)
  static let ada = Person(id: .init("p1"), name: "Ada", email: "ada@example.com")
  static let bob = Person(id: .init("p2"), name: "Bob", email: "bob@example.com")

  var assessments: [CriterionID: Assessment] = [:]
  var people = [ada, bob]
  var categories: Set<Category> = [.security]
  var items = Items()

  var checklist: Checklist {
    Checklist(
      categories: categories, assessments: assessments, points: [:], people: people, items: items,
      readiness: ReadinessRule.evaluate(
        ReadinessInput(
          categories: categories, assessments: assessments, points: [:], findings: [],
          asOf: Self.today)))
  }

  /// The rows as a table, edited by the test.
  func table(_ edit: (inout [[String: String]]) -> Void = { _ in }) throws -> SpreadsheetText {
    let written = ChecklistTable(checklist, today: Self.today)
    var rows = written.rows.map { Dictionary(uniqueKeysWithValues: zip(written.header, $0)) }
    edit(&rows)
    let lines = [written.header] + rows.map { row in written.header.map { row[$0] ?? "" } }
    return try SpreadsheetText(
      lines.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n"))
  }

  func compare(_ edit: (inout [[String: String]]) -> Void) throws -> TableComparison {
    try compare(table(edit))
  }

  func compare(_ table: SpreadsheetText) throws -> TableComparison {
    var count = 0
    return try ChecklistComparison.of(
      table, with: checklist, on: Self.today, carried: { $0 },
      newID: {
        count += 1
        return "new\(count)"
      })
  }

  func compare(text: String) throws -> TableComparison { try compare(SpreadsheetText(text)) }

  private static func quoted(_ cell: String) -> String {
    "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}

extension TableComparison {
  /// What would stand in the project after it.
  var assessments: [CriterionID: Assessment] {
    let all = edits.compactMap { edit in
      if case .assess(let assessment) = edit.change { assessment } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.criterion, $0) })
  }

  var newPeople: [Person] {
    edits.compactMap { if case .putPerson(let person) = $0.change { person } else { nil } }
  }
}
