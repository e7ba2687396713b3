/// A driver without a terminal: events come from a script, the last frame stays to be looked at.
package final class MemoryDriver: Driver {
  package private(set) var size: Size
  package let lookHint: LookHint
  package let waker: Waker
  package private(set) var lastFrame: Frame?
  package private(set) var framesPresented = 0
  package private(set) var copied: [String] = []
  package private(set) var children: [[String]] = []
  package private(set) var suspensions = 0
  package private(set) var isClosed = false
  /// What a child program does, and the exit code it ends with.
  package var child: ([String]) -> Int32 = { _ in 0 }

  private let bell = Bell()
  private var script: [InputEvent]

  package init(
    size: Size = Size(width: 80, height: 24), script: [InputEvent] = [],
    lookHint: LookHint = LookHint()
  ) {
    self.size = size
    self.script = script
    self.lookHint = lookHint
    waker = Waker { [bell] in bell.ring() }
  }

  /// Adds events to the end of the script.
  package func feed(_ events: InputEvent...) { script += events }

  /// Adds keys by name, as in `press("j", "Enter", "Ctrl-P")`; an unknown name adds its letters.
  package func press(_ names: String...) {
    for name in names {
      if let key = Key(named: name) { script.append(.key(key)) } else { type(name) }
    }
  }

  /// Adds a text as single keys; a line end is Enter.
  package func type(_ text: String) {
    script += text.map { .key($0 == "\n" ? .enter : .character($0)) }
  }

  /// The last frame as text; empty before the first one.
  package var screen: String { lastFrame?.surface.text() ?? "" }

  /// True when the script has no event left.
  package var isIdle: Bool { script.isEmpty }

  package func present(_ frame: Frame) {
    lastFrame = frame.shown(by: lookHint)
    framesPresented += 1
  }

  /// The next scripted event.
  ///
  /// Without one it is `.wake` if the bell was rung, and nil otherwise; only a call without a
  /// timeout waits for the bell.
  package func next(timeoutMilliseconds: Int?) throws -> InputEvent? {
    if !script.isEmpty {
      let event = script.removeFirst()
      if case .resize(let newSize) = event { size = newSize }
      return event
    }
    if isClosed { throw TerminalError.inputLost }
    return bell.wait(milliseconds: timeoutMilliseconds) ? .wake : nil
  }

  package func suspend() {
    suspensions += 1
    script.insert(.resumed, at: 0)
  }

  package func runChild(_ argv: [String]) -> Int32 {
    children.append(argv)
    script.insert(.resumed, at: 0)
    return child(argv)
  }

  @discardableResult
  package func copy(_ text: String) -> Bool {
    guard Clipboard.bytes(text, insideTmux: false) != nil else { return false }
    copied.append(text)
    return true
  }

  package func repaint() {}
  package func close() { isClosed = true }
}
