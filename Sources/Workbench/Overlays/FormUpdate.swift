import ProjectFile
import Readiness
import Terminal

/// Input in a form: its fields, the editor, and the record before or after.
enum FormUpdate {
  static func take(
    _ input: InputEvent, _ form: Form, _ purpose: FormPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    if let effects = WizardUpdate.passes(input, form, &state) { return effects }
    var form = form
    let outcome = form.handle(input, in: state.size)
    if let wish = form.wantsEditor {
      form.wantsEditor = nil
      OverlayUpdate.replace(.form(form, purpose), &state)
      state.editing = .overlay(field: wish.field)
      return [.edit(wish.text)]
    }
    if let step = form.wantsRecord {
      form.wantsRecord = nil
      OverlayUpdate.replace(.form(form, purpose), &state)
      return go(step, form, purpose, &state)
    }
    OverlayUpdate.replace(.form(form, purpose), &state)
    if case .done(let values) = outcome {
      switch purpose {
      case .record(let record, base: let base):
        if state.wizard.isOpen, !form.isDirty {
          state.overlays.removeLast()
          WizardUpdate.go(1, &state)
          return []
        }
        return RecordForm.submitted(values, form, record, base: base, &state)
      case .signOff(let subject):
        return SignOffUpdate.submitted(values, form, subject, &state)
      case .newCycle: return NewCycle.submitted(values, form, &state)
      case .targets: return TargetsForm.submitted(values, form, &state)
      case .capacity: return CapacityForm.submitted(values, form, &state)
      case .review(let policies): return ReviewForm.submitted(values, form, policies, &state)
      case .duty(let recording):
        return DutyForm.submitted(values, form, recording, &state)
      }
    }
    return OverlayUpdate.answered(outcome, &state) { _, _ in
      []
    } cancelled: { _, state in
      RecordForm.keep(form, purpose, &state)
      InterviewUpdate.turnAnew(&state)
      WizardUpdate.left(&state)
    }
  }

  /// The form of the record before or after; what was typed here stays as a draft.
  private static func go(
    _ by: Int, _ form: Form, _ purpose: FormPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard case .record(let record, base: _) = purpose, purpose.stepsThroughRecords(state) else {
      return []
    }
    state.overlays.removeLast()
    RecordForm.keep(form, purpose, &state)
    if state.wizard.isOpen {
      WizardUpdate.go(by, &state)
      return []
    }
    let kept = state.toast
    let effects =
      state.place.isDetail && !isRow(record, state)
      ? OpenUpdate.step(by, &state) : ActionUpdate.perform(by > 0 ? .down : .up, &state)
    state.toast = kept
    let next = ActionUpdate.perform(.edit, &state)
    if case .form(_, .record(record, base: _)) = state.overlays.last {
      state.toast = Toast("There is no further record.")
    }
    return effects + next
  }

  /// Whether it is a row of the record one is in, as a gap is of its criterion.
  private static func isRow(_ record: RecordRef, _ state: WorkbenchState) -> Bool {
    guard case .criterion = state.place, case .item = record else { return false }
    return true
  }
}

extension FormPurpose {
  /// Whether the form of the record before or after is a key away; an interview has its own pages.
  func stepsThroughRecords(_ state: WorkbenchState) -> Bool {
    guard case .record(let record, base: _) = self, state.interview == nil else { return false }
    // What is not in the list yet has no place between others; a walk has its steps.
    if case .newItem = record { return state.wizard.isOpen }
    return true
  }
}
