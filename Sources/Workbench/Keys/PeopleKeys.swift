import Readiness
import Terminal

/// The actions of the rooms of people and training.
enum PeopleKeys {
  static func matrix(_ kind: DutyBoard.Kind, _ state: WorkbenchState) -> [ActionEntry] {
    let place = Place.dutyMatrix(kind)
    let own = state[list: place]
    let noun = kind.subject.definition.noun
    let plural = kind.subject.definition.plural
    let empty = DutyMatrixList.board(kind, state)?.subjects.isEmpty ?? true
    let nothing = own.selected == nil ? "There is nobody under the cursor." : nil
    let who = own.marks.isEmpty ? "the person" : "all who are marked"
    let deed = kind == .training ? "took the course" : "acknowledged the policy"
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the person.", group: "People", inFooter: true,
        unless: nothing),
      ActionEntry(
        .add, "a", "Record", "Record that \(who) \(deed) under the cursor.", group: "People",
        danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .explain, "=", "Why", "Show who counts as done, who is late and who does not count.",
        group: "People", inFooter: true, unless: empty ? "There is no \(noun) yet." : nil),
      ActionEntry(
        .left, "h Left", "Before", "Go to the \(noun) before.", group: "People"),
      ActionEntry(.right, "l Right", "Next", "Go to the next \(noun).", group: "People"),
      ActionEntry(
        .earlier, "(", "Further left", "Show the \(plural) before.", group: "People"),
      ActionEntry(
        .later, ")", "Further right", "Show the \(plural) that follow.", group: "People"),
      ActionEntry(
        .group, "b", "By", "Put the people together by team or manager.", group: "People",
        inFooter: true),
      ActionEntry(
        .showAll, "A", own.showsAll ? "Everyone" : "Late",
        "Show everyone, or only those with something overdue or due soon.", group: "People",
        inFooter: true),
    ]
  }

  /// On people, in the roster or one by one.
  static func person(_ state: WorkbenchState) -> [ActionEntry] {
    let isAlone = state.place.list == nil
    let person = ItemUpdate.chosen(state).first
    let steps = person.map { PersonStepUpdate.lines($0, state) } ?? []
    let ticks = ActionEntry(
      .tickStep, "X", "Steps", "Tick what the person's coming or going asks for.",
      group: "People", danger: .write, inFooter: true,
      unless: steps.isEmpty ? "Nothing of their coming or going is asked." : nil)
    guard !isAlone else { return [ticks] }
    return [
      ticks,
      ActionEntry(
        .showAll, "A", state[list: state.place].showsAll ? "Current" : "All",
        "Show also those who left, or only those who work here or will.", group: "People"),
    ]
  }
}
