/// What the checklists of people follow from.
package struct PersonGround: Sendable {
  package let asOf: CalendarDate
  let limits: PaperLimits
  let acknowledgements: DutyBoard
  let training: DutyBoard
  /// From when on comings and goings are looked at.
  private let since: CalendarDate
  private let steps: [Item.ID: [Item]]
  private let ownership: [Item.ID: [Item]]

  /// So many days before today where no examination runs yet.
  private static let lookBack = 90

  package init(_ ground: DutyGround, acknowledgements: DutyBoard, training: DutyBoard) {
    asOf = ground.asOf
    limits = ground.limits
    self.acknowledgements = acknowledgements
    self.training = training
    let begins = ground.begins.flatMap { $0 <= ground.asOf ? $0 : nil }
    since = begins ?? ground.asOf.adding(days: -Self.lookBack)
    steps = Dictionary(grouping: ground.items[.personStep]) { $0["person"] }
    ownership = Dictionary(
      grouping: ground.items[.task].filter { $0.isOpen(asOf: ground.asOf) }
        + ground.items[.policy].filter { $0.policyStatus != .retired }
    ) { $0["owner"] }
  }

  /// Open tasks and policies someone has to hand over before they go.
  package func owned(by person: Item) -> [Item] { ownership[person.id] ?? [] }

  /// Whether an auditor would ask about someone who came or went on a day.
  func isAsked(_ day: CalendarDate) -> Bool { since <= day }

  /// Whether what was due on a day is late for someone who came or went on another.
  func isLate(_ due: CalendarDate?, of day: CalendarDate) -> Bool {
    isAsked(day) && due.map { $0 < asOf } ?? false
  }

  /// By step what was last ticked for a stint: nothing done before an earlier one ended, and nothing
  /// of a going before they came.
  func records(
    of person: Item, since stint: Employment.Stint, _ occasion: PersonStep.Occasion
  ) -> [String: Item] {
    let before = Employment(person).stints.compactMap(\.end).filter { end in
      stint.start.map { end < $0 } ?? false
    }.max()
    let first = occasion == .leaver ? stint.start : before?.adding(days: 1)
    let ids = Set(PersonStep.all.filter { $0.occasion == occasion && $0.isTicked }.map(\.id))
    var found: [String: Item] = [:]
    for record in steps[person.id] ?? [] where ids.contains(record["step"]) {
      if let day = record.date("done_on") {
        guard day <= asOf, first.map({ $0 <= day }) ?? true else { continue }
      }
      guard let other = found[record["step"]] else {
        found[record["step"]] = record
        continue
      }
      if other["done_on"] < record["done_on"] { found[record["step"]] = record }
    }
    return found
  }
}

extension DutyBoard {
  /// Everything that is asked of someone, by subject.
  package func duties(of person: Item) -> [Duty] {
    subjects.compactMap { duty($0.id, person.id) }
  }
}
