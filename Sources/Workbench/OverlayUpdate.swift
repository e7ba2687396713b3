import ProjectFile
import Readiness
import Terminal

/// Input while something stands over the screen: the topmost overlay takes all of it.
enum OverlayUpdate {
  static func take(_ input: InputEvent, _ state: inout WorkbenchState) -> [Effect] {
    guard let top = state.overlays.last else { return [] }
    switch top {
    case .prompt(var prompt, let purpose):
      if let effects = PromptUpdate.completion(of: prompt, purpose, on: input) { return effects }
      let outcome = prompt.handle(input)
      replace(.prompt(prompt, purpose), &state)
      return answered(outcome, &state) { text, state in
        PromptUpdate.answered(purpose, text, &state)
      } cancelled: { draft, state in
        PromptUpdate.cancelled(purpose, draft, &state)
      }
    case .form(var form, let id):
      let outcome = form.handle(input)
      replace(.form(form, id), &state)
      if case .done(let values) = outcome { return GapUpdate.submitted(values, form, id, &state) }
      return answered(outcome, &state) { _, _ in
        []
      } cancelled: { values, state in
        GapUpdate.keep(values, id, &state)
      }
    case .menu(var menu, let purpose):
      let outcome = menu.handle(input)
      replace(.menu(menu, purpose), &state)
      return answered(outcome, &state) { choice, state in
        GapUpdate.chose(choice, purpose, &state)
      }
    case .confirm(let confirm, let purpose):
      return answered(confirm.handle(input), &state) { isYes, state in
        isYes ? confirmed(purpose, &state) : []
      }
    case .palette(var palette):
      let outcome = palette.handle(input)
      replace(.palette(palette), &state)
      return answered(outcome, &state, run)
    case .help(var help):
      let outcome = help.handle(input)
      replace(.help(help), &state)
      return answered(outcome, &state, run)
    case .reading(var reading):
      if closesReading(input) {
        state.overlays.removeLast()
      } else {
        _ = reading.text.handle(input, size: OverlayView.readingSize(reading, in: state.size))
        replace(.reading(reading), &state)
      }
      return []
    case .progress:
      return input == .key(.escape) ? [.stopJob] : []
    }
  }

  private static func closesReading(_ input: InputEvent) -> Bool {
    guard case .key(let key) = input else { return false }
    return [.escape, .enter, .character("q"), .character("=")].contains(key)
  }

  private static func replace(_ overlay: Overlay, _ state: inout WorkbenchState) {
    state.overlays[state.overlays.count - 1] = overlay
  }

  private static func answered<Value>(
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
    case .overwrite(let path): return [.export(path: path, overwrites: true)]
    }
  }
}
