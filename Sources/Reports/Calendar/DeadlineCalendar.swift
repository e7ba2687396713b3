package import Readiness

/// Deadlines as an iCalendar file, for the calendars of people who don't have the tool (RFC 5545).
///
/// Importing a newer file moves what moved and takes away what is done: a calendar finds an event
/// by its UID and takes the one with the higher SEQUENCE.
package struct DeadlineCalendar: Sendable {
  private let project: Project
  private let names: PersonNames
  private let asOf: CalendarDate
  private let sequence: Int
  private let deadlines: [Deadline]

  /// - Parameters:
  ///   - deadlines: in the order in which they are to stand.
  ///   - sequence: grows with every change of the project, such as the number of journal entries.
  package init(
    _ deadlines: [Deadline], project: Project, people: [Person], asOf: CalendarDate, sequence: Int
  ) {
    self.project = project
    names = PersonNames(people)
    self.asOf = asOf
    self.sequence = sequence
    self.deadlines = deadlines.filter { deadline in
      !Self.isCancelled(deadline) || deadline.date >= asOf.adding(days: -Self.daysKept)
    }
  }

  /// How long after its day a deadline that is done is still told.
  ///
  /// An import removes nothing by itself, so an event that were only left out would go on reminding.
  /// Told as cancelled, calendars strike or hide it. Once its day is over nothing reminds any more.
  package static let daysKept = 30

  /// Whether there is none: a calendar has to hold one (RFC 5545 §3.6).
  package var isEmpty: Bool { deadlines.isEmpty }

  /// The same deadlines, day and sequence give the same bytes.
  package var text: String {
    let head = [
      CalendarText.line("BEGIN", "VCALENDAR"),
      CalendarText.line("VERSION", "2.0"),
      CalendarText.line("PRODID", "-//Greenroom//Deadlines//EN"),
      CalendarText.line("CALSCALE", "GREGORIAN"),
      CalendarText.line("X-WR-CALNAME", CalendarText.title("\(project.name): deadlines")),
    ]
    return (head + deadlines.flatMap(event) + [CalendarText.line("END", "VCALENDAR")]).joined()
  }

  /// What is done is cancelled; a day that comes by itself only passes.
  private static func isCancelled(_ deadline: Deadline) -> Bool {
    deadline.isDone && !deadline.kind.comesByItself
  }

  private func event(_ deadline: Deadline) -> [String] {
    let isCancelled = Self.isCancelled(deadline)
    let lines: [(name: String, value: String)] = [
      ("BEGIN", "VEVENT"),
      ("UID", CalendarText.text("\(deadline.id)@greenroom")),
      // Not the clock's time, so that the same project gives the same file.
      ("DTSTAMP", "\(compact(asOf))T000000Z"),
      ("SEQUENCE", String(sequence)),
      ("DTSTART;VALUE=DATE", compact(deadline.date)),
      // The first day after it (RFC 5545 §3.6.1).
      ("DTEND;VALUE=DATE", compact(deadline.date.adding(days: 1))),
      ("SUMMARY", CalendarText.title(deadline.title)),
      ("DESCRIPTION", CalendarText.text(description(deadline))),
      ("CATEGORIES", "SOC 2,\(CalendarText.title(deadline.kind.title))"),
      ("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED"),
      // A deadline takes nobody's time.
      ("TRANSP", "TRANSPARENT"),
    ]
    return lines.map { CalendarText.line($0.name, $0.value) }
      + (deadline.isDone ? [] : alarm(deadline)) + [CalendarText.line("END", "VEVENT")]
  }

  /// Rings seven days before, at nine in the morning: a day begins at midnight.
  private func alarm(_ deadline: Deadline) -> [String] {
    let lines: [(name: String, value: String)] = [
      ("BEGIN", "VALARM"), ("ACTION", "DISPLAY"),
      ("DESCRIPTION", CalendarText.title("In 7 days: \(deadline.title)")),
      ("TRIGGER", "-P6DT15H"), ("END", "VALARM"),
    ]
    return lines.map { CalendarText.line($0.name, $0.value) }
  }

  private func description(_ deadline: Deadline) -> String {
    let owner = deadline.owner.map { "Owner: \(names[$0])" }
    let done = Self.isCancelled(deadline) ? "Done, or not needed any more." : nil
    let lines = [done, owner].compactMap(\.self) + deadline.notes
    return (lines + ["Project: \(project.name)"]).joined(separator: "\n")
  }

  /// `20260331`.
  private func compact(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }
}
