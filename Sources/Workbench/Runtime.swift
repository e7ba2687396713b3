import Foundation
package import ProjectFile
package import Readiness
package import Terminal

/// What the workbench is told by the front door: who, when, and with which programs.
package struct WorkbenchSettings: Sendable {
  /// In whose name changes are written.
  package var actor: String
  /// The day to judge on; nil for today, also when midnight passes.
  package var asOf: CalendarDate?
  package var now: @Sendable () -> Instant
  package var productVersion: String
  /// The editor and its arguments; a file's path is added.
  package var editor: [String]
  /// Where the editor's files are made.
  package var temporaryFolder: String
  /// What `~` stands for in a path.
  package var homeFolder: String

  package init(
    actor: String, asOf: CalendarDate?, now: @escaping @Sendable () -> Instant,
    productVersion: String, editor: [String], temporaryFolder: String,
    homeFolder: String
  ) {
    self.actor = actor
    self.asOf = asOf
    self.now = now
    self.productVersion = productVersion
    self.editor = editor
    self.temporaryFolder = temporaryFolder
    self.homeFolder = homeFolder
  }
}

/// The loop on the main thread: an event changes the state, effects are done, the frame is drawn.
package final class Runtime {
  private let driver: any Driver
  private let settings: WorkbenchSettings
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private(set) var state: WorkbenchState
  private var exitCode: Int32 = 0
  /// What was typed before there was a project to do it in.
  private var typedAhead: [InputEvent] = []

  /// - Throws: what the file says when its project cannot be read.
  package init(file: ProjectFile, driver: any Driver, settings: WorkbenchSettings) throws {
    self.driver = driver
    self.settings = settings
    let calendar = ProjectCalendar(timeZone: try file.project().timeZone)
    let asOf: @Sendable () -> CalendarDate = {
      settings.asOf ?? calendar.day(of: settings.now())
    }
    mailbox = Mailbox { [waker = driver.waker] in waker.wake() }
    runner = EffectRunner(
      file: file, mailbox: mailbox,
      author: { Author(name: settings.actor, at: settings.now()) }, asOf: asOf,
      productVersion: settings.productVersion, homeFolder: settings.homeFolder)
    state = WorkbenchState(
      path: file.path, asOf: asOf(), readOnlyReason: file.readOnlyReason,
      look: driver.lookHint.look(), size: driver.size)
    if let notice = (driver.lookHint.notices + [readOnlyNotice(file)].compactMap { $0 }).first {
      state.toast = Toast(notice, level: .warning)
    }
  }

  /// Runs until the workbench is closed; answers the exit code, 128 + signal where one ended it.
  package func run() throws -> Int32 {
    perform(WorkbenchUpdate.start(&state))
    while !state.isClosing {
      present()
      guard let input = try driver.next(timeoutMilliseconds: nil) else { continue }
      take(input)
      // What is typed ahead is taken in one go, and drawn at least every tenth of a second.
      let deadline = ContinuousClock.now + .milliseconds(100)
      while !state.isClosing, ContinuousClock.now < deadline,
        let more = try driver.next(timeoutMilliseconds: 0)
      { take(more) }
    }
    // What was typed before closing is saved before the file is closed.
    settle()
    return exitCode
  }

  /// Takes all scripted input, waiting for each effect before the next key; for tests.
  package func runUntilIdle() throws {
    if state.project == nil { perform(WorkbenchUpdate.start(&state)) }
    settle()
    while !state.isClosing, let input = try driver.next(timeoutMilliseconds: 0) {
      take(input)
      settle()
    }
    present()
  }

  private func settle() {
    while let events = mailbox.next() { events.forEach(handle) }
  }

  private func take(_ input: InputEvent) {
    if case .terminate(let signal) = input { exitCode = 128 + signal }
    if isOpening, input.isTyped {
      typedAhead.append(input)
    } else if input != .wake {
      handle(.input(input))
    }
    // Also after a key: one that comes together with a result may hide its wake.
    mailbox.takeAll().forEach(handle)
    guard !isOpening else { return }
    let held = typedAhead
    typedAhead = []
    for input in held { handle(.input(input)) }
  }

  /// True until the project is there, or could not be read: what is typed has to wait for it.
  private var isOpening: Bool { state.project == nil && mailbox.isBusy }

  private func handle(_ event: Event) { perform(WorkbenchUpdate.update(&state, event)) }

  private func present() { driver.present(WorkbenchView.frame(state)) }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: state.isClosing = true
      case .suspend: driver.suspend()
      case .repaint: driver.repaint()
      case .edit(let text): handle(.edited(edit(text)))
      default: runner.run(effect)
      }
    }
  }

  /// Hands a text to the user's editor by a file only they can read; nil when nothing came back.
  private func edit(_ text: String) -> String? {
    let path = "\(settings.temporaryFolder)/greenroom-\(UUID().uuidString).txt"
    defer { unlink(path) }
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard made, !settings.editor.isEmpty, driver.runChild(settings.editor + [path]) == 0,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    var edited = String(decoding: data, as: UTF8.self)
    // Editors end a file with a line end that nobody typed.
    while edited.last == "\n" { edited.removeLast() }
    return edited == text ? nil : edited
  }
}

extension InputEvent {
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste: true
    default: false
    }
  }
}

private func readOnlyNotice(_ file: ProjectFile) -> String? {
  file.readOnlyReason.map { "Read-only: \($0)." }
}
