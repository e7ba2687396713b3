import Foundation
import Glibc

/// A program on a pseudo-terminal of its own, driven as a terminal drives it.
final class PseudoTerminal {
  enum Failure: Error {
    case noTerminal
    case notStarted(Int32)
    /// The program ended, or showed nothing for so long.
    case silent
  }

  /// The bytes that end a frame: the end of a synchronized update.
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Requests of Linux that its C headers give as macros: TIOCSPTLCK, TIOCGPTN.
  private static let lockTerminal: UInt = 0x4004_5431
  private static let terminalNumber: UInt = 0x8004_5430
  /// POSIX_SPAWN_SETSID.
  private static let newSession: Int16 = 0x80

  private let master: Int32
  private let process: pid_t
  private var tail: [UInt8] = []
  /// All that was read since it was last cleared.
  private(set) var text = ""

  init(_ argv: [String], columns: UInt16, rows: UInt16, environment: [String]) throws {
    master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, Self.lockTerminal, &lock) == 0,
      ioctl(master, Self.terminalNumber, &number) == 0
    else { throw Failure.noTerminal }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure.noTerminal }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal a session opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    for output in [1, 2] as [Int32] { posix_spawn_file_actions_adddup2(&actions, 0, output) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Self.newSession)
    var arguments: [UnsafeMutablePointer<CChar>?] = argv.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, argv[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failure.notStarted(code) }
    process = child
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  func send(_ bytes: String) {
    _ = bytes.utf8CString.withUnsafeBytes { write(master, $0.baseAddress, $0.count - 1) }
  }

  /// Reads until a frame has ended; answers how many ended meanwhile, 0 after the time is over.
  func readFrames(within milliseconds: Int32) throws -> Int {
    let deadline = ContinuousClock.now + .milliseconds(Int(milliseconds))
    while true {
      let left = Int32((deadline - ContinuousClock.now) / .milliseconds(1))
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard left >= 0, poll(&request, 1, left) > 0 else { return 0 }
      let frames = try readOnce()
      if frames > 0 { return frames }
    }
  }

  /// Waits until no frame has come for a while.
  func settle(quietFor milliseconds: Int32 = 60) throws {
    while try readFrames(within: milliseconds) > 0 {}
    text = ""
  }

  private func readOnce() throws -> Int {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { throw Failure.silent }
    text += String(decoding: buffer[..<count], as: UTF8.self)
    tail += buffer[..<count]
    var frames = 0
    let end = Self.frameEnd
    var index = 0
    while index + end.count <= tail.count {
      if tail[index..<index + end.count].elementsEqual(end) {
        frames += 1
        index += end.count
      } else {
        index += 1
      }
    }
    tail = Array(tail.suffix(min(end.count - 1, tail.count - min(index, tail.count))))
    return frames
  }
}
