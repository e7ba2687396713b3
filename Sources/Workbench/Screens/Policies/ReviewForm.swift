import Jobs
import ProjectFile
import Readiness
import Terminal

/// Marking policies as reviewed: who looked, when, what it came to; that sets the next date.
enum ReviewForm {
  /// For the policies that are marked, else the one under the cursor or open.
  static func open(_ state: inout WorkbenchState) -> [Effect] {
    let policies = ItemUpdate.chosen(state).filter { $0.kind == .policy }
    if policies.isEmpty { return [] }
    let unapproved = policies.first { state.project?.policies[$0.id]?.isApproved == false }
    if let unapproved {
      state.toast = Toast.problem(
        "\(unapproved.label) was never approved: approve it first (\(state.keyName(.statusMenu))).")
      return []
    }
    let ids = policies.map(\.id)
    let what =
      policies.count == 1 ? policies[0].label : counted(policies.count, "policy", "policies")
    var form = Form(
      title: "Reviewed: \(what)", fields: fields(state),
      values: [
        "day": state.asOf.description, "outcome": ReviewOutcome.noChange.rawValue,
        "reviewer": policies.count == 1 ? policies[0]["owner"] : "",
      ])
    for (id, text) in state.drafts[FormPurpose.review(ids).draftKey] ?? [:] {
      form.setValue(id, text)
    }
    state.overlays.append(.form(form, .review(ids)))
    return []
  }

  private static func fields(_ state: WorkbenchState) -> [FormField] {
    let new = RecordRef.newItem(ItemRecord.new(.policyReview))
    let wanted = new.fields.filter { $0.id != "policy" }
    return RecordForm.fields(wanted, [:], state)
  }

  static func submitted(
    _ values: [String: String], _ form: Form, _ ids: [Item.ID], _ state: inout WorkbenchState
  ) -> [Effect] {
    let purpose = FormPurpose.review(ids)
    switch save(values, ids, state) {
    case .failure(let refusal):
      var rejected = form
      rejected.reject(refusal.field, refusal.reason)
      state.overlays[state.overlays.count - 1] = .form(rejected, purpose)
      return []
    case .success(var save):
      state.overlays.removeLast()
      state.drafts[purpose.draftKey] = values
      state.saving.append(purpose.draftKey)
      save.draftKey = purpose.draftKey
      return [.save(save)]
    }
  }

  private static func save(
    _ values: [String: String], _ ids: [Item.ID], _ state: WorkbenchState
  ) -> Result<Save, FormRefusal> {
    let items = state.project?.snapshot.items ?? Items()
    var edits: [Edit] = []
    for (place, id) in ids.enumerated() {
      let review = Item(
        kind: .policyReview, id: "\(ItemRecord.newID)\(place)", values: ["policy": id])
      switch ItemReading.read(values, onto: review, among: items, today: state.asOf) {
      case .failure(let refusal):
        return .failure(FormRefusal(field: refusal.field, reason: refusal.sentence))
      case .success(let accepted):
        if let day = accepted.item.date("day"), day > state.asOf {
          return .failure(FormRefusal(field: "day", reason: "A review lies in the past or today."))
        }
        edits.append(Edit(.putItem(accepted.item)))
        edits += PolicyCourse.edits(after: accepted.item, among: items)
      }
    }
    let outcome = ReviewOutcome(rawValue: values["outcome"] ?? "")?.title ?? ""
    let subject =
      ids.count == 1
      ? items.item(.policy, ids[0])?.label ?? "" : counted(ids.count, "policy", "policies")
    return .success(Save(edits: edits, title: "Reviewed: \(subject), \(outcome)"))
  }
}
