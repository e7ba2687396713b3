package import Terminal

/// A driver that answers what it sees: each cue waits for a text on the screen and then types.
///
/// It runs the real loop, which blocks between events, without a script that has to guess how
/// long work takes.
package final class CueDriver: Driver {
  /// What to do once a text is on the screen.
  package struct Cue {
    let text: String
    let events: [InputEvent]

    package init(_ text: String, _ events: InputEvent...) {
      self.text = text
      self.events = events
    }

    /// Presses keys by name; a text that is no key's name is typed.
    package init(_ text: String, press names: String...) {
      self.text = text
      events = names.flatMap { name in
        Key(named: name).map { [InputEvent.key($0)] } ?? name.map { .key(.character($0)) }
      }
    }
  }

  /// Every screen that was shown, each once in a row.
  package private(set) var screens: [String] = []

  private let stage: MemoryDriver
  private var cues: [Cue]
  private let swallowsWakes: Bool

  /// - Parameter swallowsWakes: hand over a key that means nothing in place of each wake, as when
  ///   both come at once.
  package init(
    size: Size = Size(width: 80, height: 24), swallowsWakes: Bool = false, _ cues: [Cue]
  ) {
    stage = MemoryDriver(size: size)
    self.cues = cues
    self.swallowsWakes = swallowsWakes
  }

  /// The cues that never came; empty when all went as written.
  package var missed: [String] { cues.map(\.text) }

  package var size: Size { stage.size }
  package var lookHint: LookHint { stage.lookHint }
  package var waker: Waker { stage.waker }

  package func present(_ frame: Frame) {
    stage.present(frame)
    if screens.last != stage.screen { screens.append(stage.screen) }
    guard let cue = cues.first, stage.screen.contains(cue.text) else { return }
    cues.removeFirst()
    for event in cue.events { stage.feed(event) }
  }

  /// - Throws: `inputLost` when nothing happens for ten seconds, so that a missed cue ends a test.
  package func next(timeoutMilliseconds: Int?) throws -> InputEvent? {
    if let event = try stage.next(timeoutMilliseconds: timeoutMilliseconds ?? 10_000) {
      return swallowsWakes && event == .wake ? .key(.function(9)) : event
    }
    if timeoutMilliseconds == nil { throw TerminalError.inputLost }
    return nil
  }

  package func suspend() { stage.suspend() }
  package func runChild(_ argv: [String]) -> Int32 { stage.runChild(argv) }
  package func copy(_ text: String) -> Bool { stage.copy(text) }
  package func repaint() { stage.repaint() }
  package func close() { stage.close() }
}
