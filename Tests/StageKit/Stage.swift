import Foundation
package import ProjectFile
package import Readiness
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

  /// - Parameter prepare: changes the file before the workbench opens it.
  package init(
    _ project: SampleProject = .demo, size: Size = Size(width: 80, height: 24),
    hint: LookHint = LookHint(), isReadOnly: Bool = false,
    prepare: (ProjectFile) throws -> Void = { _ in }
  ) throws {
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
    runtime = try Self.runtime(file, driver, clock, folder)
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

  /// Closes the workbench and its file, and opens both anew.
  package func reopen(isReadOnly: Bool = false) throws {
    try file.close()
    file = try ProjectFile.open(at: path, readOnly: isReadOnly)
    driver = MemoryDriver(size: driver.size, lookHint: hint)
    runtime = try Self.runtime(file, driver, clock, folder)
    try runtime.runUntilIdle()
  }

  /// Changes the file as another window of the same project would.
  package func elsewhere(_ changes: [ProjectChange], by name: String) throws {
    let other = try ProjectFile.open(at: path)
    _ = try other.apply(changes, by: Author(name: name, at: clock.now))
    try other.close()
  }

  package static func runtime(
    _ file: ProjectFile, _ driver: any Driver, _ clock: FixedClock, _ folder: TemporaryFolder
  ) throws -> Runtime {
    try Runtime(
      file: file, driver: driver,
      settings: WorkbenchSettings(
        actor: "tester", asOf: SampleProject.day, now: { clock.now }, productVersion: "0.0.0",
        editor: ["editor", "-w"], temporaryFolder: folder.url.path, homeFolder: folder.url.path))
  }
}
