import Readiness
import Testing

/// Items as a table, and back from it.
@Suite struct ItemTableTests {
  private static let today = date(2026, 3, 2)
  private static let left = Person(
    id: .init("lee"), name: "Lee Left", email: "lee@example.com", isActive: false)
  private static let people = RoadmapSample.people + [left]

  private func compare(_ text: String, _ tasks: [Item] = RoadmapSample.tasks) throws
    -> TableComparison
  {
    var number = 0
    return try ItemTableComparison.of(
      ItemRows(SpreadsheetText(text)), .task, with: Items(tasks), people: Self.people,
      on: Self.today, carried: { $0 },
      newID: {
        number += 1
        return "new-\(number)"
      })
  }

  private func items(_ result: TableComparison) -> [Item] {
    result.edits.compactMap { if case .putItem(let item) = $0.change { item } else { nil } }
  }

  /// Every kind with every field filled goes out and comes back without a change.
  @Test(arguments: ItemKind.allCases)
  func aTableNobodyTouchedChangesNothing(kind: ItemKind) throws {
    let samples =
      kind.definition.isSingle ? [Self.full(kind, 1)] : (1...3).map { Self.full(kind, $0) }
    let items = Items(samples + ItemKind.allCases.filter { $0 != kind }.map { Self.full($0, 1) })
    let table = ItemTable(kind, of: items, people: Self.people)
    let text = ([table.header] + table.rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\n")
    let result = try ItemTableComparison.of(
      ItemRows(SpreadsheetText(text)), kind, with: items, people: Self.people, on: Self.today,
      carried: { $0 }, newID: { "new" })
    #expect(result.edits == [] && result.refused == [] && result.unchanged == samples.count)
  }

  private static func full(_ kind: ItemKind, _ number: Int) -> Item {
    let definition = kind.definition
    var item = Item(
      kind: kind, id: definition.isSingle ? kind.rawValue : "\(kind)-\(number)",
      code: definition.code(number))
    for field in definition.fields {
      item[field.id] =
        switch field.kind {
        case .line: "=1+1 “\(field.id)”, \u{202E}x \(number)"
        case .text: "one; two\n\"three\",\tfour \(number)"
        case .choice(let choices): choices.last?.id ?? ""
        case .date: "2026-02-0\(number)"
        case .person: "ada"
        case .number: "12"
        case .criteria: "CC6.1 CC7.1"
        case .criterion: "CC6.1"
        case .categories: "security availability"
        case .reference(let other): "\(other)-1"
        case .references(let other): other == kind && number == 1 ? "" : "\(other)-1"
        case .control: "IAM-03"
        case .controls: "IAM-01 IAM-03"
        }
    }
    return item
  }

  @Test func rowsAreChangedAndAdded() throws {
    let result = try compare(
      """
      code;Task;status;owner;Waits for;due;criteria
      t-01;;in progress;Ben;;31.03.2026;CC6.1
      ;Write the runbook;;Dora <dora@example.com>;T-02, Order books;mar 20;cc8.0
      ;Order books;backlog;;;;
      """)
    let items = items(result)
    #expect(result.refused.map(\.why) == ["Task has to be said."])
    #expect(items.map { $0["name"] } == ["Write the runbook", "Order books"])
    #expect(items[0].references("after") == ["T-02", items[1].id])
    #expect(items[0]["criteria"] == "CC8.1" && items[0]["due"] == "2026-03-20")
    #expect(
      result.notes.contains("“Dora” is new and becomes a person of the project.")
        || result.notes.contains { $0.contains("Dora") })
    let changed = try compare("code,status,due\nT-01,in progress,31.03.2026\n")
    #expect(
      self.items(changed).map { [$0.id, $0["status"], $0["due"], $0.name] } == [
        ["T-01", "in_progress", "2026-03-31", "task 1"]
      ])
    #expect(changed.edits.first?.base == .putItem(RoadmapSample.tasks[0]))
  }

  @Test(arguments: [
    ("code,name\nT-99,x", "code", "“T-99” is no task here: empty it to add a new one."),
    ("code,status\nT-01,done", "status", "From planned it can become"),
    ("code,status\nT-01,finished", "status", "“finished” is no status"),
    ("code,due\nT-01,03/04/2026", "due", "may be 2026-04-03 or 2026-03-04"),
    ("code,start,due\nT-01,2026-05-02,2026-05-01", "due", "lies before"),
    ("code,after\nT-01,T-03", "after", "T-01 → T-03 → T-01"),
    ("code,after\nT-01,T-77", "after", "“T-77” is no task"),
    ("code,effort\nT-01,XL", "effort", "“XL” is no effort"),
    ("code,days\nT-01,n/a", "days", "“n/a” is no whole number"),
    ("code,days\nT-01,10001", "days", "No task takes more than 10000 person-days: split it."),
    ("code,control\nT-01,ABC-1", "control", "“ABC-1” is no control"),
    ("code,note\nT-01,a\nT-01,b", "", "T-01 task 1 stands in row 2 already."),
    ("code,name\nT-01,a,b", "", "The row has 3 fields, the header 2"),
  ])
  func aRowThatCannotBeIsRefusedAlone(_ text: String, column: String, why: String) throws {
    let rest = text.split(separator: "\n")[0].contains("note") ? "\nT-02,fine" : ""
    let result = try compare(text + rest)
    let refusal = try #require(result.refused.first)
    #expect(result.refused.count == 1 && result.changedRecords == (rest.isEmpty ? 0 : 2))
    #expect(refusal.column == column && refusal.why.contains(why), "\(refusal)")
  }

  @Test func allowedWordsAreNamedAndWhoLeftIsTold() throws {
    let refused = try compare("code,priority\nT-01,urgent\n").refused
    #expect(refused.map(\.allowed) == [["critical", "high", "medium", "low"]])
    let result = try compare("code,owner,colour\nT-01,lee@example.com,red\n")
    #expect(items(result).first?["owner"] == "lee")
    #expect(result.notes.contains { $0.contains("“Lee Left” left") })
    #expect(result.notes.contains { $0.contains("left alone: “colour”") })
  }

  @Test func tenThousandRowsAreReadAndOneCircleAmongThemIsFound() throws {
    let rows = (1...10_000).map { number in
      let after = number == 1 ? "job 10000" : "job \(number - 1)"
      return ",job \(number),\(number > 9_000 || number == 1 ? after : "")"
    }
    let result = try compare("code,name,after\n" + rows.joined(separator: "\n"), [])
    #expect(result.changedRecords == 10_000 && result.refused == [])
    let circle = rows.dropFirst().enumerated().map { place, row in
      place == 0 ? ",job 2,job 3" : place == 1 ? ",job 3,job 2" : row
    }
    let knotted = try compare("code,name,after\n" + circle.joined(separator: "\n"), [])
    #expect(knotted.refused.map(\.row) == [2, 3])
    #expect(knotted.refused.allSatisfy { $0.why.contains("wait for itself") })
  }
}
