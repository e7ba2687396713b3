import Readiness
import Terminal

enum OverviewKeys {
  static func entries(_ state: WorkbenchState) -> [ActionEntry] {
    [
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
      ActionEntry(
        .statusMenu, "s", "Sign off",
        "Sign off the state as it stands, with who decided and on what proof.",
        group: "Overview", danger: .signoff),
    ]
  }
}
