import CNcurses
import Foundation

/// The terminal through ncurses.
///
/// One at a time, and on one thread.
package final class CursesDriver: Driver {
  /// What the user or the environment asks of the terminal.
  package struct Options: Sendable {
    /// False for `--no-color`; `NO_COLOR` is honoured besides.
    package var usesColors: Bool
    /// True to draw with ASCII signs whatever the locale is.
    package var usesASCII: Bool
    /// What is printed when Ctrl-Z stops the program.
    package var suspendNotice: String

    package init(
      usesColors: Bool = true, usesASCII: Bool = false,
      suspendNotice: String = "Stopped. Type fg to come back."
    ) {
      self.usesColors = usesColors
      self.usesASCII = usesASCII
      self.suspendNotice = suspendNotice
    }
  }

  package let lookHint: LookHint
  package let waker = Waker { cnc_wake() }
  package var size: Size { Size(width: Int(cnc_columns()), height: Int(cnc_rows())) }

  private let suspendNotice: String
  private let painter: CursesPainter
  private let isInsideTmux: Bool
  private var isOpen = true
  private var wasWoken = false
  private var lastTitle: String?
  private var queue: [InputEvent] = []
  private var capturesMouse = false
  private var mouse = MouseDecoder()
  private let start = ContinuousClock.now

  private init(hint: LookHint, painter: CursesPainter, options: Options) {
    lookHint = hint
    self.painter = painter
    suspendNotice = options.suspendNotice
    isInsideTmux = !(ProcessInfo.processInfo.environment["TMUX"] ?? "").isEmpty
  }

  /// Takes over the terminal of standard input and output; throws `TerminalError`.
  package static func open(_ options: Options = Options()) throws -> CursesDriver {
    guard isatty(STDIN_FILENO) == 1 else { throw TerminalError.inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw TerminalError.outputIsNoTerminal }
    let environment = ProcessInfo.processInfo.environment
    let locale = cnc_start_locale()
    guard cnc_start_signals() else { throw TerminalError.noPipe }
    var notices: [String] = []
    if locale == 0 { notices.append("The locale has no UTF-8: signs are plain ASCII.") }
    do {
      if let notice = try openScreen(environment["TERM"] ?? "") { notices.append(notice) }
    } catch {
      cnc_stop_signals()
      throw error
    }
    cnc_follow_resize()
    cnc_guard_start()
    let wantsColors = options.usesColors && (environment["NO_COLOR"] ?? "").isEmpty
    let colors = wantsColors ? Int(cnc_start_colors()) : 0
    let hint = LookHint(
      hasColors: colors >= 8, hasUnicode: locale > 0 && !options.usesASCII, notices: notices)
    let palette = colors >= 8 ? ColorPairs(colors: colors, limit: Int(cnc_pairs())) : nil
    let painter = CursesPainter(palette: palette, replacesNonASCII: locale == 0)
    return CursesDriver(hint: hint, painter: painter, options: options)
  }

  /// Opens the screen, with a common terminal in place of an unknown one; answers a notice then.
  private static func openScreen(_ name: String) throws -> String? {
    if !name.isEmpty && cnc_open(nil) {
      guard cnc_can_move() else {
        cnc_close()
        throw TerminalError.cannotMoveCursor(name)
      }
      return nil
    }
    for other in ["xterm-256color", "xterm", "ansi", "vt100"] where cnc_open(other) {
      let shown = name.isEmpty ? "TERM is not set" : "The terminal “\(name)” is not known"
      return "\(shown); treating it as \(other)."
    }
    throw TerminalError.unknownTerminal(name)
  }

  package func present(_ frame: Frame) {
    guard isOpen else { return }
    if frame.capturesMouse != capturesMouse {
      capturesMouse = frame.capturesMouse
      cnc_mouse(capturesMouse)
    }
    cnc_erase()
    let surface = frame.shown(by: lookHint).surface
    for y in 0..<min(surface.size.height, size.height) { painter.draw(surface.row(y), y) }
    let cursor = frame.cursor ?? Point(x: 0, y: max(0, size.height - 1))
    cnc_cursor(Int32(cursor.y), Int32(cursor.x), frame.cursor != nil)
    showTitle(frame.title)
    cnc_flush(true)
  }

  private static let keepTitle = "\u{1B}[22;2t"
  private static let restoreTitle = "\u{1B}[23;2t"

  private func showTitle(_ title: String?) {
    guard let title, title != lastTitle, cnc_has_title() else { return }
    if lastTitle == nil { write(Self.keepTitle) }
    lastTitle = title
    write("\u{1B}]2;\(Sanitize.line(title, limit: 200))\u{7}")
  }

  package func next(timeoutMilliseconds: Int?) throws -> InputEvent? {
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if let event = pendingEvent() { return event }
      if wasWoken {
        wasWoken = false
        return .wake
      }
      let left = deadline.map { milliseconds($0 - .now) } ?? -1
      let ready = cnc_wait(Int32(clamping: left))
      if ready & Int32(CNC_READY_HANGUP) != 0 && ready & Int32(CNC_READY_INPUT) == 0 {
        if let event = pendingEvent() { return event }
        throw TerminalError.inputLost
      }
      if ready & Int32(CNC_READY_WAKE) != 0 { wasWoken = true }
      if ready == 0 { return nil }
    }
  }

  /// What is there without waiting.
  ///
  /// ncurses may hold keys that poll no longer sees, so it is
  /// asked before every wait.
  private func pendingEvent() -> InputEvent? {
    let signal = cnc_take_termination()
    if signal != 0 { return .terminate(signal: signal) }
    if cnc_take_continuation() { comeBack() }
    guard let event = queuedEvent() else { return nil }
    guard case .resize = event else { return event }
    // Of resizes that follow each other only the last one counts.
    while let next = queuedEvent() {
      guard case .resize = next else {
        queue.insert(next, at: 0)
        break
      }
    }
    return .resize(size)
  }

  private func queuedEvent() -> InputEvent? {
    if !queue.isEmpty { return queue.removeFirst() }
    var value: UInt32 = 0
    while true {
      let kind = cnc_read(&value)
      if kind == Int32(CNC_NONE) { return nil }
      let event =
        kind == Int32(CNC_KEY)
        ? special(value) : KeyDecoder.key(codePoint: value).map { .key($0) }
      if let event { return event }
    }
  }

  private func special(_ code: UInt32) -> InputEvent? {
    switch Int(code) {
    case Int(CNC_KEY_RESIZE):
      // Terminals move their content on a resize in ways ncurses cannot know.
      cnc_repaint()
      cnc_adopt_size()
      return .resize(size)
    case Int(CNC_KEY_PASTE): return .paste(PasteReader.read(Self.bytes))
    case Int(CNC_KEY_MOUSE): return mouseEvent(.extended)
    case Int(CNC_KEY_PLAIN_MOUSE): return mouseEvent(.plain)
    default: return Self.keys[Int(code)].map { .key($0) }
    }
  }

  private static func bytes(most: Int, milliseconds: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = Int(cnc_read_bytes(buffer.baseAddress, Int32(most), milliseconds))
    }
  }

  /// A report that was still on its way when the mouse was let go is read and forgotten.
  private func mouseEvent(_ form: MouseDecoder.Form) -> InputEvent? {
    let event = mouse.read(form, now: start.duration(to: .now)) { cnc_read_byte($0) }
    return capturesMouse ? event.map { .mouse($0) } : nil
  }

  private static let keys: [Int: Key] = {
    var keys: [Int: Key] = [
      Int(CNC_KEY_ENTER): .enter, Int(CNC_KEY_BACKSPACE): .backspace,
      Int(CNC_KEY_BACKTAB): .backTab, Int(CNC_KEY_DELETE): .delete,
      Int(CNC_KEY_INSERT): .insert, Int(CNC_KEY_UP): .up, Int(CNC_KEY_DOWN): .down,
      Int(CNC_KEY_LEFT): .left, Int(CNC_KEY_RIGHT): .right, Int(CNC_KEY_HOME): .home,
      Int(CNC_KEY_END): .end, Int(CNC_KEY_PAGEUP): .pageUp, Int(CNC_KEY_PAGEDOWN): .pageDown,
      Int(CNC_KEY_CTRL_UP): .controlUp, Int(CNC_KEY_CTRL_DOWN): .controlDown,
      Int(CNC_KEY_CTRL_LEFT): .controlLeft, Int(CNC_KEY_CTRL_RIGHT): .controlRight,
      Int(CNC_KEY_SHIFT_UP): .shiftUp, Int(CNC_KEY_SHIFT_DOWN): .shiftDown,
    ]
    for number in 1...63 { keys[Int(CNC_KEY_FUNCTION) + number] = .function(number) }
    return keys
  }()

  package func suspend() {
    guard isOpen else { return }
    cnc_leave()
    write(suspendNotice + "\n")
    cnc_stop_self()
    comeBack()
  }

  package func runChild(_ argv: [String]) -> Int32 {
    guard isOpen, !argv.isEmpty else { return 127 }
    cnc_leave()
    defer { comeBack() }
    var arguments: [UnsafeMutablePointer<CChar>?] = argv.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    return cnc_run(&arguments)
  }

  private func comeBack() {
    _ = cnc_take_continuation()
    let isResized = cnc_return()
    queue.append(.resumed)
    if isResized { queue.append(.resize(size)) }
  }

  @discardableResult
  package func copy(_ text: String) -> Bool {
    // A terminal that does not know the sequence would show its letters.
    guard isOpen, cnc_has_title(),
      let bytes = Clipboard.bytes(text, insideTmux: isInsideTmux)
    else { return false }
    write(bytes)
    return true
  }

  package func repaint() { cnc_repaint() }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    cnc_guard_stop()
    if lastTitle != nil { write(Self.restoreTitle) }
    cnc_close()
    cnc_stop_signals()
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cnc_write($0.baseAddress, $0.count) }
    }
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return max(0, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
