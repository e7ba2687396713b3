import Readiness
import Terminal

/// The actions of the scope's own lists.
enum ScopeKeys {
  static func scope(_ state: WorkbenchState) -> [ActionEntry] {
    let section = ScopeList.selected(state)
    let nothing = section == nil ? "There is no section under the cursor." : nil
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the section.", group: "Scope", inFooter: true,
        unless: nothing),
      ActionEntry(
        .wizard, "I", "Walk through",
        "Go through the scope form by form, from the goal to the frozen version.",
        group: "Scope", danger: .write, inFooter: true),
      ActionEntry(
        .edit, "e", "Edit", "Edit the section in a form.", group: "Scope", danger: .write,
        inFooter: true,
        unless: section?.record == nil ? nothing ?? "It is a list: Enter opens it." : nil),
      ActionEntry(
        .add, "a", "Add", "Add a record to the section.", group: "Scope", danger: .write,
        inFooter: true,
        unless: section?.kind == nil ? nothing ?? "It holds one record: e edits it." : nil),
      ActionEntry(
        .explain, "=", "To settle", "Everything that is still to be settled, as a list to read.",
        group: "Scope", inFooter: true),
      ActionEntry(
        .statusMenu, "s", "Freeze",
        "Freeze the scope as it stands, as a version with a name and a reason.", group: "Scope",
        danger: .signoff, inFooter: true),
    ]
  }

  static func categories(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing =
      state[list: state.place].selected == nil ? "There is no category under the cursor." : nil
    return [
      ActionEntry(
        .open, "Enter", "Read", "Read what the category asks, and what suggests it.",
        group: "Scope", inFooter: true, unless: nothing),
      ActionEntry(
        .statusMenu, "s", "In or out", "Take the category in or out, with the reason.",
        group: "Scope", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .edit, "e", "Edit", "Edit the category and its reason in a form.", group: "Scope",
        danger: .write, inFooter: true, unless: nothing),
    ]
  }

  static func accounts(_ state: WorkbenchState) -> [ActionEntry] {
    let row = state[list: state.place].selected
    let nothing = row == nil ? "There is no account under the cursor." : nil
    let component = row.flatMap { AccountsList.component($0.id, state) }
    return [
      ActionEntry(
        .open, "Enter", "Findings", "Show the open findings of the account.", group: "Scope",
        inFooter: true, unless: nothing),
      ActionEntry(
        .add, "a", "To boundary", "Add the account, or all marked, to the boundary.",
        group: "Scope", danger: .write, inFooter: true,
        unless: nothing ?? component.map { "It is \($0.label) already." }),
      ActionEntry(
        .statusMenu, "s", "In or out", "Say whether its component is in scope.", group: "Scope",
        danger: .write, inFooter: true,
        unless: nothing ?? (component == nil ? "Add it to the boundary first." : nil)),
    ]
  }

  /// What lays milestones out, where goal and milestones are.
  static let layOut = ActionEntry(
    .layOut, "L", "Lay out", "Lay the milestones of a plan out up to the day the report is needed.",
    group: "Scope", danger: .write, inFooter: true)

  static func responsibility(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing =
      state[list: state.place].selected == nil ? "There is no criterion under the cursor." : nil
    let noun = state[list: state.place].marks.isEmpty ? "the criterion" : "the marked criteria"
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the criterion.", group: "Scope", inFooter: true,
        unless: nothing),
      ActionEntry(
        .statusMenu, "s", "Who", "Say who is responsible for \(noun): provider, us or shared.",
        group: "Scope", danger: .write, inFooter: true, unless: nothing),
    ] + EditKeys.entries(noun, fields: ["note"], group: "Scope", unless: nothing)
  }
}
