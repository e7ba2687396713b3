import Jobs
import ProjectFile
import Readiness
import Terminal

/// Ticking what someone's coming or going asks for.
enum PersonStepUpdate {
  /// Opens the form of a step that is not needed.
  private static let notNeeded = "not-needed"

  /// The steps people tick, of someone's checklists.
  static func lines(_ person: Item, _ state: WorkbenchState) -> [PersonChecklist.Line] {
    guard let ground = state.personGround else { return [] }
    return PersonChecklist.all(of: person, ground).flatMap(\.lines).filter(\.step.isTicked)
  }

  /// The steps of the person who is open or under the cursor, to tick one after the other.
  static func ask(_ state: inout WorkbenchState) -> [Effect] {
    guard let person = ItemUpdate.chosen(state).first else { return [] }
    let open = lines(person, state).firstIndex { $0.state == .late || $0.state == .pending }
    openMenu(of: person, selection: open ?? 0, settling: nil, &state)
    return []
  }

  /// - Parameter settling: the step that is being saved, and the day it is now done on.
  private static func openMenu(
    of person: Item, selection: Int, settling: (step: String, day: CalendarDate?)?,
    _ state: inout WorkbenchState
  ) {
    let items = lines(person, state).map { line -> MenuItem in
      let isSettling = settling?.step == line.id
      let isDone = isSettling ? settling?.day != nil : line.state == .done
      let glyph = isDone ? state.look.glyphs.check : state.look.glyphs[PersonText.mark(line).sign]
      let day = isSettling ? settling?.day.map { "done on \($0)" } ?? "open" : nil
      return MenuItem(
        id: line.id, title: "\(glyph) \(line.step.title)",
        detail: day ?? PersonText.words(line, asOf: state.asOf))
    }
    let other = MenuItem(id: notNeeded, key: "n", title: "a step is not needed, with a reason")
    state.overlays.append(
      .menu(
        Menu(title: "Steps of \(person.name)", items: items + [other], selection: selection),
        .personStep(person.id)))
  }

  static func chose(
    _ choice: String, of id: Item.ID, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let person = state.project?.snapshot.items.item(.person, id) else { return [] }
    let lines = lines(person, state)
    guard choice != notNeeded else {
      excuse(person, lines, &state)
      return []
    }
    guard let place = lines.firstIndex(where: { $0.id == choice }) else { return [] }
    return tick(lines[place], of: person, next: min(place + 1, lines.count - 1), &state)
  }

  /// The form of the first open step, to say why it is not needed.
  private static func excuse(
    _ person: Item, _ lines: [PersonChecklist.Line], _ state: inout WorkbenchState
  ) {
    let open = lines.first { $0.state == .late || $0.state == .pending } ?? lines.first
    let record = ItemRecord.new(
      .personStep, ["person": person.id, "step": open?.id ?? ""])
    ItemUpdate.open(.newItem(record), title: "Not needed for \(person.name)", &state)
  }

  /// Ticks a step today, or takes the tick away, and goes on with the next.
  private static func tick(
    _ line: PersonChecklist.Line, of person: Item, next: Int, _ state: inout WorkbenchState
  ) -> [Effect] {
    let isDone = line.state == .done
    let edit: Edit
    if let record = line.record {
      var after = record
      after["done_on"] = isDone ? "" : state.asOf.description
      let isEmpty = isDone && after["proof"].isEmpty && after["reason"].isEmpty
      edit =
        isEmpty
        ? Edit(.removeItem(.personStep, id: record.id))
        : Edit(.putItem(after), base: .putItem(record))
    } else {
      edit = Edit(
        .putItem(
          ItemRecord.new(
            .personStep,
            ["person": person.id, "step": line.id, "done_on": state.asOf.description])))
    }
    state.saving.append(nil)
    openMenu(
      of: person, selection: next, settling: (line.id, isDone ? nil : state.asOf), &state)
    let what = isDone ? "is not done after all" : "is done"
    return [.save(Save(edits: [edit], title: "\(person.name): \(line.step.title) \(what)"))]
  }
}
