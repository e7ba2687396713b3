package import Foundation
package import ProjectFile
package import Readiness
import Synchronization
package import Terminal
package import TestKit
package import Workbench

/// A workbench on a driver without a terminal, over a real project file in a folder of its own.
///
/// Every key waits for what it sets going; nothing sleeps.
package final class Stage {
  package let folder: TemporaryFolder
  package let path: String
  package let clock = FixedClock(Instant(startOf: SampleProject.day).adding(seconds: 36_000))
  package private(set) var driver: MemoryDriver
  package private(set) var file: ProjectFile
  package private(set) var runtime: Runtime

  private let hint: LookHint
  /// Where this window and others of the project keep what they want to find again.
  package let shelf: Shelf
  private let keys: [String: [Key]]

  /// - Parameters:
  ///   - keys: other keys for actions, by id.
  ///   - kept: what the last visit left behind.
  ///   - prepare: changes the file before the workbench opens it.
  package init(
    _ project: SampleProject = .demo, size: Size = Size(width: 80, height: 24),
    hint: LookHint = LookHint(), isReadOnly: Bool = false, keys: [String: [Key]] = [:],
    kept: Data? = nil, prepare: (ProjectFile) throws -> Void = { _ in }
  ) throws {
    shelf = Shelf(kept)
    self.keys = keys
    folder = try TemporaryFolder()
    path = folder.path("project.greenroom")
    self.hint = hint
    try project.write(to: path)
    file = try ProjectFile.open(at: path)
    try prepare(file)
    if isReadOnly {
      try file.close()
      file = try ProjectFile.open(at: path, readOnly: true)
    }
    driver = MemoryDriver(size: size, lookHint: hint)
    runtime = try Self.runtime(file, driver, clock, folder, keys: keys, shelf: shelf)
    try runtime.runUntilIdle()
  }

  deinit { try? file.close() }

  package var screen: String { driver.screen }

  /// The last line but one: what just happened.
  package var message: String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast().last.map(String.init)
      ?? ""
  }

  /// Presses keys by name; a text that is no key's name is typed.
  package func press(_ names: String...) throws {
    for name in names { driver.press(name) }
    try runtime.runUntilIdle()
  }

  package func type(_ text: String) throws {
    driver.type(text)
    try runtime.runUntilIdle()
  }

  package func send(_ events: InputEvent...) throws {
    for event in events { driver.feed(event) }
    try runtime.runUntilIdle()
  }

  /// What the workbench would find again at its next start.
  package var kept: Data? { shelf.content }

  /// Closes the workbench and its file, and opens both anew.
  ///
  /// - Parameter restores: whether it finds what the last visit left; else it is as at first.
  package func reopen(isReadOnly: Bool = false, restores: Bool = true) throws {
    try file.close()
    file = try ProjectFile.open(at: path, readOnly: isReadOnly)
    driver = MemoryDriver(size: driver.size, lookHint: hint)
    if !restores { shelf.content = nil }
    runtime = try Self.runtime(file, driver, clock, folder, keys: keys, shelf: shelf)
    try runtime.runUntilIdle()
  }

  /// Clicks, or turns the wheel, at the first place of the screen that shows a text.
  package func mouse(_ kind: MouseEvent.Kind, on text: String) throws {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let y = lines.firstIndex(where: { $0.contains(text) }),
      let range = lines[y].range(of: text)
    else { return }
    let x = TextWidth.of(String(lines[y][..<range.lowerBound]))
    try send(.mouse(MouseEvent(kind, at: Point(x: x, y: y))))
  }

  /// The row the cursor stands in.
  package var row: String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let y = driver.lastFrame?.cursor?.y, lines.indices.contains(y) else { return "" }
    return String(lines[y])
  }

  /// The line of keys at the bottom.
  package var footer: String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// Changes the file as another window of the same project would; nothing is shown of it yet.
  package func elsewhere(_ changes: [ProjectChange], by name: String) throws {
    let other = try ProjectFile.open(at: path)
    _ = try other.apply(changes, by: Author(name: name, at: clock.now))
    try other.close()
  }

  package static func runtime(
    _ file: ProjectFile, _ driver: any Driver, _ clock: FixedClock, _ folder: TemporaryFolder,
    keys: [String: [Key]] = [:], shelf: Shelf = Shelf()
  ) throws -> Runtime {
    var settings = WorkbenchSettings(
      actor: "tester", asOf: SampleProject.day, now: { clock.now }, productVersion: "0.0.0",
      editor: ["editor", "-w"], temporaryFolder: folder.url.path, homeFolder: folder.url.path)
    settings.keys = keys
    settings.kept = shelf.content
    settings.keptNow = { shelf.content }
    settings.keep = { shelf.content = $0 }
    return try Runtime(file: file, driver: driver, settings: settings)
  }
}

/// Where a workbench leaves what it wants to find again.
package final class Shelf: Sendable {
  private let data: Mutex<Data?>

  package init(_ data: Data? = nil) { self.data = Mutex(data) }

  package var content: Data? {
    get { data.withLock { $0 } }
    set { data.withLock { $0 = newValue } }
  }
}
