import Foundation
import StageKit
import TestKit
import Testing

/// The built program in a terminal of its own, started by a shell as a user starts it.
final class RealTerminal {
  /// The program beside the tests; `GREENROOM_BINARY` names another one.
  static let binary =
    ProcessInfo.processInfo.environment["GREENROOM_BINARY"]
    ?? URL(filePath: #filePath).appending(path: "../../../.build/debug/greenroom")
    .standardizedFileURL.path

  /// Whether the tests of the real program can run; says so aloud where they cannot.
  static let isAvailable: Bool = {
    let hasBinary = FileManager.default.isExecutableFile(atPath: binary)
    if !TmuxSession.isAvailable { print("NO TMUX: the tests of the real terminal are SKIPPED") }
    if !hasBinary { print("NO PROGRAM at \(binary): the real terminal's tests are SKIPPED") }
    return hasBinary && TmuxSession.isAvailable
  }()

  let session: TmuxSession
  let folder: TemporaryFolder
  let path: String

  /// A plain environment: no crash reporter that asks questions, colours as the terminal has them.
  private static let variables = [
    "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "screen-256color", "NO_COLOR": "",
    "SWIFT_BACKTRACE": "enable=no", "GREENROOM_ACTOR": "tester",
  ]

  /// A shell alone, beside a file of the sample company.
  ///
  /// - Parameter other: a terminal whose file it shares; nil for one of its own.
  init(width: Int = 80, height: Int = 24, beside other: RealTerminal? = nil) throws {
    folder = try other?.folder ?? TemporaryFolder()
    path = folder.path("demo.greenroom")
    if other == nil {
      try SampleProject.demo.write(to: path)
      try TextFile.write("PS1='shell> '\n", folder.path("rc"))
    }
    session = try TmuxSession(
      "exec bash --rcfile \(folder.path("rc"))", width: width, height: height)
    try awaitPrompt()
  }

  /// The sample company, opened; it waits for a text that says so.
  ///
  /// - Parameters:
  ///   - own: variables that differ from a plain environment; nil takes one away.
  ///   - arguments: what the program is told besides the file.
  convenience init(
    with own: [String: String?], _ arguments: String..., width: Int = 80, height: Int = 24,
    beside other: RealTerminal? = nil, awaiting text: String = "Assessment score"
  ) throws {
    try self.init(width: width, height: height, beside: other)
    try start(with: own, arguments, awaiting: text)
  }

  /// Opens the file from the shell.
  func start(
    with own: [String: String?] = [:], _ arguments: [String] = [],
    awaiting text: String = "Assessment score"
  ) throws {
    var given = Self.variables.mapValues { Optional($0) }
    // What the user of this system has set or opened is no part of a test.
    given["XDG_CONFIG_HOME"] = folder.path("config")
    given["XDG_STATE_HOME"] = folder.path("state")
    given.merge(own) { _, new in new }
    let set = given.compactMap { name, value in value.map { "\(name)='\($0)'" } }.sorted()
    let unset = given.filter { $0.value == nil }.map { "-u \($0.key)" }.sorted()
    let line = ["env"] + unset + set + [Self.binary] + arguments + [path]
    let script = folder.path("start-\(try session.processID())")
    try TextFile.write(line.joined(separator: " ") + "\n", script)
    // Read from a file, so that a long line does not scroll the terminal.
    try run(". \(script)")
    try session.wait(for: text)
  }

  /// Presses keys by tmux's names, then waits until a text is on the screen.
  @discardableResult
  func press(_ keys: String..., awaiting text: String) throws -> String {
    try press(keys, awaiting: text)
  }

  @discardableResult
  func press(_ keys: [String], awaiting text: String) throws -> String {
    for key in keys {
      if key.count > 1, !Self.keyNames.contains(key) {
        try session.type(key)
      } else {
        try session.send(key == ";" ? "\\;" : key)
      }
    }
    return try session.wait(for: text)
  }

  private static let keyNames: Set = [
    "Enter", "Escape", "Space", "Tab", "BTab", "Up", "Down", "Home", "End", "PageDown", "PageUp",
    "C-p", "C-u", "C-s", "C-Down",
  ]

  /// Types a command into the shell.
  func run(_ command: String) throws {
    try session.type(command)
    try session.send("Enter")
  }

  /// The row the terminal's own cursor stands in.
  func row() throws -> String {
    let lines = try session.capture().split(separator: "\n", omittingEmptySubsequences: false)
    let y = try session.cursor().y
    return lines.indices.contains(y) ? String(lines[y]) : ""
  }

  /// The process of the program, once it runs.
  func process() throws -> Int32 {
    let shell = try session.processID()
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { Int32($0) })
  }

  /// Sends the program a signal and waits for the shell's prompt.
  func end(by signal: Int32) throws {
    kill(try process(), signal)
    try awaitPrompt()
  }

  /// Waits until the shell asks for the next command.
  func awaitPrompt() throws {
    try session.wait(until: "the shell's prompt") { screen in
      screen.split(separator: "\n").last?.trimmingCharacters(in: .whitespaces) == "shell>"
    }
  }

  /// Proves that the shell takes and shows commands as if nothing had happened.
  func expectUsableShell() throws {
    try run("stty -a | tr ' ;' '\\n\\n' | grep -cx -e echo -e icanon -e icrnl -e opost")
    try session.wait(until: "echo, icanon, icrnl and opost") {
      $0.split(separator: "\n").contains("4")
    }
    #expect(try session.capture().contains("stty -a"), "what is typed is shown")
  }
}
