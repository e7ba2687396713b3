import ProjectFile
import Readiness
import Terminal

/// The actions in a criterion: on it, on its points of focus, and on what hangs on it.
enum CriterionKeys {
  private static let criterion = "the criterion"
  private static let oneKind = "Mark rows of one kind: these share no field."

  static func entries(_ state: WorkbenchState) -> [ActionEntry] {
    let reach = CriterionReach(state)
    return [open(state), add]
      + ScreenKeys.steps("criterion") + letters(reach, state)
      + [asCriterion(state), status(reach)]
      + edits(reach) + [raise(reach), remove(reach), ScreenKeys.why(nil)]
  }

  private static func open(_ state: WorkbenchState) -> ActionEntry {
    let selected = state[list: state.place].selected.map { CriterionRow($0.id) }
    let title =
      switch selected {
      case .item: "Open"
      case .check: "Findings"
      case .point, .control, nil: "Read"
      }
    return ActionEntry(
      .open, "Enter", title,
      "Read the point of focus or the control, open the gap, task or answer, or show the findings.",
      group: "Criterion", inFooter: true,
      unless: selected == nil ? "There is nothing under the cursor." : nil)
  }

  private static let add = ActionEntry(
    .add, "a", "Add", "Add an answer, a gap, a gap from a pattern, or a task.",
    group: "Criterion", danger: .write, inFooter: true)

  private static func letters(
    _ reach: CriterionReach, _ state: WorkbenchState
  ) -> [ActionEntry] {
    let own = state[list: state.place]
    let noun = own.marks.isEmpty ? "the point of focus" : "the marked points of focus"
    return EditKeys.status(
      noun, unless: reach == .points ? nil : "Put the cursor on a point of focus."
    ).filter { $0.id != WorkbenchAction.statusMenu.rawValue }
  }

  private static func asCriterion(_ state: WorkbenchState) -> ActionEntry {
    ActionEntry(
      .pointsAsCriterion, "P", "Points alike",
      "Give every point of focus the criterion's status, after a preview.", group: "Status",
      danger: .write, unless: CriterionUpdate.whyNotAlike(state))
  }

  /// The item that is meant, as in `the gap`; the criterion where no item is.
  private static func noun(_ reach: CriterionReach) -> String {
    if case .items(let kind) = reach { "the \(kind.definition.noun)" } else { criterion }
  }

  private static func status(_ reach: CriterionReach) -> ActionEntry {
    ActionEntry(
      .statusMenu, "s", "Status", "Choose the status of \(noun(reach)) from a menu.",
      group: "Criterion", danger: .write, inFooter: true, unless: reach == .mixed ? oneKind : nil)
  }

  private static func edits(_ reach: CriterionReach) -> [ActionEntry] {
    let mixed = reach == .mixed ? oneKind : nil
    let noted = reach == .points ? "the point of focus" : noun(reach)
    let note = EditKeys.entries(
      noted, fields: ["note"], group: "Criterion",
      unless: mixed ?? missing(.note, "a note", in: reach))
    let due = EditKeys.entries(
      noun(reach), fields: ["due"], group: "Criterion",
      unless: mixed ?? (reach.has(.due) ? nil : "Put the cursor on a task: it has a due date."))
    return EditKeys.entries(noun(reach), fields: ["owner"], group: "Criterion", unless: mixed)
      + due.filter { $0.id == WorkbenchAction.due.rawValue }
      + note.filter { $0.id == WorkbenchAction.note.rawValue }
  }

  /// Why an item has no such field; the criterion and its points have a note.
  private static func missing(
    _ action: WorkbenchAction, _ field: String, in reach: CriterionReach
  ) -> String? {
    guard case .items(let kind) = reach, !reach.has(action) else { return nil }
    return "The \(kind.definition.noun) has no field for \(field): edit it."
  }

  private static func raise(_ reach: CriterionReach) -> ActionEntry {
    let origin = reach == .items(.gap) ? "the gap" : criterion
    return ActionEntry(
      .raiseTask, "r", "Raise a task", "Add a task that comes from \(origin).",
      group: "Criterion", danger: .write)
  }

  private static func remove(_ reach: CriterionReach) -> ActionEntry {
    var nothing: String? = "Put the cursor on a gap, a task or an answer."
    if case .items = reach { nothing = nil }
    return ActionEntry(
      .remove, "x", "Remove", "Remove the gap, task or answer; undo brings it back.",
      group: "Criterion", danger: .write, unless: nothing)
  }
}

extension CriterionReach {
  /// Whether what is reached has the field of an action.
  fileprivate func has(_ action: WorkbenchAction) -> Bool {
    if case .items(let kind) = self { ItemKeys.field(action, of: kind) != nil } else { false }
  }
}
