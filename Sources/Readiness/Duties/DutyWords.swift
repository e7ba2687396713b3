extension Duty {
  /// How it stands in words: `overdue since 2026-03-01 (12 days)`.
  package func words(asOf day: CalendarDate) -> String {
    switch state {
    case .done: "done" + on(done) + (holdsUntil.map { ", holds until \($0)" } ?? "")
    case .expiring:
      "done" + on(done) + (holdsUntil.map { ", expires on \($0)\(left(until: $0, day))" } ?? "")
    case .pending: "not yet due: by \(due)\(left(until: due, day))"
    case .overdue:
      "overdue since \(due) (\(Wording.count(daysLate(asOf: day), "day", "days")))"
    case .onLeave: "on leave; due on \(due)"
    }
  }

  private func on(_ day: CalendarDate?) -> String { day.map { " on \($0)" } ?? "" }

  private func left(until end: CalendarDate, _ day: CalendarDate) -> String {
    " (\(Wording.count(end.days(since: day), "day", "days")) left)"
  }
}

extension DutyBoard {
  /// `POL-03 v2.0`, or `CR-01`: what was asked, as short as it is called.
  package func name(of subject: Item, _ duty: Duty?) -> String {
    let version = kind == .acknowledgements ? duty?.detail ?? "" : ""
    return (subject.code.isEmpty ? subject.name : subject.code)
      + (version.isEmpty ? "" : " v\(version)")
  }
}
