import Readiness
import Terminal

enum OverviewKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    ActionTable([
      ActionEntry(
        .open, "Enter", "Open", "Open the criterion or the list under the cursor.",
        group: "Overview", inFooter: true),
      ActionEntry(
        .nextPane, "Tab", "Other pane", "Go between the heat map and what needs attention.",
        group: "Overview", inFooter: true),
      ActionEntry(.left, "h Left", "Left", "Go to the criterion on the left.", group: "Overview"),
      ActionEntry(
        .right, "l Right", "Right", "Go to the criterion on the right.", group: "Overview"),
      ActionEntry(
        .explain, "=", "Why", "Show how the assessment score comes about.", group: "Overview",
        inFooter: true),
    ])
  }
}
