/// What one person has to sign or take, with what a list tells beside it.
package struct DutyRow: Sendable, Identifiable {
  package let duty: Duty
  /// A policy or a course.
  package let subject: Item
  package let person: Item
  /// Their manager's name; empty where none is known.
  package let manager: String
  /// The record of the last time they did it, of what counts; nil before the first.
  package let record: Item?
  package let daysLate: Int

  package var id: String { duty.id }

  /// The version a signature is of: the one that was signed while it holds, else the one to sign.
  package var version: String {
    duty.state.isDone ? record?["version"] ?? duty.detail : duty.detail
  }

  /// The day they did it, while it holds; what has run out is to be done anew.
  package var doneOn: CalendarDate? { duty.state.isDone ? duty.done : nil }

  /// `2026-03-01, 12 days late`.
  package var dueWords: String {
    let late = daysLate == 0 ? "" : ", \(Wording.count(daysLate, "day", "days")) late"
    return "\(duty.endsOn)\(late)"
  }

  /// Those of a board, each with its person, its subject and its record.
  ///
  /// - Parameter duties: of that board, in the order wanted.
  package static func rows(
    _ duties: [Duty], of board: DutyBoard, among items: Items
  ) -> [DutyRow] {
    let records = DutyRecords(board.kind, items)
    let subjects = Dictionary(board.subjects.map { ($0.id, $0) }) { first, _ in first }
    return duties.compactMap { duty in
      guard let subject = subjects[duty.subject], let person = items.item(.person, duty.person)
      else { return nil }
      return DutyRow(
        duty: duty, subject: subject, person: person,
        manager: items.item(.person, person["manager"])?.name ?? "",
        record: records.last(of: duty), daysLate: duty.daysLate(asOf: board.asOf))
    }
  }
}

/// The signatures or training records of a project, by whom and what they are of.
private struct DutyRecords {
  private let byDuty: [String: [Item]]
  private let day: String

  init(_ kind: DutyBoard.Kind, _ items: Items) {
    let isSigned = kind == .acknowledgements
    day = isSigned ? "day" : "completed"
    let subject = kind.subject.rawValue
    byDuty = Dictionary(grouping: items[isSigned ? .acknowledgement : .trainingRecord]) {
      "\($0[subject]) \($0["person"])"
    }
  }

  /// Of two of one day, the one of the later version.
  func last(of duty: Duty) -> Item? {
    guard let done = duty.done?.description else { return nil }
    return byDuty[duty.id]?.filter { $0[day] == done }.max { left, right in
      (VersionNumber(left["version"]), left.id) < (VersionNumber(right["version"]), right.id)
    }
  }
}
