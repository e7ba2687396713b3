import ProjectFile
import Readiness
import Terminal

/// Input while something stands over the screen: the topmost overlay takes all of it.
enum OverlayUpdate {
  static func take(_ input: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    guard let top = state.overlays.last else { return [] }
    switch top {
    case .prompt(let prompt, let purpose): return take(input, prompt, purpose, &state)
    case .form(let form, let purpose): return FormUpdate.take(input, form, purpose, &state)
    case .menu(var menu, let purpose):
      let outcome = menu.handle(input, in: state.size)
      replace(.menu(menu, purpose), &state)
      return answered(outcome, &state) { choice, state in
        MenuUpdate.chose(choice, purpose, &state)
      }
    case .picker(var picker, let purpose):
      let outcome = picker.handle(input, in: state.size)
      replace(.picker(picker, purpose), &state)
      return answered(outcome, &state) { choice, state in picked(choice, purpose, &state) }
    case .confirm(let confirm, let purpose):
      return answered(confirm.handle(input), &state) { isYes, state in
        isYes ? confirmed(purpose, &state) : declined(purpose, &state)
      }
    case .preview(let reading, let purpose):
      return PreviewUpdate.take(input, reading, purpose, &state)
    case .palette(var palette):
      let outcome = palette.handle(input, in: state.size)
      replace(.palette(palette), &state)
      return answered(outcome, &state, run)
    case .help(var help):
      let outcome = help.handle(input, in: state.size)
      replace(.help(help), &state)
      return answered(outcome, &state, run)
    case .reading(let reading):
      take(input, reading, &state)
      return []
    case .interview(let interview): return InterviewUpdate.take(input, interview, &state)
    case .progress:
      return input == .key(.escape) ? [.stopJob] : []
    }
  }

  private static func picked(
    _ choice: PickerChoice, _ purpose: PickerPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    switch purpose {
    case .person(let request, let field):
      let value = PeoplePicker.value(of: choice, state)
      return EditUpdate.answered(field, value, request, &state)
    case .pattern(let criterion):
      if case .item(let id) = choice { CriterionUpdate.addGap(from: id, to: criterion, &state) }
      return []
    }
  }

  private static func take(
    _ input: InputEvent, _ prompt: Prompt, _ purpose: PromptPurpose,
    _ state: inout WorkbenchState
  ) -> [Effect] {
    if let effects = PromptUpdate.completion(of: prompt, purpose, on: input) { return effects }
    var prompt = prompt
    let outcome = prompt.handle(input)
    if let text = prompt.wantsEditor {
      prompt.wantsEditor = nil
      replace(.prompt(prompt, purpose), &state)
      state.editing = .overlay(field: "")
      return [.edit(text)]
    }
    replace(.prompt(prompt, purpose), &state)
    return answered(outcome, &state) { text, state in
      PromptUpdate.answered(purpose, text, &state)
    } cancelled: { draft, state in
      PromptUpdate.cancelled(purpose, draft, &state)
    }
  }

  private static func take(
    _ input: InputEvent, _ reading: Reading, _ state: inout WorkbenchState
  ) {
    if closesReading(input) {
      state.overlays.removeLast()
      return
    }
    var reading = reading
    _ = reading.text.handle(input, size: OverlayView.readingSize(reading, in: state.size))
    replace(.reading(reading), &state)
  }

  private static func closesReading(_ input: InputEvent) -> Bool {
    guard case .key(let key) = input else { return false }
    return [.escape, .enter, .character("q"), .character("=")].contains(key)
  }

  static func replace(_ overlay: Overlay, _ state: inout WorkbenchState) {
    state.overlays[state.overlays.count - 1] = overlay
  }

  /// A text comes back from the editor into the overlay it was asked from.
  static func take(_ text: String, from field: String, _ state: inout WorkbenchState) {
    switch state.overlays.last {
    case .form(var form, let purpose):
      form.setValue(field, text)
      replace(.form(form, purpose), &state)
    case .prompt(var prompt, let purpose):
      prompt.setValue(text)
      replace(.prompt(prompt, purpose), &state)
    case .interview(var interview):
      interview.rationale.set(text)
      interview.refusal = nil
      replace(.interview(interview), &state)
    default: break
    }
  }

  static func answered<Value>(
    _ outcome: Outcome<Value>, _ state: inout WorkbenchState,
    _ done: (Value, inout WorkbenchState) -> [Effect],
    cancelled: (Value?, inout WorkbenchState) -> Void = { _, _ in }
  ) -> [Effect] {
    switch outcome {
    case .ignored, .handled: return []
    case .done(let value):
      state.overlays.removeLast()
      return done(value, &state)
    case .cancelled(let draft):
      state.overlays.removeLast()
      cancelled(draft, &state)
      return []
    }
  }

  /// Runs what was picked in the palette or the help.
  private static func run(_ id: String, _ state: inout WorkbenchState) -> [Effect] {
    state.actions.action(id: id).map { WorkbenchUpdate.run($0, &state) } ?? []
  }

  private static func confirmed(
    _ purpose: ConfirmPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    switch purpose {
    case .undo(let direction, let id): return UndoUpdate.start(direction, id, &state)
    case .quit: return [.stopJob, .quit]
    case .sample(let plan): return [.sampleReport(plan)]
    case .open(let place): return OpenUpdate.push(place, &state)
    case .undoImports(let entries):
      state.saving.append(nil)
      state[list: .imports].marks = [:]
      return [.undoImports(entries)]
    case .save(let save):
      state.saving.append(save.draftKey)
      return [.save(save)]
    case .overwrite(let path, let template):
      return [.export(path: path, template: template, overwrites: true)]
    case .overwriteEdit(var save):
      save.overwrites = true
      InterviewUpdate.overwrites(save.draftKey, &state)
      state.saving.append(save.draftKey)
      return [.save(save)]
    }
  }

  private static func declined(
    _ purpose: ConfirmPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    if case .overwriteEdit(let save) = purpose {
      WizardUpdate.left(&state)
      state.toast = Toast(
        "Theirs stands." + (save.draftKey == nil ? "" : " What you typed is kept as a draft."))
    }
    return []
  }
}
