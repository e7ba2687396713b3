/// How far someone's coming or going is dealt with on a day (DOMAIN §8).
package struct PersonChecklist: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case done, late, pending
    case notNeeded = "not_needed"

    package var title: String { self == .notNeeded ? "not needed" : rawValue }
  }

  /// One step of it as it stands.
  package struct Line: Hashable, Sendable, Identifiable {
    package let step: PersonStep
    package let state: State
    /// The last day it is done in time; nil where none is set.
    package let due: CalendarDate?
    package let doneOn: CalendarDate?
    /// Why it is not needed, or what is still open.
    package let detail: String
    /// What was ticked; nil for what nobody did yet and what follows from elsewhere.
    package let record: Item?

    package var id: String { step.id }

    /// How many days it was done after its day; 0 for what was in time.
    package var daysLate: Int {
      guard state == .done, let due, let doneOn else { return 0 }
      return max(0, doneOn.days(since: due))
    }
  }

  package let person: Item
  package let occasion: PersonStep.Occasion
  /// The first or the last day of work.
  package let day: CalendarDate
  package let lines: [Line]

  package var late: [Line] { lines.filter { $0.state == .late } }
  package var isComplete: Bool {
    lines.allSatisfy { $0.state == .done || $0.state == .notNeeded }
  }
  /// Access that should have been removed and is not.
  package var isAccessLate: Bool { late.contains { $0.id == PersonStep.accessRemoval } }
}

extension PersonChecklist {
  /// The checklists of someone: of their coming, once a first day is known, and of their going.
  package static func all(of person: Item, _ ground: PersonGround) -> [PersonChecklist] {
    guard person.isOnRoster,
      let stint = Employment(person).stint(around: ground.asOf)
    else { return [] }
    let hasLeft = PersonStanding(person, asOf: ground.asOf) == .left
    return PersonStep.Occasion.allCases.compactMap { occasion in
      guard let day = occasion == .joiner ? stint.start : stint.end else { return nil }
      let records = ground.records(of: person, since: stint, occasion)
      // Who left is no longer a joiner, but keeps what was ticked.
      let isAsked = ground.isAsked(day) && (occasion == .leaver || !hasLeft)
      guard isAsked || !records.isEmpty else { return nil }
      let lines = PersonStep.all.filter { $0.occasion == occasion }.map {
        line($0, of: person, day, records, ground)
      }
      return PersonChecklist(person: person, occasion: occasion, day: day, lines: lines)
    }
  }

  private static func line(
    _ step: PersonStep, of person: Item, _ day: CalendarDate, _ records: [String: Item],
    _ ground: PersonGround
  ) -> Line {
    switch step.source {
    case .acknowledgements: derived(step, ground.acknowledgements.duties(of: person), day, ground)
    case .training: derived(step, ground.training.duties(of: person), day, ground)
    case .handover: handover(step, of: person, day, ground)
    case .ticked: ticked(step, records[step.id], due(step, day, records, ground), day, ground)
    }
  }

  private static func due(
    _ step: PersonStep, _ day: CalendarDate, _ records: [String: Item], _ ground: PersonGround
  ) -> CalendarDate? {
    switch step.limit {
    case .none: nil
    case .day: day
    case .access: records[PersonStep.access]?.date("done_on") ?? day
    case .removal: day.adding(businessDays: ground.limits.accessRemovalDays)
    case .businessDays(let days): day.adding(businessDays: days)
    }
  }

  private static func ticked(
    _ step: PersonStep, _ record: Item?, _ due: CalendarDate?, _ day: CalendarDate,
    _ ground: PersonGround
  ) -> Line {
    let doneOn = record?.date("done_on")
    let reason = record?["reason"] ?? ""
    let state: State =
      if doneOn != nil {
        .done
      } else if !reason.isEmpty {
        .notNeeded
      } else {
        ground.isLate(due, of: day) ? .late : .pending
      }
    return Line(
      step: step, state: state, due: due, doneOn: doneOn,
      detail: state == .notNeeded ? reason : record?["proof"] ?? "", record: record)
  }

  /// Done once all of it is; late as soon as any of it is.
  private static func derived(
    _ step: PersonStep, _ duties: [Duty], _ day: CalendarDate, _ ground: PersonGround
  ) -> Line {
    let open = duties.filter { !$0.state.isDone }
    let isLate = open.contains { $0.state == .overdue }
    let state: State =
      duties.isEmpty
      ? .notNeeded
      : open.isEmpty ? .done : isLate && ground.isAsked(day) ? .late : .pending
    return Line(
      step: step, state: state, due: open.map(\.due).min(),
      doneOn: open.isEmpty ? duties.compactMap(\.done).max() : nil,
      detail: duties.isEmpty
        ? "nothing is asked of them" : open.isEmpty ? "" : "\(open.count) of \(duties.count) open",
      record: nil)
  }

  private static func handover(
    _ step: PersonStep, of person: Item, _ day: CalendarDate, _ ground: PersonGround
  ) -> Line {
    let owned = ground.owned(by: person)
    let state: State = owned.isEmpty ? .done : ground.isLate(day, of: day) ? .late : .pending
    return Line(
      step: step, state: state, due: day, doneOn: nil,
      detail: owned.isEmpty ? "" : "\(owned.count) still theirs", record: nil)
  }
}
