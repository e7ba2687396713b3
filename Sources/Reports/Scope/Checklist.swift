import Readiness

/// What was said, found missing and taken on for one criterion.
struct CriterionWork: Sendable {
  let answers: [ItemRow]
  let gaps: [GapRow]
  let tasks: [TaskRow]
  /// Subservice organisations that do part of it, each with its share; empty where it is all ours.
  let restsOn: String
}

/// One gap, where it is told.
struct GapRow: Sendable {
  let row: ItemRow
  /// The criterion under which it is told in full, where that is another one.
  let toldUnder: CriterionID?
  let asOf: CalendarDate

  /// The status, and what an acceptance rests on.
  var status: String {
    guard row.item["status"] == "risk_accepted" else { return row.words("status") }
    let isExpired = row.item.date("expires").map { $0 < asOf } ?? false
    return "risk accepted by \(row.words("approver")) until \(row.words("expires"))"
      + (isExpired ? ", which is past" : "")
  }
}

/// One task.
struct TaskRow: Sendable {
  let row: ItemRow
  let asOf: CalendarDate

  var status: String {
    let due = row.item.date("due")
    let isOpen = !["done", "verified", "cancelled"].contains(row.item["status"])
    let isOverdue = isOpen && due.map { $0 < asOf } ?? false
    return row.words("status") + (due.map { ", due \($0)" } ?? "") + (isOverdue ? ", overdue" : "")
  }
}

/// The answers, gaps and tasks of a project, by criterion (DOMAIN §4).
struct Checklist: Sendable {
  private let names: PersonNames
  private let asOf: CalendarDate
  private let items: Items
  private let scope: Set<CriterionID>
  private let answers: [CriterionID: [Item]]
  private let gaps: [CriterionID: [Item]]
  private let tasks: [CriterionID: [Item]]
  private let shares: [CriterionID: [String]]

  init(_ input: ReportInput, names: PersonNames) {
    self.names = names
    asOf = input.asOf
    items = input.items
    scope = Set(input.readiness.scores.map(\.criterion))
    answers = Self.byCriterion(input.items[.answer]) { $0.criteria("criterion") }
    gaps = Self.byCriterion(input.items[.gap]) { $0.criteria("criteria") }
    let gapByID = Dictionary(input.items[.gap].map { ($0.id, $0) }) { first, _ in first }
    tasks = Self.byCriterion(input.items[.task]) { Self.criteria(of: $0, gapByID) }
    shares = Self.shares(input)
  }

  func work(_ id: CriterionID) -> CriterionWork {
    CriterionWork(
      answers: (answers[id] ?? []).map(row), gaps: (gaps[id] ?? []).map { gap($0, under: id) },
      tasks: (tasks[id] ?? []).map(task), restsOn: (shares[id] ?? []).joined(separator: ", "))
  }

  var allGaps: [GapRow] {
    items[.gap].map { GapRow(row: row($0), toldUnder: nil, asOf: asOf) }
  }

  /// Gaps of which no criterion is in scope.
  var otherGaps: [GapRow] {
    allGaps.filter { scope.isDisjoint(with: $0.row.item.criteria("criteria")) }
  }

  /// Tasks that belong to no criterion in scope.
  var otherTasks: [TaskRow] {
    let told = Set(scope.flatMap { tasks[$0] ?? [] }.map(\.id))
    return items[.task].filter { !told.contains($0.id) }.map(task)
  }

  /// How many gaps have which status.
  var gapPhrase: String {
    let all = items[.gap]
    let choices = ItemKind.gap.definition.field("status")?.choices ?? []
    let counts = choices.map { choice in
      "\(all.count { $0["status"] == choice.id }) \(choice.title)"
    }
    return all.isEmpty ? "none recorded" : counts.joined(separator: ", ")
  }

  /// Person-days of the gaps that are open, by their estimates (DOMAIN §9).
  var effortPhrase: String {
    let open = items[.gap].filter { $0["status"] == "identified" }
    let days = open.compactMap { Self.personDays[$0["effort"]] }
    let unknown = open.count - days.count
    return "\(days.reduce(0, +)) person-days"
      + (unknown > 0 ? ", and \(Figure.count(unknown, "gap", "gaps")) without an estimate" : "")
  }

  private static let personDays = ["S": 2, "M": 6, "L": 15]

  private func gap(_ item: Item, under id: CriterionID) -> GapRow {
    let main = item.criteria("criteria").first(where: scope.contains)
    return GapRow(row: row(item), toldUnder: main == id ? nil : main, asOf: asOf)
  }

  private func task(_ item: Item) -> TaskRow { TaskRow(row: row(item), asOf: asOf) }
  private func row(_ item: Item) -> ItemRow { ItemRow(item: item, names: names) }

  /// What each subservice organisation does of which criterion, in words.
  private static func shares(_ input: ReportInput) -> [CriterionID: [String]] {
    let criteria = input.catalogue.criteria(in: input.project.categories)
    var shares: [CriterionID: [String]] = [:]
    for service in input.items.subserviceOrganisations {
      let rows = SharedResponsibility.rows(of: service, items: input.items, criteria: criteria)
      for row in rows where row.party != .us {
        shares[row.criterion, default: []].append("\(service.label) (\(row.party.title))")
      }
    }
    return shares
  }

  /// A task that names no criterion belongs to those of its gaps.
  private static func criteria(of task: Item, _ gaps: [String: Item]) -> [CriterionID] {
    let own = task.criteria("criteria")
    return own.isEmpty
      ? task.references("gap").flatMap { gaps[$0]?.criteria("criteria") ?? [] } : own
  }

  private static func byCriterion(
    _ items: [Item], _ criteria: (Item) -> [CriterionID]
  ) -> [CriterionID: [Item]] {
    var found: [CriterionID: [Item]] = [:]
    for item in items {
      for id in Set(criteria(item)) { found[id, default: []].append(item) }
    }
    return found
  }
}
