import Glibc
import Terminal

/// One of the standard streams, and what may be written to it.
struct Console: Sendable {
  static let output = Console(handle: STDOUT_FILENO)
  static let error = Console(handle: STDERR_FILENO)

  let handle: Int32
  let isTerminal: Bool
  /// Columns of the terminal; nil where there is none.
  let columns: Int?
  private let isColored: Bool

  private init(handle: Int32) {
    self.handle = handle
    isTerminal = isatty(handle) == 1
    var size = winsize()
    let isKnown = isTerminal && ioctl(handle, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? Int(size.ws_col) : nil
    let term = Console.variable("TERM")
    isColored =
      isTerminal && Console.variable("NO_COLOR").isEmpty && !term.isEmpty && term != "dumb"
  }

  /// Lines for people: cleaned of what could move the cursor, and coloured on a terminal.
  func print(_ lines: [StyledText]) {
    var text = ""
    for line in lines {
      for span in line.spans {
        text += paint(Sanitize.line(span.text), span.style)
      }
      text += "\n"
    }
    write(text)
  }

  func print(_ line: StyledText) { print([line]) }

  /// A text for programs or files, as it is; on a terminal cleaned like everything else.
  func printText(_ text: String) {
    write(isTerminal ? Sanitize.output(text) : text)
  }

  /// A sentence about what went wrong.
  func say(_ sentence: String) { write("greenroom: \(Sanitize.line(sentence))\n") }

  /// A sentence worth knowing that stops nothing.
  func note(_ sentence: String) { say("note: \(sentence)") }

  /// Writes bytes as they are; a reader that went away ends the program without a word.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(handle, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { unwritable(errno) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  private func unwritable(_ code: Int32) -> Never {
    if code != EPIPE, handle != STDERR_FILENO {
      Console.error.say("standard output cannot be written (\(String(cString: strerror(code))))")
    }
    exit(code == EPIPE ? 128 + SIGPIPE : 74)
  }

  private func paint(_ text: String, _ style: Style) -> String {
    guard isColored, style != .plain, !text.isEmpty else { return text }
    var codes: [String] = []
    if style.isBold { codes.append("1") }
    if style.isDim { codes.append("2") }
    if style.isUnderlined { codes.append("4") }
    if style.isReversed { codes.append("7") }
    let color = style.foreground.paletteIndex
    if color >= 0 { codes.append(String(color < 8 ? 30 + color : 82 + color)) }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
