import ProjectFile
import Readiness
import Terminal

enum CriterionKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    let row = CriterionState.selected(state)
    var noPoint: String? = "Put the cursor on a point of focus."
    if case .point = row { noPoint = nil }
    var noCheck: String? = "Put the cursor on a check with open findings."
    if case .check = row { noCheck = nil }
    return ActionTable(
      [
        ActionEntry(
          .open, "Enter", "Findings", "Show the open findings of the check.",
          group: "Criterion", inFooter: true, unless: noCheck),
        ActionEntry(
          .nextRecord, "]", "Next criterion", "Go to the next criterion.", group: "Criterion",
          inFooter: true),
        ActionEntry(
          .previousRecord, "[", "Previous criterion", "Go to the criterion before.",
          group: "Criterion"),
      ] + GapActions.status(unless: noPoint, of: "the point of focus")
        + GapActions.rest(unless: nil))
  }
}
