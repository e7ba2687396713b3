import ProjectFile
import Readiness
import Terminal

enum FindingsKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    let nothing =
      state.findings.selected == nil && !state.findings.isLoading
      ? "There is no finding under the cursor." : nil
    return ActionTable([
      ActionEntry(
        .open, "Enter", "Open", "Open the finding.", group: "Findings", inFooter: true,
        unless: nothing),
      ActionEntry(
        .filter, "/", "Filter",
        "Keep the rows in which every word occurs: CC6, critical, a check, a resource; !word must not.",
        group: "Findings", inFooter: true),
      ActionEntry(
        .showAll, "A", state.findings.query.showsAll ? "Open only" : "All",
        "Show also what passes, is muted or resolved, or only what is open.",
        group: "Findings", inFooter: true),
    ])
  }
}

enum FindingKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    let noCriterion =
      state.finding.detail?.summary.criteria.first == nil
      ? "The check is mapped to no criterion." : nil
    return ActionTable([
      ActionEntry(
        .open, "Enter", "Criterion", "Open the main criterion it hurts.", group: "Finding",
        inFooter: true, unless: noCriterion),
      ActionEntry(
        .nextRecord, "]", "Next", "Go to the next finding of the list.", group: "Finding",
        inFooter: true),
      ActionEntry(
        .previousRecord, "[", "Previous", "Go to the finding before.", group: "Finding"),
    ])
  }
}
