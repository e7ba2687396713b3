import Jobs
import ProjectFile
import Readiness
import Terminal

/// A new cycle in the same file: what begins anew and what goes over is shown before it is done.
enum NewCycle {
  private static let keep = "keep"

  static func openForm(_ state: inout WorkbenchState) -> [Effect] {
    guard let snapshot = state.project?.snapshot else { return [] }
    let values = proposed(snapshot)
    let purpose = FormPurpose.newCycle
    let fields =
      AuditRecord.periodFields(values, state) + [
        FormField(
          id: keep, label: "Keep statuses", kind: .toggle,
          help: "Yes lets the results of a Type I stand for the Type II that follows it.")
      ]
    var form = Form(title: "New cycle", fields: fields, values: values)
    for (id, text) in state.drafts[purpose.draftKey] ?? [:] { form.setValue(id, text) }
    state.overlays.append(.form(form, purpose))
    return []
  }

  private static func proposed(_ snapshot: ProjectSnapshot) -> [String: String] {
    let proposal = CarryOver.proposal(project: snapshot.project, items: snapshot.items)
    var next = snapshot.project
    (next.auditType, next.period) = (proposal.auditType, proposal.period)
    var values = AuditRecord.values(next)
    values[keep] = proposal.keepsStatuses ? "yes" : "no"
    return values
  }

  /// Shows the plan of the cycle, or says in the form what is wrong with it.
  static func submitted(
    _ values: [String: String], _ form: Form, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let snapshot = state.project?.snapshot else { return [] }
    let typed = AuditRecord.settled(values, over: proposed(snapshot))
    switch AuditRecord.project(snapshot.project, typed, state.asOf) {
    case .failure(let refusal):
      var rejected = form
      rejected.reject(refusal.field, refusal.reason)
      state.overlays[state.overlays.count - 1] = .form(rejected, .newCycle)
    case .success(let next):
      let choice = CarryOver.Choice(
        auditType: next.auditType, period: next.period, keepsStatuses: values[keep] == "yes")
      let plan = CarryOver.plan(
        choice, project: snapshot.project, assessments: snapshot.assessments,
        points: snapshot.points, items: snapshot.items, asOf: state.asOf, people: snapshot.people)
      state.overlays.removeLast()
      let save = Save(edits: plan.edits, title: plan.title)
      state.overlays.append(.preview(reading(plan), .save(save)))
    }
    return []
  }

  private static func reading(_ plan: CarryOver.Plan) -> Reading {
    Reading(
      "New cycle",
      [.heading(plan.title), .blank, .heading("Begins anew")] + plan.reset.map { .bullet($0) }
        + [.blank, .heading("Goes over")] + plan.carried.map { .bullet($0) })
  }
}
