import Jobs
import ProjectFile
import Readiness
import Terminal

/// The scope walked through form by form, from what the company is to a frozen version.
enum WizardUpdate {
  /// One form of the walk.
  struct Step: Sendable {
    let title: String
    let form: Form
    enum Form: Sendable {
      case record(RecordRef)
      /// New records, one after the other, until one is left empty.
      case adding(ItemKind)
      case freeze
    }
  }

  static let steps: [Step] =
    [
      Step(title: "Organisation", form: .record(.item(.organisation, "organisation"))),
      Step(title: "Goal", form: .record(.item(.goal, "goal"))),
      Step(title: "Drivers", form: .adding(.driver)),
      Step(title: "Commitments", form: .adding(.commitment)),
    ]
    + Category.allCases.dropFirst().map { Step(title: $0.title, form: .record(.category($0))) }
    + [
      Step(title: "Audit", form: .record(.audit)),
      Step(title: "Boundary", form: .adding(.component)),
      Step(title: "Data flows", form: .adding(.dataFlow)),
      Step(title: "Services", form: .adding(.service)),
      Step(title: "Complementary controls", form: .adding(.complementaryControl)),
      Step(title: "Freeze", form: .freeze),
    ]

  /// Begins where the walk stopped, else at the beginning.
  static func begin(_ state: inout WorkbenchState) -> [Effect] {
    open(state.wizard.step, &state)
    return []
  }

  private static func open(_ step: Int, _ state: inout WorkbenchState) {
    guard steps.indices.contains(step) else { return finish(&state) }
    state.wizard = Wizard(step: step, isOpen: true)
    let title = "Step \(step + 1) of \(steps.count): \(steps[step].title)"
    switch steps[step].form {
    case .record(let record):
      ItemUpdate.open(record, title: title, &state)
      state.toast = state.toast ?? suggestion(record, state)
    case .adding(let kind):
      let count = state.project?.snapshot.items[kind].count ?? 0
      let sofar = count == 0 ? "" : ", \(count) so far"
      ItemUpdate.open(.newItem(ItemRecord.new(kind)), title: title + sofar, &state)
    case .freeze:
      let covered = state.overlays.count
      SignOffUpdate.openForm(.freeze, &state)
      // What stands in the way is read, and the walk goes on from there.
      if state.overlays.count > covered, case .reading = state.overlays.last {
        state.wizard.isOpen = false
      }
    }
  }

  /// What the forms of the walk say about its keys.
  static func hints(_ state: WorkbenchState) -> [String] {
    guard case .adding = steps[state.wizard.step].form else { return ["Ctrl-Down next step"] }
    return ["Enter on an empty form goes on", "Ctrl-Down next step"]
  }

  /// What was said so far that speaks for a category.
  private static func suggestion(_ record: RecordRef, _ state: WorkbenchState) -> Toast? {
    guard case .category(let category) = record, let snapshot = state.project?.snapshot else {
      return nil
    }
    return CategoryHint.all(items: snapshot.items, project: snapshot.project)
      .first { $0.category == category }.map { Toast("Suggested: \($0.sentence)") }
  }

  private static func finish(_ state: inout WorkbenchState) {
    state.wizard = Wizard()
    state.toast = Toast("The walk is through; everything is saved.", level: .good)
  }

  /// Enter in a form that was left as it was goes on; nil when the form is to have the key.
  static func passes(
    _ input: InputEvent, _ form: Form, _ state: inout WorkbenchState
  ) -> [Effect]? {
    guard state.wizard.isOpen, input == .key(.enter), !form.isDirty,
      case .adding = steps[state.wizard.step].form
    else { return nil }
    state.overlays.removeLast()
    open(state.wizard.step + 1, &state)
    return []
  }

  /// The form before or after, from the keys that go from record to record.
  static func go(_ by: Int, _ state: inout WorkbenchState) {
    open(max(0, min(steps.count - 1, state.wizard.step + by)), &state)
  }

  /// The form was left, or not saved: the walk is begun there again, and no other save goes on
  /// with it.
  static func left(_ state: inout WorkbenchState) {
    guard state.wizard.isOpen else { return }
    state.wizard.isOpen = false
    let key = state.keyName(.wizard)
    state.toast = Toast("The walk stops at step \(state.wizard.step + 1); \(key) goes on there.")
  }

  /// A form of the walk was saved.
  static func saved(_ state: inout WorkbenchState) {
    guard state.wizard.isOpen, state.overlays.isEmpty else { return }
    // What was saved stays in sight, unless the next form has something to suggest.
    let said = state.toast
    state.toast = nil
    if case .adding = steps[state.wizard.step].form {
      open(state.wizard.step, &state)
    } else {
      open(state.wizard.step + 1, &state)
    }
    state.toast = state.toast ?? said
  }
}

/// Where the walk through the scope stands.
struct Wizard: Hashable, Sendable {
  var step = 0
  /// A form of it is open, or being saved.
  var isOpen = false
}
