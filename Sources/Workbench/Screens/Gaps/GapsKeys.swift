import ProjectFile
import Readiness
import Terminal

enum GapsKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    let nothing = GapsState.selected(state) == nil ? "There is no criterion here." : nil
    return ActionTable(
      [
        ActionEntry(
          .open, "Enter", "Open", "Open the criterion with its points of focus.", group: "Gaps",
          inFooter: true, unless: nothing)
      ] + GapActions.status(unless: nothing, of: "the criterion") + GapActions.rest(unless: nothing)
    )
  }
}

/// The actions on a criterion, the same in the list and in its detail.
enum GapActions {
  static func status(unless nothing: String?, of what: String) -> [ActionEntry] {
    [
      ActionEntry(
        .markMet, "m", "Met", "Mark \(what) as met and go on.", group: "Status", danger: .write,
        inFooter: true, unless: nothing),
      ActionEntry(
        .markPartial, "p", "Partly", "Mark \(what) as partially met and go on.",
        group: "Status", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .markNotMet, "n", "Not met", "Mark \(what) as not met and go on.", group: "Status",
        danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .markNotApplicable, "-", "N/A", "Mark \(what) as not applicable and go on.",
        group: "Status", danger: .write, unless: nothing),
      ActionEntry(
        .skip, ".", "Skip", "Leave it as it is and go on.", group: "Status", unless: nothing),
    ]
  }

  static func rest(unless nothing: String?) -> [ActionEntry] {
    [
      ActionEntry(
        .statusMenu, "s", "Status", "Choose the criterion's status from a menu.",
        group: "Criterion", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .owner, "o", "Owner", "Choose who owns the criterion, or add a person.",
        group: "Criterion", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .edit, "e", "Edit", "Edit status, rationale, owner and note in a form.",
        group: "Criterion", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .editLong, "E", "Rationale in editor", "Edit the rationale in $EDITOR.",
        group: "Criterion", danger: .write, unless: nothing),
      ActionEntry(
        .note, "c", "Note", "Write a note.", group: "Criterion", danger: .write,
        unless: nothing),
      ActionEntry(
        .explain, "=", "Why", "Show how the criterion's assessment score comes about.",
        group: "Criterion", inFooter: true, unless: nothing),
    ]
  }
}
