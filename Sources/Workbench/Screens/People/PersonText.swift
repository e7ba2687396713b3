import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a person's page tells beside their fields: since when they are here, what they have to sign
/// and take, what their coming and going asks for, and what they own.
enum PersonText {
  static func add(_ person: Item, _ state: WorkbenchState, _ text: inout DetailText) {
    guard let project = state.project, let ground = state.personGround else { return }
    stints(person, state, &text)
    for checklist in PersonChecklist.all(of: person, ground) {
      add(checklist, state, &text)
    }
    duties(project.acknowledgements, of: person, "Policies to acknowledge", state, &text)
    duties(project.training, of: person, "Training", state, &text)
    owned(ground.owned(by: person), &text)
  }

  private static func stints(
    _ person: Item, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let standing = PersonStanding(person, asOf: state.asOf)
    text.add(.styledField("Standing", PeopleList.mark(standing).text(state.look)))
    for stint in Employment(person).stints where stint.start != nil || stint.end != nil {
      let from = stint.start.map { "from \($0)" } ?? "since ever"
      text.add(.field("Works here", from + (stint.end.map { " to \($0)" } ?? "")))
    }
  }

  private static let marks: [PersonChecklist.State: (Mark.Sign, Theme.Role)] = [
    .done: (.check, .good), .late: (.bang, .bad), .pending: (.circle, .neutral),
    .notNeeded: (.dash, .dim),
  ]

  static func mark(_ line: PersonChecklist.Line) -> Mark {
    let look = marks[line.state] ?? (.circle, .neutral)
    return Mark(look.0, line.state.title, look.1)
  }

  /// `✓ access granted: done on 2026-03-02`.
  static func words(_ line: PersonChecklist.Line, asOf day: CalendarDate) -> String {
    let due = line.due.map { ", due \($0)" } ?? ""
    let detail = line.detail.isEmpty ? "" : ": \(line.detail)"
    switch line.state {
    case .done:
      let late = line.daysLate > 0 ? ", \(counted(line.daysLate, "day")) late" : ""
      return "done" + (line.doneOn.map { " on \($0)" } ?? "") + late + detail
    case .late: return "late" + due + detail
    case .pending: return "open" + due + detail
    case .notNeeded: return "not needed" + detail
    }
  }

  private static func add(
    _ checklist: PersonChecklist, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let settled = checklist.lines.count { $0.state == .done || $0.state == .notNeeded }
    text.add(
      .blank,
      .heading(
        "\(checklist.occasion.title) on \(checklist.day), \(settled) of "
          + "\(checklist.lines.count) settled"))
    for line in checklist.lines {
      let mark = mark(line)
      let sign = String(state.look.glyphs[mark.sign])
      let words = "\(sign) \(line.step.title): \(words(line, asOf: state.asOf))"
      if let record = line.record {
        text.link(words, to: .place(.item(.personStep, record.id)))
      } else {
        text.add(.line(StyledText(words, state.look.theme[mark.role])))
      }
    }
  }

  private static func duties(
    _ board: DutyBoard, of person: Item, _ title: String, _ state: WorkbenchState,
    _ text: inout DetailText
  ) {
    let owed = board.subjects.compactMap { subject in
      board.duty(subject.id, person.id).map { (subject: subject, duty: $0) }
    }
    guard !owed.isEmpty else { return }
    text.add(.blank, .heading(title))
    for (subject, duty) in owed {
      text.link(
        "\(DutyMark.letter(duty.state, state.look)) \(subject.label): "
          + duty.words(asOf: state.asOf), to: .place(.item(subject.kind, subject.id)))
    }
  }

  private static func owned(_ items: [Item], _ text: inout DetailText) {
    guard !items.isEmpty else { return }
    text.add(.blank, .heading("Owns"))
    for item in items {
      let status = item.kind.definition.field("status")?.word(item["status"]) ?? ""
      text.link("\(item.label)  (\(status))", to: .place(.item(item.kind, item.id)))
    }
  }
}
