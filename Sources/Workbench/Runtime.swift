import Dispatch
import Foundation
import Jobs
package import ProjectFile
import Readiness
package import Terminal

/// The loop on the main thread: an event changes the state, effects are done, the frame is drawn.
package final class Runtime {
  private let driver: any Driver
  private let settings: WorkbenchSettings
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private let keeper: Keeper
  private let watch: LiveWatch
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
    let kept = settings.kept.flatMap { Keepsake(data: $0) }
    let theme = settings.theme ?? kept?.theme.flatMap { Theme.named($0) } ?? .standard
    state = WorkbenchState(
      path: file.path, asOf: asOf(), readOnlyReason: file.readOnlyReason, actor: settings.actor,
      lookHint: driver.lookHint, theme: theme, size: driver.size, remapping: settings.keys)
    kept?.restore(&state, screens: settings.restoresScreens && settings.edits == nil)
    state.opensFormOf = settings.edits
    keeper = Keeper(kept: kept, keptNow: settings.keptNow, keep: settings.keep)
    watch = LiveWatch(runner)
    let notices =
      settings.notices + driver.lookHint.notices + [readOnlyNotice(file)].compactMap { $0 }
    if let notice = notices.first { state.toast = Toast(notice, level: .warning) }
  }

  /// Runs until the workbench is closed; answers the exit code, 128 + signal where one ended it.
  package func run() throws -> Int32 {
    perform(WorkbenchUpdate.start(&state))
    watch.start()
    defer { watch.stop() }
    while !state.isClosing {
      present()
      let wait = keeper.wait(for: state)
      guard let input = try driver.next(timeoutMilliseconds: wait) else { continue }
      take(input)
      // What is typed ahead is taken in one go, and drawn at least every tenth of a second.
      let deadline = ContinuousClock.now + .milliseconds(100)
      while !state.isClosing, ContinuousClock.now < deadline,
        let more = try driver.next(timeoutMilliseconds: 0)
      { take(more) }
    }
    // What was typed before closing is saved before the file is closed.
    settle()
    keeper.finish(state)
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
    keeper.finish(state)
  }

  /// Looks now whether another process changed the file; for tests, which do not wait.
  package func lookForChanges() throws {
    watch.look()
    try runUntilIdle()
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
      case .copy(let text): copy(text)
      case .openOutside(let address): open(address)
      default: runner.run(effect)
      }
    }
  }

  /// To the terminal's clipboard, and to the desktop's where there is one.
  private func copy(_ text: String) {
    let isTaken = driver.copy(text)
    guard let clipboard = settings.clipboard else {
      if !isTaken {
        state.toast = Toast.problem(
          "That is too much for a terminal's clipboard; export it instead.")
      }
      return
    }
    DispatchQueue.global().async { _ = OutsideProgram.run(clipboard, input: text) }
  }

  private func open(_ address: String) {
    guard let opener = settings.opener else {
      copy(address)
      state.toast = Toast("No browser can be opened from here; copied instead: \(address)")
      return
    }
    DispatchQueue.global().async { [mailbox] in
      if !OutsideProgram.run(opener + [address]) {
        mailbox.leave(.notOpened("\(opener.first ?? "") could not open \(address)"))
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
