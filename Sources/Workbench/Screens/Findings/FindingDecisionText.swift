import Jobs
import ProjectFile
import Readiness
import Terminal

/// What was decided about a finding, by whom and until when, and the tasks that come from it.
enum FindingDecisionText {
  static func add(_ detail: FindingDetail, _ state: WorkbenchState, _ text: inout DetailText) {
    decision(detail, state, &text)
    tasks(detail.summary.identity, state, &text)
  }

  private static func decision(
    _ detail: FindingDetail, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    if let decision = detail.summary.decision {
      text.add(.blank, .heading("Decided"))
      let facts = [
        ("Decision", decision.decision.title), ("Reason", decision.reason),
        ("Approved by", state.project?.person(decision.approver)?.name ?? ""),
        ("Holds until", decision.until?.description ?? "it is changed"),
      ]
      text.add(facts.filter { !$0.1.isEmpty }.map { .field($0.0, $0.1) })
      if let rule = decision.rule {
        text.link(rule.label, to: .place(.item(.triageRule, rule.id)), label: "By rule")
      }
      return
    }
    let own = state.project?.snapshot.triage[detail.summary.identity]
    guard let expired = own?.decision, let last = own?.expires, last < state.asOf else { return }
    text.add(
      .blank, .heading("Decided"),
      .paragraph("\(expired.title.capitalizedFirst) until \(last): over."))
  }

  private static func tasks(
    _ identity: String, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let tasks = (state.project?.snapshot.items[.task] ?? []).filter {
      $0.lines("findings").contains(identity)
    }
    if tasks.isEmpty { return }
    text.add(.blank, .heading("Tasks"))
    for task in tasks { text.link(task.label, to: .place(.item(.task, task.id))) }
  }
}
