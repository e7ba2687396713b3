import Jobs
import ProjectFile
import Readiness
import Terminal

/// Everything that can happen to the workbench: what is typed, and what effects come back with.
enum Event: Sendable {
  case input(InputEvent)
  case projectLoaded(ProjectState)
  /// Another process changed the file; the project and its journal are as they are now.
  case changedElsewhere(ProjectState, [JournalEntry])
  /// A page of findings, and the line of the record that was to be in it.
  case findingsLoaded(FindingPage, ListRequest, line: Int?)
  case findingLoaded(FindingDetail?, identity: String)
  case gathered([FindingSummary], FindingsPurpose)
  case groupsLoaded(CountedGroups)
  case journalLoaded([JournalEntry])
  case accountsLoaded([NamedAccount])
  case importLoaded([Refusal], id: String)
  case entryLoaded(JournalEntry?, [FieldChange], id: JournalEntry.ID)
  case foundAll([FindingReference], at: Place)
  case fetched([FindingSummary], CopyFormat)
  /// A change was saved; nil when it changed nothing. The project is as it is now.
  case weighed(FindingsEffect, Save)
  case saved(JournalEntry?, ProjectState, warnings: [String])
  /// A change was refused or failed; what was typed stays.
  case notSaved(Failure)
  /// Someone else changed the same fields meanwhile; nothing was written.
  case editedMeanwhile([FieldConflict], Save)
  case undoOffered(UndoOffer)
  /// How far the report at a path is.
  case jobProgressed(String, ImportJob.Progress)
  /// What reports would change.
  case rehearsed([ImportJob.Outcome], ImportPlan)
  case sampled(SampledReport, ImportPlan)
  case imported([ImportJob.Outcome], ProjectState)
  case exported(path: String)
  /// There is a file already where the export was to go; nothing was written.
  case wouldOverwrite(path: String, template: String)
  case tableCompared(TableImport)
  /// A table can't be read before something is said about it; nothing was compared.
  case tableAsks(TableQuestion, AskedTable)
  case verified(Verification)
  /// The editor was left; nil when it failed or nothing was changed.
  case edited(String?)
  case completed(path: String)
  /// An address could not be opened.
  case notOpened(String)
  case jobFailed(Failure)
  case failed(Failure)
}

/// A step that undo or redo would take.
struct UndoOffer: Equatable, Sendable {
  enum Direction: Equatable, Sendable { case undo, redo }

  let direction: Direction
  /// Nil when there is no such step.
  let entry: JournalEntry?
}
