import Foundation
import Glibc

/// A program in a real terminal: a private tmux server that tests type into and look at.
///
/// Every wait polls for what it waits for. The server ends with the session.
package final class TmuxSession {
  /// Why a session could not do what it was asked.
  package enum Failure: Error, CustomStringConvertible {
    case noTmux
    case refused([String], String)
    case timeout(waitedFor: String, screen: String)

    package var description: String {
      switch self {
      case .noTmux: "tmux is not installed."
      case .refused(let arguments, let reason):
        "tmux \(arguments.joined(separator: " ")): \(reason)"
      case .timeout(let wish, let screen): "Waited in vain for \(wish). The screen:\n\(screen)"
      }
    }
  }

  /// True when tmux is installed; tests of the real terminal are skipped loudly without it.
  package static var isAvailable: Bool {
    (try? run(["-V"]).code) == 0
  }

  private let socket: String
  private var isAlive = true

  /// Starts a command, given to the shell of tmux, in a terminal of this size.
  ///
  /// - Parameter environment: variables set for the command besides the inherited ones.
  package init(
    _ command: String, width: Int = 80, height: Int = 24, environment: [String: String] = [:]
  ) throws {
    guard Self.isAvailable else { throw Failure.noTmux }
    socket = "greenroom-\(UUID().uuidString.prefix(13))"
    var arguments = ["new-session", "-d", "-x", "\(width)", "-y", "\(height)"]
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
      arguments += ["-e", "\(name)=\(value)"]
    }
    // A program that ends leaves its last screen to be looked at.
    try tmux(["set-option", "-g", "remain-on-exit", "on", ";"] + arguments + [command])
  }

  deinit { kill() }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `C-z`, `BTab`, `PageDown`, `q`.
  package func send(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a text as it is.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Pastes a text, bracketed when the program asked for that.
  package func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// The screen as text, without trailing blanks; with its colours as escape sequences if asked.
  package func capture(styled: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p"] + (styled ? ["-e"] : []))
  }

  /// The place of the terminal's own cursor.
  package func cursor() throws -> (x: Int, y: Int) {
    let parts = try show("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : (-1, -1)
  }

  package func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// The process tmux started: a shell, or the command itself when that is all of the line.
  package func processID() throws -> Int32 { Int32(try show("#{pane_pid}")) ?? 0 }

  /// The first child of that process, such as the program a shell was told to run.
  package func childProcessID() throws -> Int32? {
    let pid = try processID()
    let path = "/proc/\(pid)/task/\(pid)/children"
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// The state of a process as in `ps`: `S`, `R`, `T` (stopped), or nil when it is gone.
  ///
  /// Without an id it is the process tmux started, which tmux never leaves stopped: what is to be
  /// stopped must run in a shell, and is its child.
  package func processState(of id: Int32? = nil) throws -> Character? {
    let path = "/proc/\(try id ?? processID())/stat"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let close = text.lastIndex(of: ")")
    else { return nil }
    return text[close...].dropFirst(2).first
  }

  /// The exit code of the command; nil while it runs.
  package func exitCode() throws -> Int? {
    let parts = try show("#{pane_dead} #{pane_dead_status}").split(separator: " ")
    guard parts.first == "1" else { return nil }
    if parts.count == 2 { return Int(parts[1]) }
    // tmux can miss a child's end; the end of another one makes it look for all of them.
    try tmux(["run-shell", "true"])
    return nil
  }

  /// Waits until the screen satisfies a condition; answers it, or throws with the last one.
  @discardableResult
  package func wait(
    until wish: String = "a condition", timeout: Duration = .seconds(10),
    _ condition: (String) throws -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + timeout
    while true {
      let screen = try capture()
      if try condition(screen) { return screen }
      if ContinuousClock.now > deadline {
        throw Failure.timeout(waitedFor: wish, screen: screen)
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  /// Waits until a text is on the screen.
  @discardableResult
  package func wait(for text: String, timeout: Duration = .seconds(10)) throws -> String {
    try wait(until: "“\(text)”", timeout: timeout) { $0.contains(text) }
  }

  /// Ends the server and what runs in it.
  package func kill() {
    guard isAlive else { return }
    isAlive = false
    _ = try? Self.run(["-L", socket, "kill-server"])
  }

  private func show(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let result = try Self.run(["-L", socket, "-f", "/dev/null"] + arguments)
    guard result.code == 0 else { throw Failure.refused(arguments, result.errors) }
    return result.output
  }

  /// A pipe that no other child inherits: a server started by another test at the same moment would
  /// keep its end open, and the reader would wait for ever.
  private static func ownPipe() -> Pipe {
    let pipe = Pipe()
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    return pipe
  }

  /// Not Foundation's `Process`: it takes the end of a descriptor the tmux server inherits for the
  /// end of the client, and waits for ever.
  private static func run(
    _ arguments: [String]
  ) throws -> (code: Int32, output: String, errors: String) {
    let (output, errors) = (ownPipe(), ownPipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (number, pipe) in [(1 as Int32, output), (2, errors)] {
      posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, number)
    }
    var argv: [UnsafeMutablePointer<CChar>?] = (["tmux"] + arguments).map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    // A thread of the test runner blocks signals; a server that did could not see its child end.
    var (attributes, none, all) = (posix_spawnattr_t(), sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    guard posix_spawnp(&child, "tmux", &actions, &attributes, &argv, environ) == 0 else {
      throw Failure.noTmux
    }
    try output.fileHandleForWriting.close()
    try errors.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let reason = errors.fileHandleForReading.readDataToEndOfFile()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return (
      (status >> 8) & 0xFF, String(decoding: text, as: UTF8.self),
      String(decoding: reason, as: UTF8.self)
    )
  }
}
