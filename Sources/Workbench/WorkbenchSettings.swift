package import Foundation
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
  /// Other keys for actions, by id.
  package var keys: [String: [Key]] = [:]
  /// Sentences for the user at the start, such as what is wrong with the file of keys.
  package var notices: [String] = []
  /// The theme that was asked for; nil for the one used last.
  package var theme: Theme?
  /// The program that takes a text for the clipboard on its input; nil where there is none.
  package var clipboard: [String]?
  /// The program that opens an address, which is added; nil where there is none.
  package var opener: [String]?
  /// What was kept when the project was closed last.
  package var kept: Data?
  /// What is kept at this moment: another window of the project may have written since.
  package var keptNow: @Sendable () -> Data? = { nil }
  /// Whether to go back to the screen that was shown last; drafts come back in any case.
  package var restoresScreens = true
  /// Keeps something for the next time; called off the main thread.
  package var keep: @Sendable (Data) -> Void = { _ in }
  /// The record to open the form of, at the start.
  package var edits: CriterionID?

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
