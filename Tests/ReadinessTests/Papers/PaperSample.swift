import Readiness

/// A small company into which tables about people are taken.
struct PaperSample {
  var items: [Item] = []
  var today = date(2026, 6, 30)
  var options = TableOptions()

  func ground() -> PaperGround {
    var number = 0
    return PaperGround(
      items: Items(items), asOf: today, options: options, carried: { $0 },
      newID: {
        number += 1
        return "new-\(number)"
      })
  }

  func people(_ text: String) throws -> TableComparison {
    try PeopleTable.compare(SpreadsheetText(text), with: ground())
  }

  func training(_ text: String) throws -> TableComparison {
    try TrainingTable.compare(SpreadsheetText(text), with: ground())
  }

  func acknowledgements(_ text: String) throws -> TableComparison {
    try AcknowledgementTable.compare(SpreadsheetText(text), with: ground())
  }

  /// The same after a table was taken.
  func after(_ comparison: TableComparison) -> PaperSample {
    var sample = self
    let put = comparison.items
    sample.items.removeAll { old in put.contains { $0.id == old.id } }
    sample.items += put
    return sample
  }

  static func person(_ id: String, _ values: [String: String]) -> Item {
    Item(kind: .person, id: id, values: values)
  }

  /// Ada, Ben and Chloé, two courses and a policy in two versions.
  static let staffed = PaperSample(items: [
    person(
      "ada",
      ["name": "Ada Lind", "email": "ada@pier.example", "employee_id": "1", "start": "2024-01-08"]),
    person(
      "ben",
      ["name": "Ben Okoro", "email": "ben@pier.example", "employee_id": "2", "start": "2026-02-02"]),
    person("wei", ["name": "王 伟", "email": "wei@pier.example", "worker": "contractor"]),
    Item(
      kind: .course, id: "c1", code: "CR-01",
      values: [
        "name": "Security awareness", "state": "active",
        "aliases": "2026 Security Awareness Essentials\nWelcome to security",
      ]),
    Item(
      kind: .course, id: "c2", code: "CR-02", values: ["name": "Secure coding", "state": "active"]),
    Item(
      kind: .policy, id: "p1", code: "POL-01",
      values: ["name": "Code of Conduct", "status": "published"]),
    version("v1", "1.0", "major", "2025-01-10"), version("v2", "2.0", "major", "2026-03-01"),
  ])

  private static func version(_ id: String, _ number: String, _ size: String, _ day: String) -> Item
  {
    Item(
      kind: .policyVersion, id: id,
      values: [
        "version": number, "policy": "p1", "size": size, "approved_on": day, "published_on": day,
      ])
  }
}

extension TableComparison {
  /// The items that would be written, in their order.
  var items: [Item] {
    edits.compactMap { if case .putItem(let item) = $0.change { item } else { nil } }
  }

  func item(_ name: String) -> Item? { items.first { $0.name == name } }

  func notes(_ word: String) -> Bool { notes.contains { $0.contains(word) } }
}
