import ProjectFile
import Readiness
import Terminal

/// The actions on findings, their groups and the imports they came with.
enum FindingKeys {
  static func list(_ state: WorkbenchState) -> [ActionEntry] {
    let own = state[list: state.place]
    let nothing =
      own.selected == nil && !own.isLoading ? "There is no finding under the cursor." : nil
    let noun = own.marks.isEmpty ? "the finding" : "the marked findings"
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the finding.", group: "Finding", inFooter: true,
        unless: nothing),
      ActionEntry(
        .showAll, "A", own.showsAll ? "Open only" : "All",
        "Show also what passes, is decided, muted or resolved, or only what is open.",
        group: "Finding", inFooter: true),
    ] + actions(noun, unless: nothing) + [
      ActionEntry(
        .group, "b", "By", "Count the findings by check, resource, criterion, account and others.",
        group: "Finding", inFooter: true)
    ]
  }

  static func detail(_ state: WorkbenchState) -> [ActionEntry] {
    let isThere = state.details[state.place]?.finding != nil
    let nothing = isThere ? nil : "The finding is not loaded."
    return ScreenKeys.follow(state) + ScreenKeys.steps("finding")
      + actions("the finding", unless: nothing)
      + [ScreenKeys.outside(state), ScreenKeys.copyText(nothing)]
  }

  private static func actions(_ noun: String, unless nothing: String?) -> [ActionEntry] {
    [
      ActionEntry(
        .statusMenu, "s", "Decide",
        "Decide about \(noun): in remediation, false positive, risk accepted and others.",
        group: "Finding", danger: .write, inFooter: true, unless: nothing)
    ]
      + EditKeys.entries(
        noun, fields: ["owner", "due", "note"], group: "Finding", unless: nothing)
      + [
        ActionEntry(
          .raiseTask, "r", "Raise a task", "Add a task that comes from \(noun).",
          group: "Finding", danger: .write, unless: nothing),
        ActionEntry(
          .makeRule, "R", "Rule",
          "Make a rule over all findings like \(noun): criteria, or a decision.",
          group: "Finding", danger: .write, unless: nothing),
        ActionEntry(
          .placeInBoundary, "P", "In the boundary",
          "Place the accounts or resources of \(noun) in the boundary: in scope or out.",
          group: "Finding", danger: .write, unless: nothing),
      ]
  }

  static func groups(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing = state[list: state.place].selected == nil ? "There is no group here." : nil
    return [
      ActionEntry(
        .open, "Enter", "Findings", "Show the findings of the group.", group: "Finding",
        inFooter: true, unless: nothing),
      ActionEntry(
        .raiseTask, "r", "Raise a task", "Add one task that fixes all findings of the check.",
        group: "Finding", danger: .write, inFooter: true,
        unless: FindingGroupsList.selected(state) == nil
          ? "Only a check's findings become one task: count by check (b)." : nil),
      ActionEntry(
        .group, "b", "By", "Count the findings by check, resource, criterion, account and others.",
        group: "Finding", inFooter: true),
    ]
  }

  static func imports(_ state: WorkbenchState) -> [ActionEntry] {
    let own = state[list: state.place]
    let nothing = own.selected == nil ? "There is no import here." : nil
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the import with what it held and changed.", group: "Import",
        inFooter: true, unless: nothing),
      takeBack(own.marks.isEmpty ? "the import" : "the marked imports", unless: nothing),
    ]
  }

  static func importRecord(_ state: WorkbenchState) -> [ActionEntry] {
    ScreenKeys.follow(state) + ScreenKeys.steps("import")
      + [takeBack("the import", unless: nil), ScreenKeys.copyText(nil)]
  }

  private static func takeBack(_ noun: String, unless nothing: String?) -> ActionEntry {
    ActionEntry(
      .remove, "x", "Take back", "Take back \(noun), as one step each.", group: "Import",
      danger: .write, inFooter: true, unless: nothing)
  }
}
