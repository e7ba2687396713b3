import Jobs
import ProjectFile
import Readiness
import Terminal

/// Everything that can happen to the workbench: what is typed, and what effects come back with.
///
/// A generation says which request a result answers, so that a stale one is dropped.
enum Event: Sendable {
  case input(InputEvent)
  case projectLoaded(ProjectState, generation: Int)
  case findingsLoaded(FindingPage, generation: Int)
  case findingLoaded(FindingDetail?)
  case journalLoaded([JournalEntry], offset: Int, generation: Int)
  case changesLoaded(JournalEntry.ID, [FieldChange])
  /// A change was saved; nil when it changed nothing. The project is as it is now.
  case saved(JournalEntry?, ProjectState, warnings: [String])
  /// A change was refused or failed; what was typed stays.
  case notSaved(Failure)
  case undoOffered(UndoOffer)
  case jobProgressed(ImportJob.Progress)
  case imported(ImportJob.Outcome, ProjectState)
  case exported(path: String)
  /// There is a file already where the export was to go; nothing was written.
  case wouldOverwrite(path: String)
  case verified(Verification)
  case edited(String?)
  /// The job under way failed or was stopped.
  case jobFailed(Failure)
  case failed(Failure)
  /// A path as far as the folders say how it goes on.
  case completed(path: String)
}

/// What undo or redo would do, before it does it.
struct UndoOffer: Sendable, Equatable {
  enum Direction: Sendable, Equatable { case undo, redo }

  var direction: Direction
  /// Nil when there is nothing to undo or redo.
  var entry: JournalEntry?
}
